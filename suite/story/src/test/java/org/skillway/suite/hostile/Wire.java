package org.skillway.suite.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A service reached by somebody who writes requests by hand: every HTTP client library would tidy them up first. */
record Wire(URI server) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** An answer; status 0 where the connection ended without one. */
    record Answer(int status, String head, String body) {

        static Answer of(String text) {
            var end = text.indexOf("\r\n\r\n");
            return end < 0
                    ? new Answer(0, "", text)
                    : new Answer(
                            Integer.parseInt(text.substring(9, 12)),
                            text.substring(0, end).toLowerCase(Locale.ROOT),
                            text.substring(end));
        }

        boolean isProblem() {
            return head.contains("\r\ncontent-type: application/problem+json");
        }
    }

    /** {@code authorization} is empty for nobody's. */
    Answer ask(String method, String target, String authorization, String body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("""
                            %s %s HTTP/1.1
                            Host: localhost
                            %sContent-Type: application/json
                            Content-Length: %d
                            Connection: close

                            %s""".formatted(method, target, header(authorization), body.length(), body)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String header(String authorization) {
        return authorization.isEmpty() ? "" : "Authorization: " + authorization + "\n";
    }
}
