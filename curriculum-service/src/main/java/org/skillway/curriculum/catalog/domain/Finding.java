package org.skillway.curriculum.catalog.domain;

/** What a rule found: how grave it is, where (JSON Pointer), what the rule asks for and what to do about it. */
public record Finding(String rule, Severity severity, String pointer, String asks, String advice) {

    /** What is refused is not stored; what is warned of is, and could be better. */
    public enum Severity {
        REFUSED,
        WARNED
    }

    /** The same where what was looked at is itself part of something. */
    public Finding within(String place) {
        return new Finding(rule, severity, place + pointer, asks, advice);
    }

    public boolean refuses() {
        return severity == Severity.REFUSED;
    }
}
