package org.skillway.curriculum.backlog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.skillway.curriculum.backlog.domain.Concern.Proposal;
import org.skillway.curriculum.backlog.domain.Concern.Trouble;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.effect.domain.ModuleEffect;

/**
 * Proposes what to do about a module. The first of these that holds:
 *
 * <ol>
 *   <li>retire, where taking it goes with worse work, on evidence of grade C or better;
 *   <li>retire, where half of ten people or more met trouble;
 *   <li>revise, where it misses its time or its use, or a quarter met trouble;
 *   <li>strengthen, where taking it goes with better work, on evidence of grade C or better;
 *   <li>strengthen, where at most one in twenty met trouble, as a model for others;
 *   <li>keep.
 * </ol>
 *
 * Whoever stalled, dropped it or was sure of a wrong answer met trouble, and counts once. Before-and-after figures and
 * comparisons of unlike groups (grades D and E) are shown and propose nothing. The shares are judgements, not measurements.
 */
final class Proposer {

    private static final int PROPOSED_FROM = 10;
    private static final double WEAK = 0.5;
    private static final double TROUBLED = 0.25;
    private static final double STRONG = 0.05;
    private static final String FEW =
            "Fewer than five people who took it wait to be counted; how they fared is told of five.";

    private Proposer() {}

    static Trouble trouble(
            Module module, Friction friction, List<String> missed, List<ModuleEffect> effects, boolean few) {
        List<String> reasons = new ArrayList<>(missed);
        effects.stream().map(ModuleEffect::sentence).forEach(reasons::add);
        reasons.add(few ? FEW : told(friction));
        return new Trouble(
                friction,
                module.minutes() * friction.troubled(),
                proposal(friction, missed, effects),
                String.join(" ", reasons),
                missed,
                effects,
                few);
    }

    private static Proposal proposal(Friction friction, List<String> missed, List<ModuleEffect> effects) {
        boolean enough = friction.people() >= PROPOSED_FROM;
        double share = enough ? friction.troubledShare() : 0;
        boolean harms = any(effects, ModuleEffect::harms);
        if (harms || share >= WEAK) {
            return Proposal.RETIRE;
        }
        if (!missed.isEmpty() || share >= TROUBLED) {
            return Proposal.REVISE;
        }
        return any(effects, ModuleEffect::helps) || (enough && share <= STRONG) ? Proposal.STRENGTHEN : Proposal.KEEP;
    }

    private static boolean any(List<ModuleEffect> effects, Predicate<ModuleEffect> which) {
        return effects.stream().anyMatch(which);
    }

    private static String told(Friction friction) {
        return friction.troubled() + " of " + friction.people() + " people met trouble"
                + (friction.people() < PROPOSED_FROM ? "; too few to propose anything by them." : ".");
    }
}
