package org.skillway.curriculum.backlog.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.skillway.curriculum.backlog.domain.Concern.Proposal;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Ranks content by the minutes that people lost in it.
 *
 * <p>Lost are the module's minutes, once for each person who stalled in it, who dropped it or who was sure of a wrong
 * answer: <pre>  lost(module) = minutes · (stalled + dropped + sure but wrong)</pre> and the modules of a skill add up,
 * because what is hard to grasp is usually so in more than one place. Being sure and wrong counts like having to take the
 * module again; errors made with high confidence are also those that a correction helps most [1].
 *
 * <p>From 10 people on a module is proposed to be revised when a quarter of them met trouble, retired when half did, and
 * strengthened (used as a model, offered first) when at most one in twenty did. Below, nothing is proposed; below 5
 * nothing is shown, so that nobody can be made out. The thresholds are judgements, not measurements.
 *
 * <p>[1] Butterfield and Metcalfe, Errors committed with high confidence are hypercorrected, 2001.
 */
public final class Backlog {

    private static final int SHOWN_FROM = 5;
    private static final int PROPOSED_FROM = 10;
    private static final double WEAK = 0.5;
    private static final double TROUBLED = 0.25;
    private static final double STRONG = 0.05;

    private Backlog() {}

    /** The skills, what costs most first; a module that is in the catalogue no more is left out. */
    public static List<Concern> ranked(Collection<Friction> frictions, Catalogue catalogue) {
        return frictions.stream()
                .filter(friction -> friction.people() >= SHOWN_FROM)
                .flatMap(friction -> catalogue.module(friction.module()).stream()
                        .map(module -> new Placed(module.skill(), trouble(friction, module))))
                .collect(groupingBy(Placed::skill, TreeMap::new, collectingAndThen(toList(), Backlog::concern)))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Concern::minutesLost).reversed())
                .toList();
    }

    private record Placed(String skill, Trouble trouble) {}

    private static Concern concern(List<Placed> placed) {
        Stream<Trouble> troubles = placed.stream()
                .map(Placed::trouble)
                .sorted(Comparator.comparingInt(Trouble::minutesLost)
                        .reversed()
                        .thenComparing(trouble -> trouble.friction().module()));
        int lost =
                placed.stream().mapToInt(each -> each.trouble().minutesLost()).sum();
        return new Concern(placed.getFirst().skill(), lost, troubles.toList());
    }

    private static Trouble trouble(Friction friction, Module module) {
        double share = (double) friction.hurt() / friction.people();
        Proposal proposal = proposal(friction.people(), share);
        return new Trouble(
                friction,
                module.minutes() * friction.hurt(),
                proposal,
                friction.hurt() + " cases of trouble among " + friction.people() + " people"
                        + (friction.people() < PROPOSED_FROM ? "; too few to propose anything." : "."));
    }

    private static Proposal proposal(int people, double share) {
        if (people < PROPOSED_FROM) {
            return Proposal.KEEP;
        }
        if (share >= WEAK) {
            return Proposal.RETIRE;
        }
        if (share >= TROUBLED) {
            return Proposal.REVISE;
        }
        return share <= STRONG ? Proposal.STRENGTHEN : Proposal.KEEP;
    }
}
