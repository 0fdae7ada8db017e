package org.skillway.platform.body;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body that is opened by whoever reads it first: who is refused before that sends into nothing. */
final class SpooledBody extends InputStream {

    /** Gives the body once it is there. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private @Nullable InputStream body;

    SpooledBody(Opening opening) {
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        return opened().read(into, from, most);
    }

    private InputStream opened() throws IOException {
        InputStream open = body;
        if (open == null) {
            open = opening.open();
            body = open;
        }
        return open;
    }
}
