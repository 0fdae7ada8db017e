package org.skillway.suite.local;

/** The suite could not start, or lost one of its processes; the message is for the person at the terminal. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }
}
