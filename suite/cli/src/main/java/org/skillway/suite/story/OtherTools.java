package org.skillway.suite.story;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.Patience;

/** The CRMs and the board report as well: one event each as the vendor sends it, signed as the vendor signs. */
final class OtherTools {

    /** Somebody's value that a tool's file holds. */
    private record Expected(String source, String file, String userName, String kpi, double value) {}

    private static final List<Expected> EVENTS = List.of(
            new Expected("salesforce", "signals/salesforce-call-outcome.json", "ewa.nowicka", "call-outcome", 80),
            new Expected("hubspot", "signals/hubspot-deal-stage.json", "liam.gallagher-byrne", "follow-up-hours", 5),
            new Expected("jira", "signals/jira-issue-done.json", "rafael.pinto", "first-time-right", 100));

    private final Stage stage;
    private final Teller teller;
    private final Client admin;
    private final Client tools;

    OtherTools(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
        this.admin = stage.persona("ld-admin", METRICS);
        this.tools = stage.suite().anonymous(METRICS);
    }

    void tell() {
        var missing = EVENTS.stream().filter(event -> !isCounted(event)).toList();
        teller.expect(
                "Salesforce, HubSpot and Jira report in shapes and signatures of their own",
                missing.isEmpty(),
                missing.isEmpty()
                        ? EVENTS.stream()
                                .map(event -> "%s of %s".formatted(event.kpi(), event.userName()))
                                .collect(Collectors.joining(", "))
                        : "not counted: " + missing);
    }

    private boolean isCounted(Expected event) {
        var path = "/v1/signal-sources/%s/ingest".formatted(source(event, admin.list("/v1/signal-sources"), "id"));
        var body = stage.calendar().moveTimes(stage.files().text(event.file()));
        var secret = source(event, stage.files().json("signal-sources.json"), "secret");
        var answer = tools.askPost(path, "application/json", body, signed(event.source(), secret, path, body));
        return answer.body().at("/accepted").asInt() == 1
                && Patience.SHORT.until(() -> isSeen(event), seen -> seen).isPresent();
    }

    private boolean isSeen(Expected event) {
        var list = admin.list(stage.path(event.userName(), "observations") + "?kpi=" + event.kpi());
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(seen -> seen.at("/value").asDouble() == event.value()
                        && seen.at("/source").asText().equals(event.source()));
    }

    private static String source(Expected event, Iterable<JsonNode> sources, String field) {
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.at("/key").asText().equals(event.source()))
                .map(source -> source.required(field).asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No signal source '" + event.source() + "'"));
    }

    /** Salesforce's flow sends a secret, HubSpot signs the address as well, and Jira writes its signature in hex. */
    private Map<String, String> signed(String source, String secret, String path, String body) {
        return switch (source) {
            case "salesforce" -> Map.of("Authorization", "Bearer " + secret);
            case "hubspot" -> {
                var millis = Long.toString(Instant.now().toEpochMilli());
                yield Map.of(
                        "X-HubSpot-Request-Timestamp",
                        millis,
                        "X-HubSpot-Signature-v3",
                        ZendeskWebhook.signature(secret, "POST" + tools.url(path) + body + millis));
            }
            case "jira" ->
                Map.of("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(ZendeskWebhook.hmac(secret, body)));
            default -> throw new IllegalArgumentException(source);
        };
    }
}
