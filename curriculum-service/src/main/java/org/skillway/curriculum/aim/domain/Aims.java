package org.skillway.curriculum.aim.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Whether a module keeps what it aims for: to take no longer than it says, and to be used at work within the week.
 *
 * <p>Half of those who finish it should need no more than its minutes, and half of those who learned it should use it
 * within seven days. A module is flagged when that is not so by more than chance: if half did, as few as were seen would be
 * seen in fewer than one of twenty cases (the sign test, which asks nothing of how times are spread [1]). So five people
 * flag it when all five miss it, and no single bad day does. Whether it is used can be said only of a module of which
 * somebody tells uses at all.
 *
 * <p>The half and the week are targets of the company's brief for small lessons; the twentieth is the usual one.
 *
 * <p>[1] Conover, Practical Nonparametric Statistics, 1999, section 3.4.
 */
public final class Aims {

    /** Fewer could be made out, and could not be told from chance. */
    public static final int PEOPLE = 5;

    public static final Duration SOON = Duration.ofDays(7);

    private static final double CHANCE = 0.05;
    private static final int SECONDS_PER_MINUTE = 60;

    private Aims() {}

    /** How long each who finished took, in seconds, and how many who learned it used it soon. */
    public record Seen(List<Integer> seconds, int learned, int used, boolean usesAreTold) {

        public Seen {
            seconds = List.copyOf(seconds);
        }
    }

    /** What is missed, in words; empty where nothing is, or too little is known. */
    public static List<String> missed(Module module, Seen seen) {
        List<String> missed = new ArrayList<>();
        int inTime = (int) seen.seconds().stream()
                .filter(seconds -> seconds <= module.minutes() * SECONDS_PER_MINUTE)
                .count();
        int finished = seen.seconds().size();
        if (falls(inTime, finished)) {
            missed.add("It says " + module.minutes() + " minutes, and " + (finished - inTime) + " of " + finished
                    + " people took longer; the middle one took " + middle(seen.seconds()) + " minutes.");
        }
        if (seen.usesAreTold() && falls(seen.used(), seen.learned())) {
            missed.add("Of " + seen.learned() + " people who learned it, " + seen.used() + " used it at work within "
                    + SOON.toDays() + " days.");
        }
        return missed;
    }

    private static boolean falls(int kept, int people) {
        return people >= PEOPLE && Coins.atMost(kept, people) < CHANCE;
    }

    private static long middle(List<Integer> seconds) {
        int middle = seconds.stream().sorted().toList().get(seconds.size() / 2);
        return Math.round((double) middle / SECONDS_PER_MINUTE);
    }
}
