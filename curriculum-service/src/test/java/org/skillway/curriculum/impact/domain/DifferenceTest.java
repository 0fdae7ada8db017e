package org.skillway.curriculum.impact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;
import static org.skillway.curriculum.curriculum.domain.CurriculumFixture.curriculumFor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

class DifferenceTest {

    private static final Module NOTE =
            draft().key("note").skill("notes").moment("calls").module();
    private static final Module TYPE =
            draft().key("type").skill("typing").moment(null).module();
    private static final Catalogue NOW = new Catalogue(
            List.of(NOTE, TYPE), List.of(curriculumFor("guest").requires("note").curriculum()));
    private static final List<RoleMap> MAPS = List.of(asking("writer", "notes"), asking("typist", "typing"));

    @Test
    void nothingDiffersFromItself() {
        Difference none = Difference.between(NOW, NOW);

        assertThat(none).isEqualTo(new Difference(Set.of(), Set.of()));
        assertThat(none.concerned(NOW, MAPS)).isEmpty();
    }

    @Test
    void aModuleThatIsNewOrOtherwise() {
        assertThat(skills(NOW.with(List.of(draft().key("new").skill("greeting").module()))))
                .containsExactly("greeting");
        assertThat(skills(NOW.with(List.of(draft().key("type")
                        .skill("typing")
                        .moment(null)
                        .minutes(9)
                        .module()))))
                .containsExactly("typing");
    }

    @Test
    void theSkillThatAModuleLeavesAndTheOneItGoesTo() {
        Catalogue then = NOW.with(
                List.of(draft().key("type").skill("shorthand").moment(null).module()));

        assertThat(skills(then)).containsExactlyInAnyOrder("typing", "shorthand");
        assertThat(Difference.between(NOW, then).concerned(then, MAPS)).containsExactly("typist");
    }

    @Test
    void aModuleThatStandsOtherwiseOrWhoseMomentCountsOtherwise() {
        assertThat(skills(NOW.standing(new Standings(Set.of(), Set.of("type")))))
                .containsExactly("typing");
        assertThat(skills(NOW.weighing(new WorkMoments(Map.of(
                        "calls",
                        new WorkMoment("calls", "Calls", WorkMoment.Importance.CRITICAL, WorkMoment.Friction.LOW))))))
                .containsExactly("notes");
    }

    @Test
    void theRolesOfACurriculumThatIsNewOrSaysSomethingElse() {
        Catalogue then =
                NOW.under(List.of(curriculumFor("host").requires("note").curriculum()));

        assertThat(Difference.between(NOW, then).roles()).containsExactlyInAnyOrder("guest", "host");
        assertThat(Difference.between(NOW, then).concerned(then, MAPS)).containsExactly("guest", "host");
    }

    private static Set<String> skills(Catalogue then) {
        return Difference.between(NOW, then).skills();
    }

    private static RoleMap asking(String role, String skill) {
        return new RoleMap(role, 1, role, List.of(new Requirement(skill, new Level(3), 1, 60, false)));
    }
}
