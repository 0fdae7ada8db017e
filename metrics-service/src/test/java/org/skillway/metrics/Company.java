package org.skillway.metrics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Attempt;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.Tokens;

/** A tenant of its own for one test: the people skills-service tells of, and a tool that scores their ticket notes. */
public final class Company {

    public static final String SECRET = "c2tpbGx3YXktc2VjcmV0LWZvci10ZXN0cw==";
    public static final String NOTES = "ticket-note-quality";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String tenant = "company-" + UUID.randomUUID();
    private final Map<String, UUID> people = new HashMap<>();
    private final OtherService skills = new OtherService("skillway.skills", tenant);
    private final OtherService curriculum = new OtherService("skillway.curriculum", tenant);

    public String tenant() {
        return tenant;
    }

    public UUID id(String userName) {
        return people.computeIfAbsent(userName, name -> UUID.randomUUID());
    }

    /** Tells of a person as skills-service would, and waits until this service has heard. */
    public Company employs(String userName, String manager) {
        tellOf(userName, manager);
        await().until(() -> as(Role.HR_ADMIN, "owen")
                        .get("/v1/people/" + id(userName) + "/observations")
                        .statusCode()
                == 200);
        return this;
    }

    /** Tells of somebody's last day as skills-service would. */
    public void tellThatLeft(String userName) {
        tellOf(userName, "", false);
    }

    public void tellOf(String userName, String manager) {
        tellOf(userName, manager, true);
    }

    private void tellOf(String userName, String manager, boolean active) {
        var fact = new HashMap<String, Object>();
        fact.put("personId", id(userName));
        fact.put("externalId", "HR-" + userName);
        fact.put("userName", userName);
        if (!manager.isEmpty()) {
            fact.put("managerId", id(manager));
        }
        fact.put("timeZone", "Europe/Dublin");
        fact.put("startDate", "2024-03-04");
        fact.put("active", active);
        tell(skills, skills.next("org.skillway.skills.person.changed.v1", "person", id(userName)), fact);
    }

    /** Tells as curriculum-service would that a drift put a refresher on the path. */
    public void tellOfRefresher(String userName, UUID driftId, UUID driftEvent, UUID correlationId) {
        var refresher = Map.of("module", "notes-refresher", "kind", "refresher", "skill", "ticket-notes", "minutes", 3);
        var fact = Map.of(
                "personId",
                id(userName),
                "pathVersion",
                2,
                "next",
                refresher,
                "cause",
                "drift",
                "reason",
                "drift",
                "inserted",
                List.of(refresher),
                "skipped",
                List.of(),
                "driftId",
                driftId);
        var attributes = curriculum.next("org.skillway.curriculum.path.changed.v1", "learner", id(userName));
        attributes.put("ce_correlationid", correlationId.toString());
        attributes.put("ce_causationid", driftEvent.toString());
        tell(curriculum, attributes, fact);
    }

    /** Tells as curriculum-service would that somebody completed a module, and only much later heard of it itself. */
    public void tellOfActivity(String userName, String module, String skill, Instant at) {
        var attributes = curriculum.next("org.skillway.curriculum.activity.recorded.v1", "learner", id(userName));
        attributes.put("ce_time", at.plus(Duration.ofDays(90)).toString());
        var fact = Map.of(
                "occurredAt",
                at.toString(),
                "activityId",
                UUID.randomUUID(),
                "personId",
                id(userName),
                "module",
                module,
                "skill",
                skill,
                "kind",
                "completed",
                "helpLevel",
                "none");
        tell(curriculum, attributes, fact);
    }

    /** Tells as curriculum-service would which lot a refresher in ticket notes drew: to wait until then, or at once. */
    public void tellOfLot(String userName, Instant at, @Nullable Instant until) {
        var attributes = curriculum.next("org.skillway.curriculum.refresher.scheduled.v1", "learner", id(userName));
        attributes.put("ce_time", at.toString());
        var fact = new HashMap<String, Object>(Map.of(
                "driftId",
                UUID.randomUUID(),
                "personId",
                id(userName),
                "kpi",
                NOTES,
                "skill",
                "ticket-notes",
                "share",
                0.2,
                "policyVersion",
                1,
                "delayed",
                until != null));
        fact.put("until", until == null ? null : until.toString());
        tell(curriculum, attributes, fact);
    }

    /** Tells as skills-service would that a skill became one with another. */
    public void tellOfMerge(String skill, String other) {
        tell(
                skills,
                skills.next("org.skillway.skills.skill.changed.v1", "skill", skill),
                Map.of(
                        "skill",
                        skill,
                        "version",
                        2,
                        "kind",
                        "skill",
                        "name",
                        skill,
                        "status",
                        "merged",
                        "replacedBy",
                        other));
    }

    private static void tell(OtherService service, Map<String, String> attributes, Map<String, ?> fact) {
        try {
            service.tell(attributes, JSON.writeValueAsString(fact));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + fact, e);
        }
    }

    public Company measuresTicketNotes() {
        as(Role.LD_ADMIN, "maya")
                .body(Map.of(
                        "name", "Ticket note quality",
                        "unit", "percent",
                        "direction", "higher-is-better",
                        "skill", "ticket-notes",
                        "metric", NOTES,
                        "layer", "job-application"))
                .put("/v1/kpis/" + NOTES)
                .then()
                .statusCode(201);
        return this;
    }

    /** Registers a source that reads our own words, whatever its signature scheme, and answers its id. */
    public String source(Tool tool) {
        return as(Role.LD_ADMIN, "maya")
                .body(sourceOf(tool))
                .put("/v1/signal-sources/" + key(tool))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> sourceOf(Tool tool) {
        return Map.of(
                "preset", "generic",
                "verifier", key(tool),
                "secret", SECRET,
                "purpose", "Keep ticket notes usable for whoever opens the ticket next",
                "notice", "Scores of your own tickets are used to offer you short refreshers.");
    }

    public static String key(Tool tool) {
        return tool.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String score(String userName, double value, Instant at, String eventId) {
        return """
            {"personRef": "%s", "metric": "ticket-note-quality", "value": %s, "unit": "percent",
             "occurredAt": "%s", "sourceEventId": "%s", "dimensions": {"ticket": "%s"}}\
            """.formatted(userName, value, at, eventId, eventId);
    }

    /** A genuine delivery to a source. */
    public static ValidatableResponse deliver(Tool tool, String source, String body) {
        return deliver(source, Attempt.genuine(tool, SECRET, uri(source), body, Instant.now()));
    }

    public static ValidatableResponse deliver(String source, Attempt attempt) {
        var request = given().contentType("application/json").body(attempt.body());
        attempt.headers().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.post("/v1/signal-sources/" + source + "/ingest").then();
    }

    public static String uri(String source) {
        return "http://localhost:" + RestAssured.port + "/v1/signal-sources/" + source + "/ingest";
    }

    public RequestSpecification as(String role, String userName) {
        // REST Assured would encode the colon of ':preview', which the front door refuses.
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role, userName, tenant))
                .contentType("application/json");
    }
}
