package org.skillway.platform.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.skillway.platform.access.Principal;
import org.skillway.platform.body.Room.Place;
import org.skillway.platform.body.Room.Share;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ChunkedBodies.TooLarge;
import org.skillway.platform.rest.FrontDoor;

/**
 * Bounds what bodies up to 1 MiB take together. Each first arrives whole, for which there is so much room; those of more than
 * 16 KiB are then read a few at a time, because what is read takes many times its size (docs/decisions/0024).
 */
@ApplicationScoped
public class SmallBodies {

    private static final Logger LOG = Logger.getLogger(SmallBodies.class);
    private static final int TINY = 16_384;

    /** What a request takes that waits for its body. */
    private static final int BESIDE = 4_096;

    private static final long OF_THE_HEAP_ARRIVING = 8;
    private static final long OF_THE_HEAP_WORKED_ON = 64;
    private static final int OF_A_TENANT = 2;
    private static final int OF_AN_ADDRESS = 8;
    private static final int OF_ALL_ADDRESSES = 2;
    private static final long COME_BACK_SECONDS = 2;
    private static final String TOO_SLOW = "Too many bodies are arriving, and this one slowly. Try again.";
    private static final String FULL = "Too many bodies are arriving. Try again soon.";

    @Inject
    BodyConfig config;

    private Room tiny;
    private Room arriving;
    private Room workedOn;

    @PostConstruct
    void prepare() {
        long most = size(config.arriving(), OF_THE_HEAP_ARRIVING);
        tiny = new Room(most / 2);
        arriving = new Room(most);
        workedOn = new Room(size(config.workedOn(), OF_THE_HEAP_WORKED_ON));
    }

    private static long size(Optional<MemorySize> told, long ofTheHeap) {
        return told.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / ofTheHeap);
    }

    /** The body of the request at hand, for whoever reads it; a length below zero was not declared. */
    public InputStream whole(RoutingContext request, InputStream body, int length) {
        return new SpooledBody(
                () -> length >= 0 && length <= TINY ? tiny(request, body, length) : small(request, body, length));
    }

    private InputStream tiny(RoutingContext request, InputStream body, int length) throws IOException {
        Place place = enter(tiny, request, length + BESIDE);
        try {
            return new ByteArrayInputStream(read(place, request, body, length));
        } finally {
            place.leave();
        }
    }

    private InputStream small(RoutingContext request, InputStream body, int length) throws IOException {
        // Read without a length, it lies here twice for a moment.
        Place place = enter(arriving, request, BESIDE + (length < 0 ? 2 * FrontDoor.MAX_BODY : length));
        leaveAtTheEnd(place);
        byte[] whole = read(place, request, body, length);
        Place turn = workedOn.enter(shares(request), whole.length, () -> {}, config.waits())
                .orElseThrow(() -> full("Other bodies are being read. Try again soon."));
        turn.arrived(whole.length);
        leaveAtTheEnd(turn);
        return new ByteArrayInputStream(whole);
    }

    /** When the answer is written, whether or not anybody still waits for it. */
    private static void leaveAtTheEnd(Place place) {
        CurrentRequestManager.get().registerCompletionCallback(_ -> place.leave());
    }

    private byte[] read(Place place, RoutingContext request, InputStream body, int length) throws IOException {
        InputStream timed = new ArrivingBody(body, config.arrives(), () -> FrontDoor.answerLast(request));
        byte[] whole = new byte[Math.max(length, 0)];
        try {
            if (length < 0) {
                whole = timed.readAllBytes();
            } else if (timed.readNBytes(whole, 0, length) < length) {
                throw new EOFException();
            }
            return whole;
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            throw brokenOff(place, request);
        } finally {
            place.arrived(BESIDE + whole.length);
            if (place.isCut()) {
                // It may have been whole just before.
                boolean _ = Thread.interrupted();
            }
        }
    }

    /** Whoever hung up is no failure of ours, and as such would fill the log. */
    private static Problem brokenOff(Place place, RoutingContext request) {
        FrontDoor.answerLast(request);
        return place.isCut()
                ? full(TOO_SLOW)
                : new Problem(ProblemCode.BAD_REQUEST, "The body broke off, or nothing of it came for too long.");
    }

    private Place enter(Room room, RoutingContext request, long bytes) {
        Thread reader = Thread.currentThread();
        return room.enter(shares(request), bytes, reader::interrupt, config.waits())
                .orElseThrow(() -> full(FULL));
    }

    private static Problem full(String detail) {
        return Problem.retryAfter(ProblemCode.UNAVAILABLE, detail, COME_BACK_SECONDS);
    }

    /**
     * Holds room for a body that is not read by an endpoint, before anything of it is kept; without room the request ends here.
     * It waits for none, since that would keep all others of its thread waiting.
     */
    public void hold(RoutingContext request, long length) {
        Room room = length <= TINY ? tiny : arriving;
        Optional<Place> place = room.enter(shares(request), BESIDE + length, () -> cutOff(request), Duration.ZERO);
        if (place.isEmpty()) {
            request.response().putHeader("Retry-After", Long.toString(COME_BACK_SECONDS));
            FrontDoor.refuse(request, ProblemCode.UNAVAILABLE, FULL);
            return;
        }
        long late = request.vertx().setTimer(config.arrives().toMillis(), _ -> late(request));
        request.addEndHandler(_ -> {
            request.vertx().cancelTimer(late);
            place.get().leave();
        });
        request.request().end().onSuccess(_ -> place.get().arrived(BESIDE + length));
        request.next();
    }

    private void late(RoutingContext request) {
        if (!request.request().isEnded() && !request.response().headWritten()) {
            Problem late = ArrivingBody.late(config.arrives());
            FrontDoor.answerLast(request);
            FrontDoor.refuse(request, late.code(), late.getMessage());
        }
    }

    /** In favour of one that waits: by that one's thread. */
    private static void cutOff(RoutingContext request) {
        if (request.response().headWritten()) {
            return;
        }
        try {
            request.response().putHeader("Retry-After", Long.toString(COME_BACK_SECONDS));
            FrontDoor.answerLast(request);
            FrontDoor.refuse(request, ProblemCode.UNAVAILABLE, TOO_SLOW);
        } catch (IllegalStateException answered) {
            LOG.debug("A body was answered while it was cut off", answered);
        }
    }

    /** A company's, or that of an address that nobody vouches for, all of which together have one more. */
    private static List<Share> shares(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return List.of(new Share(
                    "tenant " + Principal.of(user.getSecurityIdentity()).tenant(), OF_A_TENANT));
        }
        var address = request.request().remoteAddress();
        return List.of(
                new Share("address " + (address == null ? "" : address.hostAddress()), OF_AN_ADDRESS),
                new Share("addresses", OF_ALL_ADDRESSES));
    }
}
