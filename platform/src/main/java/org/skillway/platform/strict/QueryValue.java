package org.skillway.platform.strict;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the value of a query parameter may look like. */
record QueryValue(String expected, Function<String, Object> reading) {

    private static final QueryValue FLAG = new QueryValue("true or false", QueryValue::flag);
    private static final QueryValue WHOLE =
            new QueryValue("a whole number up to " + Integer.MAX_VALUE, Integer::valueOf);
    private static final QueryValue LONG = new QueryValue("a whole number up to " + Long.MAX_VALUE, Long::valueOf);

    /** Not as Java reads it, to which NaN is one too. */
    private static final QueryValue DECIMAL = new QueryValue("a number", BigDecimal::new);

    private static final Map<Class<?>, QueryValue> BY_TYPE = Map.ofEntries(
            entry(String.class, new QueryValue("text", text -> text)),
            entry(boolean.class, FLAG),
            entry(Boolean.class, FLAG),
            entry(int.class, WHOLE),
            entry(Integer.class, WHOLE),
            entry(long.class, LONG),
            entry(Long.class, LONG),
            entry(double.class, DECIMAL),
            entry(Double.class, DECIMAL),
            entry(LocalDate.class, new QueryValue("a day such as 2026-11-27", QueryValue::day)),
            entry(Instant.class, new QueryValue("a time such as 2026-11-27T08:00:00Z", QueryValue::time)),
            entry(UUID.class, new QueryValue("a UUID", QueryValue::id)));

    /** Throws where no parameter is of that type. */
    static QueryValue of(Class<?> type) {
        var value = BY_TYPE.get(type);
        if (value == null) {
            throw new IllegalArgumentException("Query parameters are no " + type);
        }
        return value;
    }

    boolean fits(String text) {
        try {
            return reading.apply(text) != null;
        } catch (IllegalArgumentException | DateTimeException none) {
            return false;
        }
    }

    /** Java takes all but "true" for false. */
    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(matching(Rfc3339.DAY, text));
    }

    private static Instant time(String text) {
        var time = Instant.parse(matching(Rfc3339.TIME, text));
        if (!Rfc3339.holds(time)) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Java fills up what is too short. */
    private static UUID id(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }
}
