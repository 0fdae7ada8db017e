package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.target.domain.Target;

/**
 * Fills the free minutes with new learning: the best of a few greedy plans, improved where small changes can. Where nobody's
 * word and no rule decides what comes first, the likeliest other openings are tried, each with the rest planned anew: a greedy
 * plan never begins with the lesser gain that makes room for two others. Where modules are few, every order is tried
 * too.
 */
final class Learning {

    /** By gain per minute, by gain, and between them. */
    private static final List<Scarce> MINUTES = List.of(Scarce.MINUTES, new Scarce.Minutes(0.5), new Scarce.Minutes(0));

    /** Three take a plan to twice its time; twenty would leave one in a hundred levels less, in ten times the time. */
    private static final int OPENINGS = 3;

    private final Situation situation;
    private final Chains chains;
    private final Room room;
    private final Offers offers;
    private final AwaitedRemedies awaited;
    private final Set<String> shutOut = new HashSet<>();
    private final boolean free;
    private final PlannerVersion version;

    /** Counts on modules that are planned already, each from its week on. */
    Learning(
            Situation situation,
            Catalogue catalogue,
            Weeks weeks,
            WeeklyLimits limits,
            Set<String> held,
            Map<Module, Integer> planned,
            Offers offers,
            AwaitedRemedies awaited,
            Prerequisites prerequisites,
            PlannerVersion version) {
        this.situation = situation;
        this.version = version;
        this.offers = offers;
        this.awaited = awaited;
        free = planned.isEmpty() && version.triesOpenings();
        room = new Room(weeks, limits, planned, situation, offers);
        chains = new Chains(situation, catalogue, held, offers, awaited, prerequisites, version);
        planned.keySet().forEach(chains::choose);
    }

    /** Up to so many steps, in order, what is begun first. */
    List<Step> steps(int most) {
        List<Step> steps = begun(most);
        lookForRoom();
        chains.evaluateAll();
        int left = most - steps.size();
        BestOrder best = searched(chains, room, left);
        List<Module> every = version.triesEveryOrder() ? EveryOrder.best(chains, room, left) : List.of();
        best.offer(new BestOrder.Order(every, Scarce.MINUTES));
        if (free && left > 0) {
            openings(best).forEach(opening -> best.offer(beginning(opening, left)));
        }
        steps.addAll(told(best));
        return steps;
    }

    /** Whether anything new was worth while in a skill. */
    boolean leadsOn(String skill) {
        return chains.leadsOn(skill);
    }

    /** The ways to what is new in a skill, worth while or not. */
    List<List<Module>> ways(String skill) {
        return chains.ways(skill);
    }

    /** The first on a way, for what the last of it can show; empty where no week has room for it beside all else. */
    Optional<Step> showing(List<Module> way, Target target) {
        Module first = way.getFirst();
        int week = room.weekFor(first);
        if (week == Weeks.AHEAD) {
            return Optional.empty();
        }
        room.take(first, week);
        LocalDate monday = room.starting(week);
        return Optional.of(awaited.mendedBy(first)
                .map(mending -> mending.stepIn(monday, mending.why()))
                .orElseGet(() -> Step.ordinary(
                        first,
                        monday,
                        ObstacleWording.showing(
                                first,
                                way.getLast(),
                                target,
                                situation.mastery(target.skill()).belief()))));
    }

    /** The reviews and remedies for which no week had room before anything was weighed. */
    Set<String> shutOut() {
        return shutOut;
    }

    private void lookForRoom() {
        Stream.concat(
                        offers.all().stream().map(Recall::means),
                        awaited.all().stream().map(Awaited::remedy))
                .filter(module -> room.weekFor(module) == Weeks.AHEAD)
                .forEach(module -> shutOut.add(module.key()));
    }

    private BestOrder searched(Chains from, Room within, int most) {
        BestOrder best = new BestOrder(from, within);
        for (Scarce scarce : scarce(within, most)) {
            best.offer(new BestOrder.Order(greedy(from.by(scarce), within.copy(), most), scarce));
        }
        best.improve(most);
        return best;
    }

    private List<Scarce> scarce(Room within, int most) {
        if (!version.countsSteps()) {
            return MINUTES;
        }
        List<Scarce> all = new ArrayList<>(MINUTES);
        all.add(Scarce.StepsAndMinutes.of(most, within.minutes()));
        return all;
    }

    /** What else could stand first, and leaves least when it is put before the best order found so far. */
    private List<Module> openings(BestOrder best) {
        Map<Module, Double> missing = new LinkedHashMap<>();
        chains.openings().stream()
                .filter(module -> room.weekFor(module) < Weeks.AHEAD && !best.beginsWith(module))
                .forEach(module -> missing.put(module, best.missingAfter(module)));
        return missing.entrySet().stream()
                .sorted(Map.Entry.<Module, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().key()))
                .limit(OPENINGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An order that begins with this, the rest searched as any. */
    private BestOrder.Order beginning(Module opening, int most) {
        Chains ahead = chains.by(Scarce.MINUTES);
        ahead.choose(opening);
        Room left = room.copy();
        left.take(opening, room.weekFor(opening));
        return searched(ahead, left, most - 1).order().after(opening);
    }

    /** The minutes of a begun module are spent already. */
    private List<Step> begun(int most) {
        List<Step> steps = new ArrayList<>();
        chains.begun().stream().limit(most).forEach(module -> {
            steps.add(Step.ordinary(module, room.starting(0), Wording.begun(module)));
            chains.choose(module);
        });
        return steps;
    }

    /** Always what is worth most next. */
    private static List<Module> greedy(Chains ahead, Room left, int most) {
        List<Module> order = new ArrayList<>();
        int week = 0;
        while (week < Weeks.AHEAD && order.size() < most) {
            Optional<Module> next = best(ahead, left, week).map(Chain::first);
            if (next.isPresent()) {
                left.take(next.get(), week);
                ahead.choose(next.get());
                order.add(next.get());
            } else {
                week++;
            }
        }
        return order;
    }

    private static Optional<Chain> best(Chains ahead, Room left, int week) {
        return ahead.best(chain -> left.holds(chain, week));
    }

    private List<Step> told(BestOrder best) {
        Scarce scarce = best.order().scarce();
        Chains ahead = chains.by(scarce);
        List<Step> steps = new ArrayList<>();
        int week = 0;
        for (Module module : best.order().modules()) {
            while (!room.allows(module, week)) {
                week++;
            }
            int then = week;
            Chain chain = ahead.beginningWith(module);
            boolean leads = ahead.best(other -> chain.isBehind(other) && room.holds(other, then))
                    .isEmpty();
            Optional<Chain> behind = ahead.best(other -> leads && other.isBehind(chain) && room.holds(other, then));
            Reason reason = leads ? scarce.reason() : Reason.ORDER;
            Optional<Step> step = step(module, week, ahead, new Weighed(chain, behind, reason));
            if (step.isPresent()) {
                steps.add(step.get());
                room.take(module, week);
                ahead.choose(module);
            } else {
                shutOut.add(module.key());
            }
        }
        return steps;
    }

    /** What a step was weighed as, what is next to it, and why it is where it is. */
    private record Weighed(Chain chain, Optional<Chain> behind, Reason reason) {

        Step.Why besides(Step.Why why) {
            return OfferWording.besides(why, chain, behind);
        }
    }

    /** Empty for a review that no day of the week has room for. */
    private Optional<Step> step(Module module, int week, Chains ahead, Weighed weighed) {
        Recall recall = offers.by(module);
        if (recall != null) {
            return offers.day(recall, week).map(day -> recalling(recall, day, weighed.besides(review(recall, day))));
        }
        LocalDate monday = room.starting(week);
        return Optional.of(awaited.mendedBy(module)
                .map(mending -> mending.stepIn(monday, weighed.besides(mending.why())))
                .orElseGet(() -> Step.ordinary(
                        module,
                        monday,
                        Wording.learning(situation, ahead, weighed.chain(), weighed.behind(), weighed.reason()))));
    }

    private Step.Why review(Recall recall, LocalDate day) {
        return OfferWording.review(situation, recall.outcome(), day);
    }

    /** One that stands beside what is required. */
    Step beside(Recall recall, LocalDate day) {
        return recalling(recall, day, review(recall, day));
    }

    private Step recalling(Recall recall, LocalDate day, Step.Why why) {
        return Step.review(recall.means(), DueReviews.minutes(recall.means()), Weeks.mondayOf(day), day, why)
                .costing(recall.minutes(), situation.pace(), situation.minutes());
    }
}
