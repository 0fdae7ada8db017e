package org.skillway.metrics.signal.domain;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The other side: tools that sign as their documentation says, written without our verifiers. */
public enum Tool {
    STANDARD_WEBHOOKS {
        @Override
        Map<String, String> signed(String secret, String method, String uri, String body, Instant at) {
            try {
                var signature = new Webhook(secret).sign("msg_1", at.getEpochSecond(), body);
                return Map.of(
                        "webhook-id",
                        "msg_1",
                        "webhook-timestamp",
                        Long.toString(at.getEpochSecond()),
                        "webhook-signature",
                        signature);
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalArgumentException(e);
            }
        }
    },
    ZENDESK {
        @Override
        Map<String, String> signed(String secret, String method, String uri, String body, Instant at) {
            return Map.of(
                    "X-Zendesk-Webhook-Signature-Timestamp", at.toString(),
                    "X-Zendesk-Webhook-Signature", base64(hmac(secret, at + body)));
        }
    },
    JIRA {
        @Override
        Map<String, String> signed(String secret, String method, String uri, String body, Instant at) {
            return Map.of("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(hmac(secret, body)));
        }
    },
    HUBSPOT {
        @Override
        Map<String, String> signed(String secret, String method, String uri, String body, Instant at) {
            var millis = Long.toString(at.toEpochMilli());
            return Map.of(
                    "X-HubSpot-Request-Timestamp",
                    millis,
                    "X-HubSpot-Signature-v3",
                    base64(hmac(secret, method + uri + body + millis)));
        }
    },
    BEARER {
        @Override
        Map<String, String> signed(String secret, String method, String uri, String body, Instant at) {
            return Map.of("Authorization", "Bearer " + secret);
        }
    };

    abstract Map<String, String> signed(String secret, String method, String uri, String body, Instant at);

    boolean any() {
        return true;
    }

    /** Whoever holds a bearer secret may send what they like. */
    boolean signsBody() {
        return this != BEARER;
    }

    /** Jira's and bearer deliveries carry no signed time. */
    boolean signsTime() {
        return this != JIRA && this != BEARER;
    }

    public Verifier verifier() {
        return Verifier.valueOf(name());
    }

    /** The headers of a genuine delivery by POST. */
    public Map<String, List<String>> headers(String secret, String uri, String body, Instant at) {
        var headers = new LinkedHashMap<String, List<String>>();
        signed(secret, "POST", uri, body, at)
                .forEach((name, value) -> headers.put(name, new ArrayList<>(List.of(value))));
        return headers;
    }

    public static byte[] hmac(String secret, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
