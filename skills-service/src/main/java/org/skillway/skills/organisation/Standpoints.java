package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.domain.Standpoint;

/** Reads {@code asOf} and {@code knownAt} where HR's own data are asked for; without them it is today. */
@ApplicationScoped
public class Standpoints {

    /** Before anybody's first day. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @Inject
    Clock clock;

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public Standpoint of(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var today = today();
        if (asOf != null && (asOf.isAfter(today) || asOf.isBefore(EARLIEST))) {
            throw past("?asOf", EARLIEST + " and " + today);
        }
        return new Standpoint(asOf == null ? today : asOf, past(knownAt, "?knownAt"));
    }

    /** A time that was; without one it is now. */
    public Instant past(@Nullable Instant asked, String pointer) {
        var now = clock.instant();
        if (asked != null && asked.isAfter(now)) {
            throw past(pointer, "the beginning and " + now);
        }
        return asked == null ? now : asked;
    }

    private static Problem past(String pointer, String range) {
        return new Problem(
                ProblemCode.VALIDATION_FAILED,
                "The past can be read, the future cannot.",
                Problem.at(pointer, "does not lie between " + range));
    }
}
