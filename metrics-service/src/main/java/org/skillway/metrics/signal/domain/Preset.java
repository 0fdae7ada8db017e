package org.skillway.metrics.signal.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Tools whose events a source can read without a mapping of its own. */
public enum Preset {
    ZENDESK,
    SALESFORCE,
    HUBSPOT,
    JIRA,
    GENERIC;

    private final String expression = resource("/mappings/" + name().toLowerCase(Locale.ROOT) + ".jsonata");

    public Mapping mapping() {
        return new Mapping(expression);
    }

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(Preset.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
