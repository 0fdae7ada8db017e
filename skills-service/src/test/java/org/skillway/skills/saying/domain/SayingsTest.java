package org.skillway.skills.saying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.saying.domain.Sayings.State;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

class SayingsTest {

    private static final Skill A = skill("a").knownAs(List.of(new ExternalId("esco", "1")));
    private static final Skill B = skill("b");
    private static final Relation A_OF_B = Relation.of("a", RelationKind.PART_OF, "b");
    private static final Criteria A_BY_B = Criteria.of("a", 1, List.of("b"));
    private static final Occupation CLERK = occupation("clerk");
    private static final Sayings NONE = Sayings.NONE;
    private static final State BOTH =
            State.of(Map.of("a", A, "b", B), List.of(A_OF_B), List.of(A_BY_B), Set.of("clerk"));

    @Test
    void whatIsSaidNoMoreIsMissingWhereItStandsAndNobodyElseSaysIt() {
        var recorded = both(List.of(A, B, skill("c")), List.of(A_OF_B));
        var said = Sayings.of(
                List.of(skill("d")), List.of(Relation.of("d", RelationKind.PART_OF, "b")), List.of(), List.of());

        assertThat(said.missing(recorded, NONE, BOTH)).isEqualTo(both(List.of(A, B), List.of(A_OF_B)));
        assertThat(said.missing(recorded, both(List.of(A), List.of(A_OF_B)), BOTH))
                .isEqualTo(both(List.of(B), List.of()));
        var deprecated = State.of(Map.of("a", A.in(SkillStatus.DEPRECATED, null)), List.of(), List.of(), Set.of());
        assertThat(said.missing(recorded, NONE, deprecated)).isEqualTo(NONE);
    }

    @Test
    void filesWithoutRelationsAreSilentAboutThem() {
        var recorded = both(List.of(A, B), List.of(A_OF_B));

        assertThat(both(List.of(A), List.of()).missing(recorded, NONE, BOTH)).isEqualTo(both(List.of(B), List.of()));
    }

    @Test
    void whatWasMadeByHandBeforeNeverBecomesTheFrameworksOwn() {
        var said = List.of(A, B, skill("c"));
        var texts = Sayings.of(
                said,
                List.of(A_OF_B, Relation.of("c", RelationKind.PART_OF, "b")),
                List.of(A_BY_B, Criteria.of("c", 1, List.of("b"))),
                List.of(CLERK, occupation("never-taken")));
        var after = State.of(
                Map.of("a", A, "b", B, "c", skill("c")),
                List.of(A_OF_B, Relation.of("c", RelationKind.PART_OF, "b")),
                List.of(A_BY_B, Criteria.of("c", 1, List.of("b"))),
                Set.of("clerk"));

        assertThat(Sayings.own(said, texts, BOTH, after, NONE))
                .isEqualTo(new Sayings(Set.of("a", "c"), Set.of("c part-of b"), Set.of("c 1 b"), Set.of("clerk")));
    }

    @Test
    void whatAnotherFrameworkBroughtIsTheOwnOfWhoeverSaysItToo() {
        var said = List.of(A, B);
        var texts = Sayings.of(said, List.of(A_OF_B), List.of(A_BY_B), List.of());
        var others = Sayings.of(List.of(B), List.of(A_OF_B), List.of(A_BY_B), List.of(CLERK));

        assertThat(Sayings.own(said, texts, BOTH, BOTH, others))
                .isEqualTo(Sayings.of(said, List.of(A_OF_B), List.of(A_BY_B), List.of()));
        assertThat(texts.in(others)).isEqualTo(Sayings.of(List.of(B), List.of(A_OF_B), List.of(A_BY_B), List.of()));
    }

    @Test
    void criteriaInAnothersPlaceAreNeitherOwnNorMissing() {
        var recorded = Sayings.of(List.of(A), List.of(), List.of(A_BY_B), List.of());
        var byHand =
                State.of(Map.of("a", A, "b", B), List.of(), List.of(Criteria.of("a", 1, List.of("b", "c"))), Set.of());

        assertThat(Sayings.of(List.of(A), List.of(), List.of(), List.of()).missing(recorded, NONE, byHand))
                .isEqualTo(NONE);
        assertThat(recorded.outdated(byHand)).isEqualTo(Sayings.of(List.of(), List.of(), List.of(A_BY_B), List.of()));
        var wordedAnew = Sayings.of(List.of(A), List.of(), List.of(Criteria.of("a", 1, List.of("c"))), List.of());
        assertThat(wordedAnew.missing(recorded, NONE, BOTH)).isEqualTo(NONE);
    }

    @Test
    void criteriaAreSaidWithTheirSkillAndOccupationsOnlyWhereThereAreSome() {
        var recorded = Sayings.of(List.of(A), List.of(), List.of(A_BY_B), List.of(CLERK));

        assertThat(Sayings.of(List.of(A), List.of(), List.of(), List.of()).missing(recorded, NONE, BOTH))
                .isEqualTo(Sayings.of(List.of(), List.of(), List.of(A_BY_B), List.of()));
        assertThat(Sayings.of(List.of(), List.of(), List.of(), List.of(occupation("guide")))
                        .missing(recorded, NONE, BOTH))
                .isEqualTo(Sayings.of(List.of(), List.of(), List.of(), List.of(CLERK)));
        assertThat(NONE.missing(recorded, NONE, BOTH)).isEqualTo(NONE);
        assertThat(recorded.texts()).containsExactly("a", "criteria of a", "occupation clerk");
        assertThat(recorded.size()).isEqualTo(3);
    }

    private static Sayings both(List<Skill> skills, List<Relation> relations) {
        return Sayings.of(skills, relations, List.of(), List.of());
    }

    private static Occupation occupation(String key) {
        return Occupation.said(key, "esco", key, key, "", List.of(), List.of(), List.of());
    }

    private static Skill skill(String key) {
        return Skill.named(key, SkillKind.SKILL, key);
    }
}
