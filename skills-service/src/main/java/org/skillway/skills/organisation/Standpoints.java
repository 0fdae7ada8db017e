package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.domain.Standpoint;

/** Reads {@code asOf} and {@code knownAt} where HR's own data are asked for; without them it is today. */
@ApplicationScoped
public class Standpoints {

    /** Before anybody's first day. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Dates in answers have four digits for the year. */
    public static final int LAST_YEAR = 9_999;

    /** After all that was ever written. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

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

    /** For lists: without either time today with everything on record, also what a replica whose clock is ahead has written. */
    public Standpoint ofList(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return asOf == null && knownAt == null ? new Standpoint(today(), FOR_EVER) : of(asOf, knownAt);
    }

    /**
     * Up to when what was put on record counts. What named people or the company write down holds from when they write it,
     * so both times leave out what was written later, and the earlier decides. Without either everything counts, also what
     * a replica whose clock is ahead has just written.
     */
    public Instant onRecord(@Nullable Instant asOf, @Nullable Instant knownAt) {
        if (asOf == null && knownAt == null) {
            return FOR_EVER;
        }
        var then = past(asOf, "?asOf");
        var known = past(knownAt, "?knownAt");
        return then.isBefore(known) ? then : known;
    }

    /** What was put on record since a time, if one is given, and counts at the others. */
    public Recorded recorded(@Nullable Instant since, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return new Recorded(since == null ? Instant.EPOCH : since, onRecord(asOf, knownAt));
    }

    /** A time that was; without one it is now. */
    public Instant past(@Nullable Instant asked, String pointer) {
        var now = clock.instant();
        var earliest = EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (asked != null && (asked.isAfter(now) || asked.isBefore(earliest))) {
            throw past(pointer, earliest + " and " + now);
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
