package org.skillway.metrics.signal.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A delivery that claims to come from a tool: first genuine, then changed step by step. */
public record Attempt(
        Tool tool, String secret, String uri, String body, Instant now, Map<String, List<String>> headers) {

    public static Attempt genuine(Tool tool, String secret, String uri, String body, Instant now) {
        return new Attempt(tool, secret, uri, body, now, tool.headers(secret, uri, body, now));
    }

    Attempt signedBy(Tool other) {
        return headers(other.headers(secret, uri, body, now));
    }

    Attempt signedWith(String otherSecret) {
        return headers(tool.headers(otherSecret, uri, body, now));
    }

    Attempt signedFor(String otherUri) {
        return headers(tool.headers(secret, otherUri, body, now));
    }

    Attempt signedOver(String otherBody) {
        return headers(tool.headers(secret, uri, otherBody, now));
    }

    Attempt signedAt(Instant at) {
        return headers(tool.headers(secret, uri, body, at));
    }

    Attempt sending(String otherBody) {
        return new Attempt(tool, secret, uri, otherBody, now, headers);
    }

    Attempt signature(UnaryOperator<String> change) {
        return change(Attempt::isSignature, value -> List.of(change.apply(value)));
    }

    Attempt signatureTwice() {
        return change(Attempt::isSignature, value -> List.of(value, value + "x"));
    }

    Attempt timestamp(String timestamp) {
        return change(Attempt::isTimestamp, value -> List.of(timestamp));
    }

    Attempt without(Predicate<String> header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(header);
        return headers(fewer);
    }

    /** This attempt's signature under the other's time. */
    Attempt withTimeOf(Attempt other) {
        var mixed = new LinkedHashMap<>(headers);
        other.headers.forEach((name, values) -> mixed.compute(name, (n, own) -> isTimestamp(n) ? values : own));
        return headers(mixed);
    }

    static boolean isSignature(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("authorization") || (lower.contains("signature") && !isTimestamp(name));
    }

    static boolean isTimestamp(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("timestamp");
    }

    private Attempt change(Predicate<String> header, Function<String, List<String>> change) {
        var changed = new LinkedHashMap<>(headers);
        changed.replaceAll((name, values) -> header.test(name) ? change.apply(values.getFirst()) : values);
        return headers(changed);
    }

    private Attempt headers(Map<String, List<String>> other) {
        return new Attempt(tool, secret, uri, body, now, other);
    }
}
