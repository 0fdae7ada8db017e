package org.skillway.skills.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.statement.Statements;

/** Reads {@code asOf} and {@code knownAt}; without them it is now. */
@ApplicationScoped
public class Moments {

    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    Clock clock;

    public Moment now() {
        return of(null, null);
    }

    public Moment of(@Nullable Instant asOf, @Nullable Instant knownAt) {
        var now = clock.instant();
        return new Moment(notAfter(now, asOf, "?asOf"), notAfter(now, knownAt, "?knownAt"));
    }

    /** For lists: without either time everything on record, also what a replica whose clock is ahead has just written. */
    Moment ofList(@Nullable Instant asOf, @Nullable Instant knownAt) {
        return asOf == null && knownAt == null ? new Moment(FOR_EVER, FOR_EVER) : of(asOf, knownAt);
    }

    private static Instant notAfter(Instant now, @Nullable Instant asked, String pointer) {
        if (asked == null) {
            return now;
        }
        if (asked.isAfter(now) || asked.isBefore(Statements.EARLIEST)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "The past can be read, the future cannot.",
                    Problem.at(pointer, "does not lie between " + Statements.EARLIEST + " and " + now));
        }
        return asked;
    }
}
