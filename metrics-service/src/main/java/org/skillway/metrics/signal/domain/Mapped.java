package org.skillway.metrics.signal.domain;

/** What a source's mapping makes of one event. */
public sealed interface Mapped permits Reading, Mapped.Irrelevant, Mapped.Unreadable {

    /** The mapping passes this kind of event over. */
    record Irrelevant() implements Mapped {}

    /** The mapping failed, or its result is not a reading. */
    record Unreadable(String reason) implements Mapped {

        private static final int LONGEST = 500;

        public Unreadable {
            var printable = reason.replace('\0', '\uFFFD');
            reason = printable.substring(0, Math.min(printable.length(), LONGEST));
        }
    }
}
