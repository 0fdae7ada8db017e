package org.skillway.platform.body;

import java.io.InputStream;
import java.time.Duration;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.stream.CountedStream;

/** A body on its way, which is waited for no longer than it may take. A sender who is silent is ended by the framework. */
final class ArrivingBody extends CountedStream {

    private final Duration most;
    private final Runnable tooSlow;
    private final long until;

    /** @param tooSlow before whoever reads is told BAD_REQUEST */
    ArrivingBody(InputStream arriving, Duration most, Runnable tooSlow) {
        super(arriving);
        this.most = most;
        this.tooSlow = tooSlow;
        until = System.nanoTime() + most.toNanos();
    }

    @Override
    protected void count(long bytes) {
        if (System.nanoTime() - until > 0) {
            tooSlow.run();
            throw late(most);
        }
    }

    static Problem late(Duration most) {
        return new Problem(ProblemCode.BAD_REQUEST, "The body did not arrive within " + most + ".");
    }
}
