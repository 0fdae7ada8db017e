package org.skillway.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Tokens;

/**
 * What no client library sends: answered with a problem where anything of ours sees it, with a bare status where the server
 * cannot even read it; never with a page, a stack trace or nothing.
 */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class OddRequestsIT {

    private static final String GET = "GET /v1/counters";
    private static final String HTTP = " HTTP/1.1\r\n";
    private static final String HOST = "Host: localhost\r\n";
    private static final String LAST = "Connection: close\r\n\r\n";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String MIB = " ".repeat(1_048_576);

    /** By socket: every HTTP client library would tidy these up first. */
    @TestHTTPResource
    URI server;

    private record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }
    }

    @TestFactory
    Stream<DynamicTest> answersWithAProblem() {
        return Stream.of(
                problem("no URI", "GET /v1/%zz" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem(
                        "no URI behind a host",
                        "GET http://localhost/v1/%zz" + HTTP + HOST + LAST,
                        400,
                        "MALFORMED_PATH"),
                problem("a brace", "GET /v1/{id}" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("a backslash", "GET /v1\\counters" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("no query", GET + "?limit=%zz" + HTTP + HOST + LAST, 400, "BAD_REQUEST"),
                problem("a brace in the query", GET + "?a={b}" + HTTP + HOST + LAST, 400, "BAD_REQUEST"),
                problem("two slashes", "GET //v1/counters" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("no path", "GET ?a=b" + HTTP + HOST + "Accept: text/html\r\n" + LAST, 400, "MALFORMED_PATH"),
                problem("no slash", "GET v1/counters" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("the server itself", "OPTIONS *" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("a tunnel", "CONNECT localhost:80" + HTTP + HOST + LAST, 400, "MALFORMED_PATH"),
                problem("no host", GET + HTTP + "Accept: text/html\r\n" + LAST, 400, "BAD_REQUEST"),
                problem("no such host", GET + HTTP + "Host: a b{}\r\n" + LAST, 400, "BAD_REQUEST"),
                problem("two hosts", GET + HTTP + "Host: a\r\nHost: b\r\n" + LAST, 400, "BAD_REQUEST"),
                problem(
                        "no HTTP/2 after all",
                        "PRI * HTTP/2.0\r\nConnection: close\r\n\r\nXX\r\n\r\n",
                        400,
                        "MALFORMED_PATH"),
                problem(
                        "an unknown method",
                        "FOO /v1/counters" + HTTP + HOST + token() + LAST,
                        405,
                        "METHOD_NOT_ALLOWED"),
                problem(
                        "a method in small letters",
                        "get /v1/counters" + HTTP + HOST + token() + LAST,
                        405,
                        "METHOD_NOT_ALLOWED"),
                problem("an echo", "TRACE /v1/counters" + HTTP + HOST + token() + LAST, 405, "METHOD_NOT_ALLOWED"),
                problem(
                        "a body to come that is too large",
                        post() + "Content-Length: 2000000\r\nExpect: 100-continue\r\n" + LAST,
                        413,
                        "BODY_TOO_LARGE"));
    }

    @TestFactory
    Stream<DynamicTest> answersWithAStatusWhatCannotBeRead() {
        return Stream.of(
                bare("a space", "GET /v1/a b" + HTTP + HOST + LAST, 400),
                bare("an address of 10 KB", "GET /v1/" + "a".repeat(10_000) + HTTP + HOST + LAST, 414),
                bare("a header of 20 KB", GET + HTTP + HOST + "X-Long: " + "a".repeat(20_000) + "\r\n" + LAST, 431),
                bare("a method that is none", "G{T /v1/counters" + HTTP + HOST + LAST, 400),
                bare("no version", GET + "\r\n\r\n", 400),
                bare("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001hello\r\n\r\n", 400),
                bare("a name with a space", GET + HTTP + HOST + "A b: c\r\n" + LAST, 400),
                bare("a control character", GET + HTTP + HOST + "Ab: c\u0001d\r\n" + LAST, 400),
                bare("a negative length", post() + "Content-Length: -5\r\n" + LAST, 400),
                bare("two lengths", post() + "Content-Length: 5\r\nContent-Length: 6\r\n" + LAST + "hello", 400),
                bare(
                        "a length of chunks",
                        post() + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + LAST + "0\r\n\r\n",
                        400));
    }

    @TestFactory
    Stream<DynamicTest> endsAConnectionThatBreaksOff() {
        var preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        return Stream.of(
                ended("no chunk", post() + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello"),
                ended("HTTP/1.1 after the preface of HTTP/2", preface + GET + HTTP + HOST + LAST),
                ended("a frame larger than allowed", preface + "\0\0\0\4\0\0\0\0\0\u007f\u007f\u007f\1\0\0\0\0\1"));
    }

    @Test
    void asksForABodyThatItWillTake() throws IOException {
        var body = "{}";
        try (var socket = open()) {
            write(socket, post() + "Content-Length: " + body.length() + "\r\nExpect: 100-continue\r\n" + LAST);
            assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");

            write(socket, body);

            assertThat(answer(socket).body()).contains("VALIDATION_FAILED");
        }
    }

    /** In the middle of a body that may have no end; whoever goes on to send hears it all the same, or that nobody listens. */
    @Test
    void answersWithAProblemToChunksWithoutEnd() throws IOException {
        try (var socket = open()) {
            write(socket, post() + "Transfer-Encoding: chunked\r\n\r\n");
            for (var sent = 0; sent < 5; sent++) {
                write(socket, "100000\r\n" + MIB + "\r\n");
            }

            var answer = answer(socket);

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.head()).containsIgnoringCase("connection: close");
            assertThat(new ObjectMapper().readTree(answer.body()).at("/code").asText())
                    .isEqualTo("BODY_TOO_LARGE");
        }
    }

    /** Whoever writes all of it before reading anything would wait for ever if nobody read. */
    @Test
    void hearsABodyOutThatIsSomewhatTooLarge() throws IOException {
        try (var socket = open()) {
            write(socket, post() + "Content-Length: " + 3 * MIB.length() + "\r\n\r\n" + MIB + MIB + MIB);
            write(socket, GET + HTTP + HOST + token() + LAST);

            assertThat(answer(socket).body()).contains("BODY_TOO_LARGE").contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void whatIsSomewhatTooLargeCostsNoConnection() throws IOException {
        try (var socket = open()) {
            write(socket, post() + "Transfer-Encoding: chunked\r\n\r\n200000\r\n" + MIB + MIB + "\r\n0\r\n\r\n");
            write(socket, GET + HTTP + HOST + token() + LAST);

            assertThat(answer(socket).body()).contains("BODY_TOO_LARGE").contains("HTTP/1.1 200 OK");
        }
    }

    private DynamicTest problem(String name, String request, int status, String code) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = send(request);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
            var problem = new ObjectMapper().readTree(answer.body());
            assertThat(problem.at("/code").asText()).isEqualTo(code);
            assertThat(answer.head()).contains(problem.at("/requestId").asText("missing"));
            assertThat(answer.body()).doesNotContainIgnoringCase("exception", "<html", "stack");
        });
    }

    private DynamicTest bare(String name, String request, int status) {
        return DynamicTest.dynamicTest(name, () -> {
            var answer = send(request);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
        });
    }

    private DynamicTest ended(String name, String request) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(send(request).body()).doesNotContainIgnoringCase("exception", "<html"));
    }

    private Answer send(String request) throws IOException {
        try (var socket = open()) {
            write(socket, request);
            return answer(socket);
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that comes until the server closes the connection, which it must. */
    private static Answer answer(Socket socket) {
        var text = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(text);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The connection stays open after: " + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Broken off after: " + text, e);
        }
        var parts = text.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2);
        return new Answer(parts[0], parts.length == 2 ? parts[1] : "");
    }

    private static String post() {
        return "POST /v1/counters" + HTTP + HOST + token() + "Content-Type: application/json\r\n";
    }

    private static String token() {
        return "Authorization: Bearer " + Tokens.of(Role.INTEGRATION, "probe.user", "odd") + "\r\n";
    }
}
