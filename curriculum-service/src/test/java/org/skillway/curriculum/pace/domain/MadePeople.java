package org.skillway.curriculum.pace.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People and items made by the lognormal model, by the seed: modules of four items that some people have answered before. */
final class MadePeople {

    private static final int A_MODULE = 4;

    private record MadeItem(double log, List<Integer> seconds) {}

    private final Random random;
    private final double error;
    private final double interrupted;
    private final List<MadeItem> items = new ArrayList<>();
    private final List<Intensity> known = new ArrayList<>();

    /**
     * @param before how many people answered all items before
     * @param error the standard deviation of one person's logarithmic times
     * @param interrupted the share of answers at which the page is left open for up to an hour
     */
    MadePeople(long seed, int before, int items, double error, double interrupted) {
        this.random = new Random(seed);
        this.error = error;
        this.interrupted = interrupted;
        double[] speeds =
                random.doubles(before).map(any -> 0.3 * random.nextGaussian()).toArray();
        for (int i = 0; i < items; i++) {
            double log = Math.log(40) + 0.5 * random.nextGaussian();
            List<Integer> seconds = new ArrayList<>();
            for (double speed : speeds) {
                seconds.add(seconds(log, speed));
            }
            this.items.add(new MadeItem(log, seconds));
        }
        for (int i = 0; i < items; i++) {
            known.add(Intensity.of(times(i)).orElseThrow());
        }
    }

    /** After each of the items in turn, for somebody who takes so many times what others do. */
    List<Pace> answering(double times) {
        List<Pace> paces = new ArrayList<>();
        Pace pace = Pace.UNKNOWN;
        for (int i = 0; i < items.size(); i++) {
            pace = pace.after(Duration.ofSeconds(seconds(items.get(i).log(), -Math.log(times))), known.get(i));
            paces.add(pace);
        }
        return paces;
    }

    /** By the latest hundred. */
    private OthersTimes times(int item) {
        List<Integer> own = latest(items.get(item).seconds());
        List<Integer> pool = new ArrayList<>();
        int module = item / A_MODULE * A_MODULE;
        for (int i = module; i < Math.min(items.size(), module + A_MODULE); i++) {
            if (i != item) {
                pool.add(middle(latest(items.get(i).seconds())));
            }
        }
        return new OthersTimes(own, pool, own.size());
    }

    private static List<Integer> latest(List<Integer> seconds) {
        return seconds.subList(Math.max(0, seconds.size() - 100), seconds.size());
    }

    private static int middle(List<Integer> seconds) {
        return seconds.stream().sorted().toList().get((seconds.size() - 1) / 2);
    }

    private int seconds(double log, double speed) {
        double taken = Math.exp(log - speed + error * random.nextGaussian());
        double open = random.nextDouble() < interrupted ? random.nextInt(3_600) : 0;
        return (int) Math.max(1, Math.round(taken + open));
    }
}
