package org.skillway.skills.merge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

class MergingTest {

    private static final Skill FROM = Skill.named("from", SkillKind.SKILL, "Needs analysis")
            .describedAs("Finds out needs.")
            .alsoCalled(List.of("Bedarfsermittlung"))
            .knownAs(List.of(new ExternalId("esco", "x")))
            .behaving(List.of("", "one", "two", "", "", ""));
    private static final Skill INTO =
            Skill.named("into", SkillKind.SKILL, "Discovery").behaving(List.of("", "own", "", "", "", ""));

    @Test
    void theSurvivorKeepsItsOwnAndGainsTheRest() {
        var merging = Merging.of(FROM, INTO, List.of(), List.of());

        assertThat(merging.survivor())
                .isEqualTo(INTO.describedAs("Finds out needs.")
                        .alsoCalled(List.of("Needs analysis", "Bedarfsermittlung"))
                        .knownAs(List.of(new ExternalId("esco", "x")))
                        .behaving(List.of("", "own", "two", "", "", "")));
        assertThat(merging.merged()).isEqualTo(FROM.in(SkillStatus.MERGED, "into"));
    }

    @Test
    void whatAFrameworkSaysAnewTakesBackNothingThatWasGained() {
        var survivor = Merging.of(FROM, INTO, List.of(), List.of()).survivor();
        var said = INTO.alsoCalled(List.of("Asking")).behaving(List.of("", "better", "", "", "", ""));

        assertThat(Merging.keeping(said, survivor))
                .isEqualTo(survivor.alsoCalled(List.of("Asking", "Bedarfsermittlung", "Needs analysis"))
                        .behaving(List.of("", "better", "two", "", "", "")));
        assertThat(Merging.keeping(INTO, survivor)).isEqualTo(survivor);
    }

    @Test
    void relationsFollowUnlessTheyWouldContradict() {
        var partOfThird = Relation.of("from", RelationKind.PART_OF, "third");
        var thirdNeedsFrom = Relation.of("third", RelationKind.PREREQUISITE, "from");
        var toItself = Relation.of("from", RelationKind.EQUIVALENT, "into");
        var there = Relation.of("into", RelationKind.PREREQUISITE, "third");

        var merging = Merging.of(FROM, INTO, List.of(partOfThird, thirdNeedsFrom, toItself, there), List.of());

        assertThat(merging.dropped()).containsExactly(partOfThird, thirdNeedsFrom, toItself);
        assertThat(merging.relations()).containsExactly(Relation.of("into", RelationKind.PART_OF, "third"));
    }

    @Test
    void criteriaThatWouldLeadInACircleDoNotFollow() {
        var intoByThird = Criteria.of("from", 1, List.of("third"));
        var thirdByInto = Criteria.of("third", 1, List.of("into"));

        assertThat(Merging.of(FROM, INTO, List.of(), List.of(intoByThird, thirdByInto))
                        .criteria())
                .isEmpty();
    }

    @Test
    void criteriaFollowAndAskForNoMoreThanIsLeft() {
        var ofBoth = Criteria.of("whole", 3, List.of("from", "into", "third"));
        var ofIntoAlone = Criteria.of("into", 1, List.of("from"));

        var merging = Merging.of(FROM, INTO, List.of(), List.of(ofBoth, ofIntoAlone));

        assertThat(merging.criteria()).containsExactly(Criteria.of("whole", 2, List.of("into", "third")));
    }
}
