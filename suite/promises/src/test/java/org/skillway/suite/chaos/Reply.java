package org.skillway.suite.chaos;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.skillway.suite.check.Outcome;

/** What a caller got, and after how long; status 0 where the connection broke, -1 where there was none. */
record Reply(int status, String body, HttpHeaders headers, Duration took) {

    static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    static Reply broken(Duration took) {
        return new Reply(0, "", NO_HEADERS, took);
    }

    static Reply unreached(Duration took) {
        return new Reply(-1, "", NO_HEADERS, took);
    }

    /** A commit may have been done although its answer is a server's error; a client's error changed nothing. */
    Outcome outcome() {
        return switch (status) {
            case 201 -> Outcome.OK;
            case -1 -> Outcome.FAIL;
            default -> status >= 400 && status < 500 ? Outcome.FAIL : Outcome.UNKNOWN;
        };
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
