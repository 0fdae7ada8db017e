package org.skillway.platform.secret;

/** A sealed secret that does not open: its key is gone, it was changed, or it belongs to somebody else. */
public final class CannotOpen extends RuntimeException {

    CannotOpen(String reason) {
        super(reason);
    }
}
