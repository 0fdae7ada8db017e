package org.skillway.curriculum.placement.domain;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.skillway.curriculum.mastery.domain.Level;

/** The items that one test may ask, in the orders in which they are wanted. */
final class Bank {

    private static final int BY_LOT_AMONG = 3;

    private final long seed;
    private final List<Telling> byProof;
    private final List<Telling> byInformationToPass;
    private final List<Telling> byInformationToFail;
    private final boolean canProve;

    private Bank(List<TestItem> items, Level target, Design design, long seed) {
        this.seed = seed;
        List<Telling> tellings =
                items.stream().map(item -> Telling.of(item, target, design)).toList();
        byProof = mostFirst(tellings, item -> item.pass().right());
        byInformationToPass = mostFirst(tellings, item -> item.pass().information());
        byInformationToFail = mostFirst(tellings, item -> item.fail().information());
        canProve = size() >= TestOut.FEWEST_ITEMS
                && mostProof(Set.of(), design.mostItems()) >= -Math.log(design.falsePass());
    }

    /** Without items this person has met, and without those too many others have met, if the rest can still decide. */
    static Bank of(List<TestItem> items, Level target, Design design, long seed) {
        List<TestItem> unmet = items.stream().filter(item -> !item.familiar()).toList();
        List<TestItem> rested = unmet.stream()
                .filter(item -> item.exposure() <= design.mostExposed())
                .toList();
        Bank preferred = new Bank(rested, target, design, seed);
        return preferred.canProve ? preferred : new Bank(unmet, target, design, seed);
    }

    int size() {
        return byProof.size();
    }

    /** Whether somebody who is right on everything would pass. */
    boolean canProve() {
        return canProve;
    }

    /** How far so many more right answers can raise the ratio for passing. */
    double mostProof(Set<String> asked, int items) {
        return unasked(byProof, asked)
                .limit(items)
                .mapToDouble(item -> item.pass().right())
                .sum();
    }

    Telling choose(Standing standing, boolean leansToPass) {
        return unasked(leansToPass ? byInformationToPass : byInformationToFail, standing.asked())
                .limit(BY_LOT_AMONG)
                .min(comparingLong(this::lot))
                .orElseThrow();
    }

    private static Stream<Telling> unasked(List<Telling> tellings, Set<String> asked) {
        return tellings.stream().filter(item -> !asked.contains(item.item()));
    }

    private static List<Telling> mostFirst(List<Telling> tellings, ToDoubleFunction<Telling> measure) {
        Comparator<Telling> most = comparingDouble(measure).reversed();
        return tellings.stream().sorted(most.thenComparing(Telling::item)).toList();
    }

    private long lot(Telling telling) {
        return new SplittableRandom(seed ^ telling.item().hashCode()).nextLong();
    }
}
