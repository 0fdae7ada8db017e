package org.skillway.skills.relation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.skills.relation.domain.RelationFixture.prerequisite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelationGraphTest {

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void namesTheCircleThatWouldBeClosed() {
        var graph = new RelationGraph(
                List.of(prerequisite("a", "b"), prerequisite("b", "c"), prerequisite("c", "d")), List.of());

        assertThat(graph.circleClosedBy(prerequisite("d", "b"))).containsExactly("d", "b", "c", "d");
        assertThat(graph.circleClosedBy(prerequisite("a", "d"))).isEmpty();
    }

    @Test
    void aSkillThatLeadsToItselfIsTheShortestCircle() {
        assertThat(new RelationGraph(List.of(), List.of()).circleClosedBy(prerequisite("a", "a")))
                .containsExactly("a", "a");
    }

    @Test
    void whatFollowsFromNothingMayLeadInACircle() {
        var graph = new RelationGraph(List.of(Relation.of("a", RelationKind.RELATED, "b")), List.of());

        assertThat(graph.circleClosedBy(Relation.of("b", RelationKind.RELATED, "a")))
                .isEmpty();
        assertThat(graph.circleClosedBy(prerequisite("b", "a"))).isEmpty();
    }

    @Test
    void partsThatAreReachedByEachOtherAreACircle() {
        var graph = new RelationGraph(List.of(), List.of(Criteria.of("a", 1, List.of("b"))));

        assertThat(graph.circleClosedBy(Criteria.of("b", 1, List.of("a")))).containsExactly("a", "b", "a");
        assertThat(graph.circleClosedBy(Relation.of("a", RelationKind.PART_OF, "b")))
                .containsExactly("a", "b", "a");
        assertThat(graph.circleClosedBy(Relation.of("b", RelationKind.PART_OF, "a")))
                .isEmpty();
        assertThat(graph.circleClosedBy(Criteria.of("b", 1, List.of("c")))).isEmpty();
    }

    @Test
    void equivalentSkillsAreOneOnTheWay() {
        var equal = Relation.of("b", RelationKind.EQUIVALENT, "c");
        var both = new RelationGraph(List.of(prerequisite("a", "b"), equal), List.of());
        var before = new RelationGraph(List.of(prerequisite("a", "b"), prerequisite("c", "a")), List.of());

        assertThat(both.circleClosedBy(prerequisite("c", "a"))).containsExactly("c", "a", "b", "c");
        assertThat(before.circleClosedBy(equal)).containsExactly("b", "c", "a", "b");
        assertThat(both.circleClosedBy(prerequisite("b", "c"))).containsExactly("b", "c", "b");
        assertThat(both.circleClosedBy(Relation.of("c", RelationKind.EQUIVALENT, "b")))
                .isEmpty();
        assertThat(new RelationGraph(List.of(equal), List.of(Criteria.of("a", 1, List.of("c"))))
                        .circleClosedBy(Criteria.of("b", 1, List.of("a"))))
                .containsExactly("a", "b", "c", "a");
    }

    @Test
    void aCompositeThatIsReachedByOneOfTwoMayComeBeforeTheOther() {
        var graph = new RelationGraph(List.of(), List.of(Criteria.of("a", 1, List.of("b", "c"))));

        assertThat(graph.circleClosedBy(prerequisite("b", "a"))).isEmpty();
    }

    /** Kahn's algorithm takes every skill out of a graph without circles. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasLetInHasNoCircle(long seed) {
        var graph = new RelationGraph(List.of(), List.of());
        var letIn = new ArrayList<Relation>();
        for (var any : RelationFixture.relations(new Random(seed))) {
            var relation = prerequisite(any.from(), any.to());
            if (graph.circleClosedBy(relation).isEmpty()) {
                graph.put(relation);
                letIn.add(relation);
            }
        }

        while (!letIn.isEmpty()) {
            var before = letIn.size();
            letIn.removeIf(
                    relation -> letIn.stream().noneMatch(other -> other.from().equals(relation.to())));
            assertThat(letIn).hasSizeLessThan(before);
        }
    }
}
