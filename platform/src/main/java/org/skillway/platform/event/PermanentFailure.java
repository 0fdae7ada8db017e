package org.skillway.platform.event;

/** An event that cannot be handled however often it is tried; it is set aside for a person to look at. */
public class PermanentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PermanentFailure(String message) {
        super(message);
    }

    public PermanentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
