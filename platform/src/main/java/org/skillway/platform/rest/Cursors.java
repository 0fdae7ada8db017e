package org.skillway.platform.rest;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Opaque, signed places in a list: a client can carry them and cannot make them up, nor use another list's or tenant's. */
@ApplicationScoped
public class Cursors {

    private static final Logger LOG = Logger.getLogger(Cursors.class);
    private static final int SIGNATURE = 16;

    @Inject
    PlatformConfig config;

    @Inject
    Caller caller;

    void start(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL && config.cursorSecret().equals(PlatformConfig.PUBLIC_SECRET)) {
            LOG.warn(
                    "Page cursors are signed with the public default: set SKILLWAY_PLATFORM_CURSOR_SECRET in production");
        }
    }

    /** A cursor of the named list that stands after the row with this sort key. */
    public String after(String list, String sortKey) {
        var key = sortKey.getBytes(StandardCharsets.UTF_8);
        var token = Arrays.copyOf(signature(list, key), SIGNATURE + key.length);
        System.arraycopy(key, 0, token, SIGNATURE, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The sort key to continue after, or the given start where there is no cursor. */
    public String keyOf(String list, @Nullable String cursor, String start) {
        if (cursor == null) {
            return start;
        }
        try {
            var token = Base64.getUrlDecoder().decode(cursor);
            if (token.length > SIGNATURE) {
                var key = Arrays.copyOfRange(token, SIGNATURE, token.length);
                if (MessageDigest.isEqual(Arrays.copyOf(token, SIGNATURE), signature(list, key))) {
                    return new String(key, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return new Problem(
                ProblemCode.INVALID_CURSOR,
                "Take 'nextCursor' of the page before as it is.",
                Problem.at("?cursor", "not one of ours"));
    }

    private byte[] signature(String list, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(config.cursorSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(caller.tenant().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(key), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
