package org.skillway.curriculum.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Retention;
import org.skillway.curriculum.memory.domain.Trace;

/** How well somebody still has what one module taught. */
public record MemoryView(
        @Schema(description = "The module that first teaches it.")
        String module,

        String title,
        String skill,

        @Schema(description = "The probability that they still have it now, from 0 to 1.")
        double recall,

        @Schema(description = "The days from the last time after which nine in ten would still have it.")
        double stabilityDays,

        @Schema(description = "When it was last called on: learned, asked for or needed at work.")
        Instant lastSeen,

        @Schema(
                description =
                        "The day where they live on which recall has sunk to the one wanted; never within a week of the"
                                + " last time.")
        LocalDate due,

        @Schema(description = "The day of its review on their path; null where none is given yet.") @Nullable
        LocalDate reviewOn,

        @Schema(
                description =
                        "Whether it is reviewed: what was passed and is needed for a role or required by a curriculum.")
        boolean reviewed,

        @Schema(description = "The probability of recall at which it is due, from 0 to 1.")
        double wantedRetention,

        @Schema(description = "The same in words.") String words) {

    /** Why nothing calls on it. */
    enum Unreviewed {
        KNOWN_BEFORE("you knew it before you learned here"),
        NOT_PASSED("you have not passed it yet"),
        NOT_NEEDED("no role or curriculum asks you for it now");

        private final String words;

        Unreviewed(String words) {
            this.words = words;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Fsrs FSRS = Fsrs.STANDARD;

    static MemoryView of(
            Module module, Trace trace, Retention wanted, Optional<Unreviewed> not, ReadLearner read, Instant now) {
        ZoneId zone = read.path().zone();
        LocalDate due = trace.rested(wanted, FSRS).due(wanted, zone, FSRS);
        return new MemoryView(
                module.key(),
                module.title(),
                module.skill(),
                trace.recall(now, FSRS),
                trace.memory().stability(),
                trace.at(),
                due,
                not.isPresent() ? null : trace.planned(),
                not.isEmpty(),
                wanted.probability(),
                words(trace, due, not, zone, now));
    }

    private static String words(Trace trace, LocalDate due, Optional<Unreviewed> not, ZoneId zone, Instant now) {
        String known = "You last needed it on " + DAY.format(trace.lastDay(zone)) + ", and it is "
                + percent(trace.recall(now, FSRS)) + " sure that you still have it.";
        if (not.isPresent()) {
            return known + " Nothing calls on it: " + not.get().words + ".";
        }
        return due.isAfter(now.atZone(zone).toLocalDate())
                ? known + " On " + DAY.format(due) + " it will be " + percent(trace.recall(due, zone, FSRS))
                        + ", and time to recall it."
                : known + " It is time to recall it.";
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }
}
