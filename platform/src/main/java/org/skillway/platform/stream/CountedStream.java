package org.skillway.platform.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how many bytes come out of it, so that whoever gives it away can stop where it is enough. */
public abstract class CountedStream extends FilterInputStream {

    protected CountedStream(InputStream in) {
        super(in);
    }

    /** So many more were read or skipped; what it throws reaches the reader. */
    protected abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int some = super.read(into, from, most);
        count(Math.max(0, some));
        return some;
    }

    @Override
    public long skip(long most) throws IOException {
        long some = super.skip(most);
        count(some);
        return some;
    }
}
