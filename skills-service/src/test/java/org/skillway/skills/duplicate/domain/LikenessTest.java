package org.skillway.skills.duplicate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillway.skills.duplicate.domain.Likeness.Sign;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Active Listening, active-listening",
        "Handling of complaints, Complaint handling",
        "Résumé writing, resume WRITING",
        "Project Management, Management of Projects"
    })
    void namesAreTheSameOnceNormalised(String one, String other) {
        assertThat(likeness(one, other)).isEqualTo(new Likeness(1, List.of(Sign.SAME_NAME)));
    }

    @ParameterizedTest
    @CsvSource({
        "negotiate sales contracts, negotiate sale contract terms",
        "time managment skills, time management skills"
    })
    void aMisspellingOrAWordMoreStaysAlike(String one, String other) {
        assertThat(likeness(one, other).score()).isBetween(0.6, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"negotiate contracts, operate cranes", "C++, C#", "sell cars, write poems"})
    void othersAreNotAlike(String one, String other) {
        assertThat(likeness(one, other).score()).isLessThan(0.5);
    }

    @Test
    void anAliasCountsLessThanAName() {
        var one = skill("a", "Bedarfsermittlung").alsoCalled(List.of("Discovery"));

        assertThat(Likeness.of(one, skill("b", "discovery"))).isEqualTo(new Likeness(0.95, List.of(Sign.ALIAS)));
    }

    @Test
    void whatAnotherFrameworkCallsTheSameIsTheSame() {
        var one = skill("a", "Discovery").knownAs(List.of(new ExternalId("onet", "2.B.1.a")));
        var other = skill("b", "Social Perceptiveness").knownAs(List.of(new ExternalId("onet", "2.B.1.a")));

        assertThat(Likeness.of(one, other)).isEqualTo(new Likeness(1, List.of(Sign.SAME_EXTERNAL_ID)));
    }

    /** One word of three in common, Jaccard 1/3; " ab cd " and " ab ef " share " ab", "ab " of five trigrams each: 2/5. */
    @Test
    void theScoreIsTheMeanOfWordsAndLetters() {
        assertThat(likeness("ab cd", "ab ef").score()).isEqualTo((1 / 3.0 + 2 * 2 / 10.0) / 2, within(1e-9));
    }

    private static Likeness likeness(String one, String other) {
        return Likeness.of(skill("a", one), skill("b", other));
    }

    private static Skill skill(String key, String name) {
        return Skill.named(key, SkillKind.SKILL, name);
    }
}
