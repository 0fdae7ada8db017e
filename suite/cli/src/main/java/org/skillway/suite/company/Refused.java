package org.skillway.suite.company;

/** A service refused a request; the message is its own problem document, so that the reader need not guess. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String request, Answer answer) {
        super("%s answered %d: %s"
                .formatted(request, answer.status(), answer.body().toPrettyString()));
    }
}
