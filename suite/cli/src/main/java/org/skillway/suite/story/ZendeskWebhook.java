package org.skillway.suite.story;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Client;

/**
 * Sends what Zendesk would send: the event's JSON, and a signature that is the base64 of HMAC-SHA256 over timestamp
 * and body. See "Verifying webhook authenticity" in Zendesk's developer documentation.
 */
record ZendeskWebhook(Client receiver, String path, String template, String secret) {

    private static final String KEY = "zendesk";

    /** The source that the company's files set up; its address holds the id that metrics-service gave it. */
    static ZendeskWebhook of(Stage stage) {
        var id = named(stage.persona("ld-admin", METRICS).list("/v1/signal-sources"))
                .at("/id");
        var secret = named(stage.files().json("signal-sources.json")).at("/secret");
        return new ZendeskWebhook(
                stage.suite().anonymous(METRICS),
                "/v1/signal-sources/%s/ingest".formatted(id.asText()),
                stage.files().text("signals/templates/zendesk-ticket-note-quality.json"),
                secret.asText());
    }

    private static JsonNode named(Iterable<JsonNode> sources) {
        for (var source : sources) {
            if (source.at("/key").asText().equals(KEY)) {
                return source;
            }
        }
        throw new IllegalStateException("No signal source '" + KEY + "'");
    }

    Answer send(TicketScore score) {
        var body = template.replace("{{zendeskUserId}}", score.zendeskUserId())
                .replace("{{ticket}}", score.ticket())
                .replace("{{score}}", Integer.toString(score.score()))
                .replace("{{eventId}}", score.eventId())
                .replace("{{occurredAt}}", score.occurredAt().toString());
        var timestamp = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return receiver.askPost(
                path,
                "application/json",
                body,
                Map.of(
                        "X-Zendesk-Webhook-Signature",
                        signature(secret, timestamp + body),
                        "X-Zendesk-Webhook-Signature-Timestamp",
                        timestamp));
    }

    ZendeskWebhook forged() {
        return new ZendeskWebhook(receiver, path, template, "not-" + secret);
    }

    static String signature(String secret, String signed) {
        return Base64.getEncoder().encodeToString(hmac(secret, signed));
    }

    static byte[] hmac(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }
}
