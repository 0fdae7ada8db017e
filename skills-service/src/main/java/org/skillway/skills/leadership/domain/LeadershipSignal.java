package org.skillway.skills.leadership.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a year of somebody's mentoring tells of their leading others.
 *
 * <p><b>In plain words.</b> It counts what was done for others and what came of it: learners, meetings, minutes, and how
 * many learners reached or came nearer to what they needed. It is evidence for people who judge. It moves no estimate,
 * makes nobody ready and ranks nobody.
 *
 * <p><b>What counts.</b> The 365 days up to a day. A meeting is a day on which the two met in one skill, however often it is told; it is
 * confirmed if the learner says so too, and lasts as long as they say. The outcome is never the mentor's own word
 * (mentor-service sees to that). Each learner counts once in a group, by the help that ended last, so that many short rounds
 * with the same person show nothing more than other learners beside them. What was called off is no outcome.
 *
 * <p><b>Nobody's outcome by difference.</b> Outcomes are told in groups: in the order in which they came to be known, a
 * group closes with the fifth learner in it, and counts as a whole in the year from that day. So what two answers differ in
 * is the outcome of at least five learners, whichever days they are for and however much was known, and what was told once
 * stays as it was. An outcome that came to be known late counts from then.
 *
 * <p><b>The share.</b> Of n outcomes k were help: k/n with the 90 % interval of Wilson [1], which also for few lies within 0
 * and 1. Somebody in two groups counts as two, which makes the interval a little too narrow. Under five learners nothing is told of outcomes: any interval would cover
 * nearly everything, and one learner's outcome is theirs.
 *
 * <p><b>Limits.</b> Outcomes depend on how hard the cases were, which is not known here; who takes hard cases looks worse.
 * Mentoring is one sign of leading among many, and who was never asked to mentor has shown nothing either way.
 *
 * <p>[1] Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
 */
public record LeadershipSignal(
        LocalDate from,
        LocalDate to,
        int learners,
        int active,
        int meetings,
        int confirmed,
        int minutes,
        int judged,
        int helped,
        @Nullable Share share) {

    /** The share of outcomes that were help, and between what it lies with 90 %. */
    public record Share(double value, double low, double high) {}

    private static final int A_YEAR = 365;
    private static final double NINETY_PERCENT = 1.6448536269514722;

    public static LeadershipSignal of(Collection<Help> all, LocalDate day) {
        var since = day.minusDays(A_YEAR - 1);
        var given = all.stream()
                .filter(help -> !help.from().isAfter(day) && help.lastedInto(since))
                .toList();
        var meetings = given.stream()
                .flatMap(help -> help.meetings().stream())
                .filter(meeting ->
                        !meeting.on().isBefore(since) && !meeting.on().isAfter(day))
                .toList();
        var outcomes = Outcomes.told(all, since, day);
        var helped = (int) outcomes.stream()
                .filter(outcome -> outcome.end().how() == Help.Ending.HELPED)
                .count();
        return new LeadershipSignal(
                since,
                day,
                count(given),
                count(given.stream().filter(help -> help.lasts(day)).toList()),
                meetings.size(),
                (int) meetings.stream().filter(Help.Meeting::confirmed).count(),
                meetings.stream().mapToInt(Help.Meeting::minutes).sum(),
                outcomes.size(),
                helped,
                outcomes.isEmpty() ? null : share(helped, outcomes.size()));
    }

    /** In a sentence what there is to see. */
    public String words() {
        var done = "Helped %d learners and met them on %d days, %d of them by the learners' own word."
                .formatted(learners, meetings, confirmed);
        return share == null
                ? done + " Too few have an outcome to tell what came of it."
                : done + " Of %d outcomes that may be told %d were help.".formatted(judged, helped);
    }

    private static int count(List<Help> given) {
        return (int) given.stream().map(Help::learner).distinct().count();
    }

    private static Share share(int helped, int judged) {
        var p = (double) helped / judged;
        var z2 = NINETY_PERCENT * NINETY_PERCENT;
        var middle = (p + z2 / (2 * judged)) / (1 + z2 / judged);
        var half = NINETY_PERCENT / (1 + z2 / judged) * Math.sqrt(p * (1 - p) / judged + z2 / (4.0 * judged * judged));
        return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
