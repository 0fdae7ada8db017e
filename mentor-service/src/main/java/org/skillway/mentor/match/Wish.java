package org.skillway.mentor.match;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.mentoring.domain.Challenge;
import org.skillway.mentor.mentoring.domain.MeetingMode;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** What the learner finds hard and how they like to meet, where they said so. */
record Wish(@Nullable Challenge challenge, @Nullable MeetingMode mode) {

    static final Wish NONE = new Wish(null, null);

    static Wish of(@Nullable String challenge, @Nullable String meetingMode) {
        return new Wish(
                parse("?challenge", challenge, Challenge::new),
                parse("?meetingMode", meetingMode, mode -> Kebab.parse(MeetingMode.class, mode)));
    }

    private static <T> @Nullable T parse(String place, @Nullable String word, Function<String, T> parser) {
        try {
            return word == null ? null : parser.apply(word);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "See 'errors'.",
                    Problem.at(place, "'" + word + "' is not one of ours"));
        }
    }
}
