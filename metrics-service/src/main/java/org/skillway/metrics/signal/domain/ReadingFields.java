package org.skillway.metrics.signal.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;

/** Reads the object that a mapping returns, and says which field is missing or wrong. */
final class ReadingFields {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LONGEST = 200;
    private static final int QUOTED = 80;
    private static final int MOST_DIMENSIONS = 20;

    /** Up to here whole numbers are exact, and squares of differences far from overflowing. No work is measured beyond. */
    private static final double FARTHEST = 1e15;

    private final Map<?, ?> fields;

    private ReadingFields(Map<?, ?> fields) {
        this.fields = fields;
    }

    static Mapped read(@Nullable Object result) {
        if (!(result instanceof Map<?, ?> fields)) {
            return new Unreadable("The mapping must return an object, not " + quoted(scalar(result)));
        }
        try {
            return new ReadingFields(fields).reading();
        } catch (IllegalArgumentException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Reading reading() {
        return new Reading(
                text("personRef"), slug("metric"), number(), unit(), time(), text("sourceEventId"), dimensions());
    }

    private String text(String name) {
        var text = scalar(fields.get(name));
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be a text of 1 to 200 characters, not " + quoted(text));
        }
        return text;
    }

    private String slug(String name) {
        var text = text(name);
        if (!SLUG.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + name + "' must match [a-z0-9-]{1,64}, not " + quoted(text));
        }
        return text;
    }

    private double number() {
        if (fields.get("value") instanceof Number value && Double.isFinite(value.doubleValue())) {
            return plausible(value.doubleValue());
        }
        throw new IllegalArgumentException("'value' must be a number, not " + quoted(scalar(fields.get("value")))
                + ". Maybe the mapping needs $number().");
    }

    private static double plausible(double value) {
        if (Math.abs(value) > FARTHEST) {
            throw new IllegalArgumentException("'value' must lie between -1e15 and 1e15, not be " + value);
        }
        return value;
    }

    private String unit() {
        return fields.get("unit") == null ? "" : text("unit");
    }

    private Instant time() {
        var text = text("occurredAt");
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new DateTimeException("Out of range");
            }
            return time;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'occurredAt' must be RFC 3339 and between 1970 and 9999, not " + quoted(text), e);
        }
    }

    private Map<String, String> dimensions() {
        return switch (fields.get("dimensions")) {
            case null -> Map.of();
            case Map<?, ?> given
            when given.size() <= MOST_DIMENSIONS -> {
                var dimensions = new LinkedHashMap<String, String>();
                given.forEach((name, value) -> dimensions.put(scalar(name), scalar(value)));
                yield dimensions;
            }
            default -> throw new IllegalArgumentException("'dimensions' must be an object of at most 20 fields");
        };
    }

    /** It may be a whole letter. Enough to find what is wrong with the mapping, and no more of what is said about somebody. */
    private static String quoted(String text) {
        return text.length() <= QUOTED ? "'" + text + "'" : "'" + text.substring(0, QUOTED) + "…'";
    }

    private static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            // PostgreSQL has no place for the character NUL.
            case String text -> text.replace('\0', '\uFFFD');
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> "";
        };
    }
}
