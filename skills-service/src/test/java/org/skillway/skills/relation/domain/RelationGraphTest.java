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
        var graph = new RelationGraph(List.of(prerequisite("a", "b"), prerequisite("b", "c"), prerequisite("c", "d")));

        assertThat(graph.circleClosedBy(prerequisite("d", "b"))).containsExactly("d", "b", "c", "d");
        assertThat(graph.circleClosedBy(prerequisite("a", "d"))).isEmpty();
    }

    @Test
    void aSkillThatLeadsToItselfIsTheShortestCircle() {
        assertThat(new RelationGraph(List.of()).circleClosedBy(prerequisite("a", "a")))
                .containsExactly("a", "a");
    }

    @Test
    void whatFollowsFromNothingMayLeadInACircle() {
        var graph = new RelationGraph(List.of(Relation.of("a", RelationKind.RELATED, "b")));

        assertThat(graph.circleClosedBy(Relation.of("b", RelationKind.RELATED, "a")))
                .isEmpty();
        assertThat(graph.circleClosedBy(prerequisite("b", "a"))).isEmpty();
    }

    /** Kahn's algorithm takes every skill out of a graph without circles. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasLetInHasNoCircle(long seed) {
        var graph = new RelationGraph(List.of());
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
