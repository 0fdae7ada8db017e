package org.skillway.mentor.mentoring.domain;

import java.util.regex.Pattern;

/** What makes a skill hard for somebody, in the company's own words; "confidence" and "process-discipline" are common. */
public record Challenge(String key) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,64}");

    public Challenge {
        if (!SLUG.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "A challenge is 1 to 64 of a-z, 0-9 and '-', not '%s'. Maybe it is a display name.".formatted(key));
        }
    }
}
