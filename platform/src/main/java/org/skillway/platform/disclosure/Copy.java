package org.skillway.platform.disclosure;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** A copy on its way, packed in a file without a name that is gone once it is closed. What it takes of the room it gives back. */
final class Copy implements AutoCloseable {

    private static final long COME_BACK_SECONDS = 60;

    private final AtomicLong room;
    private final Runnable ended;
    private final FileChannel file;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long taken;

    /**
     * @param room bytes that all copies together may still take
     * @param ended done once when it is closed
     */
    Copy(AtomicLong room, Runnable ended) throws IOException {
        this.room = room;
        this.ended = ended;
        file = FileChannel.open(
                Files.createTempFile("disclosed", ".json.gz"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** To be closed when all is written. Throws UNAVAILABLE where there is no room for more. */
    OutputStream packing() throws IOException {
        return new GZIPOutputStream(new BufferedOutputStream(new FilterOutputStream(Channels.newOutputStream(file)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                take(length);
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                // The file is read after this.
                flush();
            }
        }));
    }

    private void take(int bytes) {
        taken += bytes;
        if (room.addAndGet(-bytes) < 0) {
            throw Problem.retryAfter(
                    ProblemCode.UNAVAILABLE,
                    "There is no room for it beside the copies that others read. Try again later.",
                    COME_BACK_SECONDS);
        }
    }

    /** From the beginning. */
    InputStream unpacked() throws IOException {
        return new GZIPInputStream(Channels.newInputStream(file.position(0)));
    }

    /** Nobody reads it any more; more than once is as once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            room.addAndGet(taken);
            ended.run();
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
