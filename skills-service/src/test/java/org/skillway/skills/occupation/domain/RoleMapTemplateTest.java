package org.skillway.skills.occupation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.skills.occupation.domain.RoleMapTemplate.Suggestion;

class RoleMapTemplateTest {

    @Test
    void theMostImportantComeFirstAtTheirLevel() {
        var map = RoleMapTemplate.of(occupation(List.of(
                new SkillNeed("speaking", true, 0.6, 2.4, false), new SkillNeed("reading", true, 0.8, 4.6, false))));

        assertThat(map)
                .containsExactly(
                        new Suggestion("reading", 5, 0.8, 90, true), new Suggestion("speaking", 2, 0.6, 90, false));
    }

    @Test
    void whatDoesNotMatterOrIsUncertainIsLeftOut() {
        var map = RoleMapTemplate.of(occupation(List.of(
                new SkillNeed("repairing", false, 0.49, 3.0, false),
                new SkillNeed("science", true, 0.9, 3.0, true),
                SkillNeed.of("singing", false))));

        assertThat(map).isEmpty();
    }

    @Test
    void withoutRatingsWhatIsEssentialIsAskedForAlone() {
        var map = RoleMapTemplate.of(occupation(List.of(SkillNeed.of("selling", true))));

        assertThat(map).containsExactly(new Suggestion("selling", 3, 0.5, 90, false));
    }

    @Test
    void aMapHasAtMostTwentySkills() {
        var many = IntStream.range(0, 30)
                .mapToObj(number -> SkillNeed.of("skill-" + number, true))
                .toList();

        assertThat(RoleMapTemplate.of(occupation(many))).hasSize(20);
    }

    private static Occupation occupation(List<SkillNeed> skills) {
        return Occupation.said("key", "onet", "1", "Title", "", List.of(), skills, List.of());
    }
}
