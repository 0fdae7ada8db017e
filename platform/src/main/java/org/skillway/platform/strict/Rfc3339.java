package org.skillway.platform.strict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * How days and times are written, of years from 0000 to 9999: Java knows more of them than any database, and reads more ways
 * to write them.
 */
public final class Rfc3339 {

    static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?");
    static final Pattern TIME = Pattern.compile(
            DAY + "[Tt]([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** Whether it can be written. */
    public static boolean holds(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    /** Whether it can be written in universal time: one of another offset may have left the last year by then. */
    public static boolean holds(Instant time) {
        return !time.isBefore(start(0)) && time.isBefore(start(LAST_YEAR + 1));
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
