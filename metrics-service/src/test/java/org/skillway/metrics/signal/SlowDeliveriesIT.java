package org.skillway.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.StackResource;

/** Those who send much and never end it, without a token and from several addresses, fill no memory and keep nobody out. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(SmallRoomProfile.class)
class SlowDeliveriesIT {

    private static final int SENDERS = 100;
    private static final int ADDRESSES = 9;
    private static final int OWN = 1;
    private static final int MIB = 1_048_576;
    private static final byte[] NEARLY_ALL = " ".repeat(900_000).getBytes(StandardCharsets.US_ASCII);

    /** A hundred of them without a bound take 90 MB at least. */
    private static final long MOST_HELD = 40L * MIB;

    private final Company company = new Company();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aHundredWhoStopBeforeTheEndFillNoMemoryAndKeepNobodyOut() throws Exception {
        var source = company.measuresTicketNotes().employs("rosa", "").source(Tool.JIRA);
        var before = used();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < SENDERS; i++) {
                var socket = open(2 + i % ADDRESSES, ingest(source), MIB);
                threads.execute(() -> write(socket, NEARLY_ALL));
            }
            Thread.sleep(2_000);

            for (var i = 0; i < 5; i++) {
                var began = Instant.now();
                score(source, "small-" + i, 10);
                score(source, "large-" + i, 500_000);
                preview(source);
                assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
                assertThat(used() - before).isLessThan(MOST_HELD);
            }
            hangUp();
        }
    }

    @Test
    void aBodyThatTricklesIsNotWaitedFor() throws Exception {
        var source = company.source(Tool.JIRA);
        var socket = open(OWN, ingest(source), 5_000);
        var began = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var trickle = threads.submit(() -> {
                for (var i = 0; i < 100 && write(socket, " ".getBytes(StandardCharsets.US_ASCII)); i++) {
                    Thread.sleep(200);
                }
                return true;
            });

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("did not arrive within PT6S");
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(12));
            await().until(trickle::isDone);
        }
    }

    @Test
    void aQuestionThatTricklesIsNotWaitedFor() throws Exception {
        var socket = open(OWN, "/graphql", 5_000);
        var began = Instant.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> {
                var sent = true;
                for (var i = 0; i < 100 && sent; i++) {
                    sent = write(socket, " ".getBytes(StandardCharsets.US_ASCII));
                    rest();
                }
            });

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("did not arrive within PT6S");
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(12));
        }
    }

    private static void rest() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void score(String source, String eventId, int blanks) {
        Company.deliver(Tool.JIRA, source, Company.score("rosa", 84, Instant.now(), eventId) + " ".repeat(blanks))
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    private void preview(String source) {
        company.as(Role.LD_ADMIN, "maya")
                .body(Map.of("text", "x".repeat(500_000)))
                .post("/v1/signal-sources/" + source + ":preview")
                .then()
                .statusCode(200);
    }

    private static String ingest(String source) {
        return "/v1/signal-sources/" + source + "/ingest";
    }

    /** From the address of this machine with that end. */
    private Socket open(int from, String path, int length) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) from}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        write(
                socket,
                ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Whether anybody took it. */
    private static boolean write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
