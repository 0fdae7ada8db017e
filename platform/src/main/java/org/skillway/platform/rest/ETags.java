package org.skillway.platform.rest;

import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Strong ETags over a version number, and the preconditions that keep two editors from overwriting each other. */
public final class ETags {

    private ETags() {}

    public static String strong(long version) {
        return "\"" + version + "\"";
    }

    /** Lets a change pass only if the caller read the current version. Throws 428 without, 412 with another. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(ProblemCode.PRECONDITION_REQUIRED, "Read it first and send its ETag as If-Match.");
        }
        if (!ifMatch.strip().equals(strong(version))) {
            throw new Problem(
                    ProblemCode.VERSION_MISMATCH, "You sent " + ifMatch + ", current is " + strong(version) + ".");
        }
    }
}
