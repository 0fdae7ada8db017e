package org.skillway.metrics.signal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes of a genuine delivery one that somebody without the secret, or too late, could send. */
public record Trick(String name, Predicate<Tool> against, UnaryOperator<Attempt> play) {

    private static final Duration TOO_LONG = Duration.ofMinutes(6);

    private static final List<Trick> ALL = List.of(
            new Trick("wrong secret", Tool::any, a -> a.signedWith("b3RoZXItc2VjcmV0LW90aGVy")),
            new Trick(
                    "secret cut short", Tool::any, a -> a.signedWith(a.secret().substring(4))),
            new Trick(
                    "secret in upper case",
                    Tool::any,
                    a -> a.signedWith(a.secret().toUpperCase(Locale.ROOT))),
            new Trick("other body", Tool::signsBody, a -> a.sending(a.body().replace("84", "48"))),
            new Trick("one blank more", Tool::signsBody, a -> a.sending(a.body() + " ")),
            new Trick("empty body", Tool::signsBody, a -> a.sending("")),
            new Trick("signature of an empty body", Tool::signsBody, a -> a.signedOver("")),
            new Trick("no header at all", Tool::any, a -> a.without(name -> true)),
            new Trick("no signature", Tool::any, a -> a.without(Attempt::isSignature)),
            new Trick("empty signature", Tool::any, a -> a.signature(signature -> "")),
            new Trick("signature cut short", Tool::any, a -> a.signature(s -> s.substring(0, s.length() - 3))),
            new Trick("signature in upper case", Tool::any, a -> a.signature(s -> s.toUpperCase(Locale.ROOT))),
            new Trick(
                    "signature without its scheme",
                    Tool::any,
                    a -> a.signature(s -> s.replaceFirst("^(v1,|sha256=|Bearer )?", "x"))),
            new Trick(
                    "signature in another encoding", Tool::any, a -> a.signature(s -> Tool.base64(s.getBytes(UTF_8)))),
            new Trick("algorithm none", Tool::any, a -> a.signature(signature -> "none")),
            new Trick("signature given twice", Tool::any, Attempt::signatureTwice),
            new Trick(
                    "signed like another tool",
                    Tool::any,
                    a -> a.signedBy(a.tool() == Tool.JIRA ? Tool.ZENDESK : Tool.JIRA)),
            new Trick(
                    "six minutes old", Tool::signsTime, a -> a.signedAt(a.now().minus(TOO_LONG))),
            new Trick(
                    "six minutes ahead",
                    Tool::signsTime,
                    a -> a.signedAt(a.now().plus(TOO_LONG))),
            new Trick(
                    "old signature, new time",
                    Tool::signsTime,
                    a -> a.signedAt(a.now().minus(TOO_LONG)).withTimeOf(a)),
            new Trick("no time", Tool::signsTime, a -> a.without(Attempt::isTimestamp)),
            new Trick("a time that is none", Tool::signsTime, a -> a.timestamp("soon")),
            new Trick("a time beyond all time", Tool::signsTime, a -> a.timestamp(Long.toString(Long.MAX_VALUE))),
            new Trick("signed for another address", tool -> tool == Tool.HUBSPOT, a -> a.signedFor(a.uri() + "x")));

    public static Stream<Trick> against(Tool tool) {
        return ALL.stream().filter(trick -> trick.against.test(tool));
    }

    @Override
    public String toString() {
        return name;
    }
}
