package org.skillway.suite.stack;

/** This machine or these arguments do not allow the start; the message says what to do. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
