package org.skillway.metrics.signal.domain;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;

/**
 * A JSONata expression that turns a tool's event into readings. It runs for at most 100 ms and 60 calls deep, and once
 * more where it took longer: a machine that was busy with others for a moment is no fault of the event.
 *
 * <p>The bounds hold between evaluation steps: a regular expression is one step, so a mapping, which an administrator
 * writes, should prefer plain string functions.
 */
public record Mapping(String expression) {

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final int DEEPEST = 60;
    /** As the library says it. */
    private static final String TOOK_TOO_LONG = "Expression evaluation timeout";

    /** Of one delivery. */
    public static final int MOST_EVENTS = 100;

    private static final int MOST_READINGS = 100;
    private static final int MOST_CHARACTERS = 10_000;

    /** Refuses, with the place, an expression that JSONata cannot parse. */
    public Mapping {
        if (expression.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A mapping has at most " + MOST_CHARACTERS + " characters");
        }
        parse(expression);
    }

    /** What the event says: nothing, one reading or several. The event is the parsed JSON: maps, lists and scalars. */
    public List<Mapped> apply(@Nullable Object event) {
        try {
            return readings(evaluatedTwiceAtMost(event));
        } catch (JException e) {
            return List.of(new Unreadable("The mapping failed: " + e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // What the library did not foresee is still about this one event.
            return List.of(new Unreadable("The mapping failed: " + e.getClass().getSimpleName()));
        }
    }

    private @Nullable Object evaluatedTwiceAtMost(@Nullable Object event) {
        try {
            return evaluated(event);
        } catch (JException e) {
            if (String.valueOf(e.getMessage()).contains(TOOK_TOO_LONG)) {
                return evaluated(event);
            }
            throw e;
        }
    }

    private @Nullable Object evaluated(@Nullable Object event) {
        var parsed = parse(expression);
        var bounds = parsed.createFrame();
        bounds.setRuntimeBounds(LONGEST.toMillis(), DEEPEST);
        return parsed.evaluate(event, bounds);
    }

    private static List<Mapped> readings(@Nullable Object result) {
        return switch (result) {
            case null -> List.of(new Irrelevant());
            case List<?> several
            when several.size() > MOST_READINGS ->
                List.of(new Unreadable("One event gave " + several.size() + " readings, at most 100 are taken"));
            case List<?> several -> several.stream().map(ReadingFields::read).collect(Collectors.toList());
            default -> Stream.of(ReadingFields.read(result)).toList();
        };
    }

    private static Jsonata parse(String expression) {
        try {
            return Jsonata.jsonata(expression);
        } catch (JException e) {
            throw new IllegalArgumentException(
                    "The mapping is not JSONata at character " + e.getLocation() + ": " + e.getMessage(), e);
        }
    }
}
