package org.skillway.metrics.signal.domain;

/** Whether a delivery comes from the tool it claims to come from, now. */
public sealed interface Verification {

    record Genuine() implements Verification {}

    /** The reason is for our log, never for the sender. */
    record Refused(String reason) implements Verification {}

    static Verification genuineIf(boolean genuine, String otherwise) {
        return genuine ? new Genuine() : new Refused(otherwise);
    }
}
