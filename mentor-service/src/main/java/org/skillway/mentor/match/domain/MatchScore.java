package org.skillway.mentor.match.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.mentor.mentoring.domain.MentorType;

/**
 * The factors of a pair's score.
 *
 * <ul>
 *   <li><b>gap</b>: levels the learner lacks. The same for all mentors of a need; it makes needs comparable.
 *   <li><b>margin</b>: levels the mentor is ahead, counted up to one above what the role asks for. Beyond that more
 *       mastery teaches nothing more about this gap.
 *   <li><b>time</b>: shared minutes a week, up to 60: one task reviewed each week takes no longer.
 *   <li><b>challenge</b>: 1 where the mentor names what the learner finds hard, 0.8 where not; 1 where nobody asked.
 *   <li><b>standing</b>: 1 for the type of mentor that fits the gap, 0.9 for the other, 0.8 for the manager, to whom
 *       it is harder to show what one cannot do.
 *   <li><b>room</b>: 0.9 with one place left, nearer to 1 with more, so that the last places go last.
 *   <li><b>preference</b>: 1, or a little more where both like to meet the same way.
 * </ul>
 */
record MatchScore(double preference) {

    private static final double USEFUL_ABOVE_REQUIREMENT = 1;
    private static final Duration ENOUGH = Duration.ofMinutes(60);
    private static final double OTHER_CHALLENGE = 0.8;
    private static final double OTHER_TYPE = 0.9;
    private static final double MANAGER = 0.8;
    private static final double LAST_PLACE = 0.1;

    List<Factor> factors(Pair pair) {
        var factors = new ArrayList<>(List.of(gap(pair), margin(pair), time(pair), standing(pair), room(pair)));
        Optional.ofNullable(pair.ask().challenge()).ifPresent(asked -> factors.add(challenge(pair, asked)));
        Optional.ofNullable(pair.ask().mode()).ifPresent(liked -> factors.add(preference(pair, liked)));
        return factors;
    }

    private static Factor gap(Pair pair) {
        var gap = pair.ask().gap();
        return new Factor(
                "gap",
                gap.size(),
                "The learner stands at %s in %s and needs %s."
                        .formatted(Plain.level(gap.estimatedLevel()), gap.skill(), Plain.level(gap.requiredLevel())));
    }

    private static Factor margin(Pair pair) {
        var useful = Math.min(pair.margin(), pair.ask().gap().size() + USEFUL_ABOVE_REQUIREMENT);
        return new Factor("margin", useful, "Is %s levels ahead of the learner.".formatted(Plain.level(pair.margin())));
    }

    private static Factor time(Pair pair) {
        var minutes = pair.shared().toMinutes();
        return new Factor(
                "time",
                Math.min(1.0, (double) minutes / ENOUGH.toMinutes()),
                "Both have %d minutes a week at the same time.".formatted(minutes));
    }

    private static Factor standing(Pair pair) {
        var type = pair.type().orElseThrow();
        var value = type == MentorType.MANAGER ? MANAGER : type == pair.fitting() ? 1 : OTHER_TYPE;
        var reason = switch (type) {
            case MANAGER -> "Is in the learner's line of managers.";
            case PEER -> "Helps as a peer, outside the learner's line of managers.";
            case EXPERT -> "Helps as an expert, outside the learner's line of managers.";
        };
        return new Factor("standing", value, reason);
    }

    private static Factor room(Pair pair) {
        var left = pair.mentor().left();
        return new Factor(
                "room", 1 - LAST_PLACE / left, "Can take %d more learner%s.".formatted(left, left == 1 ? "" : "s"));
    }

    private static Factor challenge(Pair pair, Challenge asked) {
        var named = pair.mentor().mentoring().challenges().contains(asked);
        return new Factor(
                "challenge",
                named ? 1 : OTHER_CHALLENGE,
                named
                        ? "Helps with %s, which this learner finds hard.".formatted(asked.key())
                        : "Does not name %s as something to help with.".formatted(asked.key()));
    }

    private Factor preference(Pair pair, MeetingMode liked) {
        var same = pair.mentor().mentoring().modes().contains(liked);
        var mode = Plain.words(liked);
        return new Factor(
                "preference",
                same ? 1 + preference : 1,
                same ? "Likes to meet %s, too.".formatted(mode) : "Did not say they like to meet %s.".formatted(mode));
    }
}
