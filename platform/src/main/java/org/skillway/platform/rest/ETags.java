package org.skillway.platform.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Strong ETags over a version number, and the preconditions that keep two editors from overwriting each other. */
public final class ETags {

    private static final String UNFINISHED = ".\"";

    /** Bytes of a digest that stand in a tag: enough that no two answers ever share one. */
    private static final int DIGEST = 16;

    /** What a 304 means, for contracts. */
    public static final String UNCHANGED = "Nothing is otherwise than what has the ETag sent as If-None-Match.";

    private ETags() {}

    public static String strong(long version) {
        return "\"" + version + "\"";
    }

    /** Of a read whose answer hangs on more than its version, such as who reads: a digest of it is added as it is sent. */
    public static String ofAnswer(long version) {
        return "\"" + version + UNFINISHED;
    }

    /** Lets a change pass only if the caller read the current version. Throws 428 without, 412 with another. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(ProblemCode.PRECONDITION_REQUIRED, "Read it first and send its ETag as If-Match.");
        }
        if (!versionOf(ifMatch.strip()).equals(strong(version))) {
            throw new Problem(
                    ProblemCode.VERSION_MISMATCH, "You sent " + ifMatch + ", current is " + strong(version) + ".");
        }
    }

    /** Whether a digest of the answer is to be added. */
    static boolean isUnfinished(@Nullable String tag) {
        return tag != null && tag.endsWith(UNFINISHED);
    }

    /** With the digest of what is answered: {@code "3.digest"}. */
    static String finished(String unfinished, byte[] answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(answer);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST));
            return unfinished.substring(0, unfinished.length() - 1) + text + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Whether a tag is among those of an {@code If-None-Match}, strong or weak. */
    static boolean isAmong(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private static String versionOf(String tag) {
        int digest = tag.indexOf('.');
        return digest > 0 && tag.endsWith("\"") ? tag.substring(0, digest) + "\"" : tag;
    }
}
