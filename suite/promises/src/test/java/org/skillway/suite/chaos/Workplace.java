package org.skillway.suite.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.skillway.suite.local.Member;
import org.skillway.suite.local.Tokens;

/** A tenant with people of whom evidence can be recorded, and the callers who may do so. */
final class Workplace {

    static final String SKILL = "listening";

    private static final String HEADINGS =
            "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<URI> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final String tenant;
    private final List<String> tokens = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    private Workplace(URI skills, String tenant) {
        replicas.add(skills);
        this.tenant = tenant;
    }

    static Workplace open(SuiteUnderTest suite, String tenant, int callers, int people) throws Exception {
        var workplace = new Workplace(suite.stack().address(Member.SKILLS), tenant);
        var tokens = new Tokens(suite.stack().address(Member.OIDC), tenant);
        for (int caller = 0; caller < callers; caller++) {
            workplace.tokens.add(tokens.of("hr-admin integration", "recorder-" + caller));
        }
        workplace.importSkill();
        workplace.importPeople(people);
        return workplace;
    }

    /** From now on each request goes to the next of the replicas, also one that is asked again. */
    Workplace alsoAt(URI replica) {
        replicas.add(replica);
        return this;
    }

    String tenant() {
        return tenant;
    }

    int callers() {
        return tokens.size();
    }

    List<UUID> people() {
        return List.copyOf(people);
    }

    /** States a level of a person; the note makes the statement recognisable in the producer's table. */
    Reply record(int caller, UUID person, String operation) throws InterruptedException {
        var body = "{\"skill\":\"%s\",\"level\":%d,\"kind\":\"manager-observation\",\"note\":\"%s\"}"
                .formatted(SKILL, 1 + Math.floorMod(operation.hashCode(), 5), operation);
        return ask(request("/v1/people/" + person + "/evidence", caller)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", operation)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply read(UUID person) throws InterruptedException {
        return ask(request("/v1/people/" + person, 0).GET().build());
    }

    private Reply ask(HttpRequest request) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer.headers(), since(began));
        } catch (ConnectException nobodyListens) {
            return Reply.unreached(since(began));
        } catch (IOException broken) {
            return Reply.broken(since(began));
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private HttpRequest.Builder request(String path, int caller) {
        var replica = replicas.get(Math.floorMod(asked.getAndIncrement(), replicas.size()));
        return HttpRequest.newBuilder(replica.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + tokens.get(caller));
    }

    /** From now on everybody's work asks for more of the skill than most have, so that their gaps are told. */
    Workplace withGaps() throws InterruptedException {
        var map = """
                {"name": "Listener", "family": "work",
                 "skills": [{"skill": "%s", "level": 4, "weight": 1.0, "byDay": 30, "critical": true}]}""".formatted(SKILL);
        setUp(request("/v1/role-maps/listener", 0)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(map))
                .build());
        var file = new StringBuilder("externalId,role,weight,from");
        for (int i = 0; i < people.size(); i++) {
            file.append("%nP-%d,listener,1,2026-01-05".formatted(i));
        }
        setUp("/v1/roles:import", "text/csv", file.toString());
        return this;
    }

    private void importSkill() throws InterruptedException {
        var body = "[{\"key\":\"%s\",\"name\":\"Listening\",\"behaviours\":{}}]".formatted(SKILL);
        setUp("/v1/skills:import", "application/json", body);
    }

    private void importPeople(int count) throws InterruptedException, JsonProcessingException {
        var file = new StringBuilder(HEADINGS);
        for (int i = 0; i < count; i++) {
            file.append("%nP-%d,person-%d,Person %d,person-%d@example.org,,team,Oslo,Europe/Oslo,2026-01-05,"
                    .formatted(i, i, i, i));
        }
        var report = setUp("/v1/people:import", "text/csv", file.toString());
        new ObjectMapper()
                .readTree(report)
                .required("rows")
                .forEach(row ->
                        people.add(UUID.fromString(row.required("personId").asText())));
    }

    private String setUp(String path, String mediaType, String body) throws InterruptedException {
        return setUp(request(path, 0)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String setUp(HttpRequest request) throws InterruptedException {
        var reply = ask(request);
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + reply.status() + ": " + reply.body());
        }
        return reply.body();
    }
}
