package org.skillway.curriculum.backlog;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.backlog.domain.Cluster;
import org.skillway.curriculum.backlog.domain.Concern;

/** All that goes wrong with one concept. */
public record ClusterView(
        String skill,

        @Schema(description = "As those call it who tag confusion; null where nobody has called it anything.") @Nullable
        String concept,

        @Schema(description = "What its modules teach to do, by the first of them; null where no module is known.")
        @Nullable
        String outcome,

        @Schema(description = "Nobody's minutes in a module are counted twice within a concept.")
        int minutesLost,

        @Schema(description = "How often a module of it was begun and not gone on with.")
        int stalled,

        int dropped,
        int sureButWrong,

        @Schema(description = "Who was found confused about it; 0 where fewer than five were.")
        int confused,

        @Schema(description = "How they are confused mostly; null where nobody is known to be.") @Nullable
        String mostly,

        @Schema(description = "Where it goes wrong, what costs most first; last the one mostly named with confusion.")
        List<String> modules,

        @Schema(
                description =
                        "Somebody was found confused about it, or took its modules, and nobody is counted: of fewer"
                                + " than five nothing else is told.")
        boolean fewerThanFive) {

    static List<ClusterView> ranked(List<Concern> concerns) {
        return concerns.stream()
                .flatMap(concern -> concern.clusters().stream())
                .filter(cluster -> cluster.minutesLost() > 0 || cluster.few())
                .sorted(Comparator.comparingInt(Cluster::minutesLost)
                        .reversed()
                        .thenComparing(cluster -> cluster.concept() == null)
                        .thenComparing(Cluster::skill))
                .map(ClusterView::of)
                .toList();
    }

    private static ClusterView of(Cluster cluster) {
        var muddle = cluster.muddle();
        return new ClusterView(
                cluster.skill(),
                cluster.concept(),
                cluster.outcome(),
                cluster.minutesLost(),
                cluster.stalled(),
                cluster.dropped(),
                cluster.sureButWrong(),
                cluster.confused(),
                muddle == null ? null : muddle.point().mostly(),
                modules(cluster),
                cluster.few());
    }

    private static List<String> modules(Cluster cluster) {
        Stream<String> troubled = cluster.modules().stream()
                .sorted(Comparator.comparingInt(Concern.Trouble::minutesLost).reversed())
                .map(trouble -> trouble.friction().module());
        Stream<String> named = Stream.ofNullable(cluster.muddle())
                .flatMap(muddle -> Stream.ofNullable(muddle.point().module()));
        return Stream.concat(troubled, named).distinct().toList();
    }
}
