package org.skillway.suite.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skillway.suite.local.Member;

/** A tenant with people of whom evidence can be recorded, and the callers who may do so. */
final class Workplace {

    static final String SKILL = "listening";

    private static final String HEADINGS =
            "externalId,userName,displayName,email,managerExternalId,team,location,timeZone,startDate,endDate";

    private final Callers callers;
    private final String tenant;
    private final List<UUID> people = new ArrayList<>();

    private Workplace(Callers callers, String tenant) {
        this.callers = callers;
        this.tenant = tenant;
    }

    static Workplace open(SuiteUnderTest suite, String tenant, int callers, int people) throws Exception {
        var workplace =
                new Workplace(Callers.of(suite, Member.SKILLS, tenant, "hr-admin integration", callers), tenant);
        workplace.importSkill();
        workplace.importPeople(people);
        return workplace;
    }

    /** From now on each request goes to the next of the replicas, also one that is asked again. */
    Workplace alsoAt(URI replica) {
        callers.alsoAt(replica);
        return this;
    }

    String tenant() {
        return tenant;
    }

    int callers() {
        return callers.count();
    }

    List<UUID> people() {
        return List.copyOf(people);
    }

    /** States a level of a person; the note makes the statement recognisable in the producer's table. */
    Reply record(int caller, UUID person, String operation) throws InterruptedException {
        var body = "{\"skill\":\"%s\",\"level\":%d,\"kind\":\"manager-observation\",\"note\":\"%s\"}"
                .formatted(SKILL, 1 + Math.floorMod(operation.hashCode(), 5), operation);
        return callers.ask(callers.request("/v1/people/" + person + "/evidence", caller)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", operation)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply read(UUID person) throws InterruptedException {
        return callers.ask(callers.request("/v1/people/" + person, 0).GET().build());
    }

    /** From now on everybody's work asks for more of the skill than most have, so that their gaps are told. */
    Workplace withGaps() throws InterruptedException {
        var map = """
                {"name": "Listener", "family": "work",
                 "skills": [{"skill": "%s", "level": 4, "weight": 1.0, "byDay": 30, "critical": true}]}""".formatted(SKILL);
        callers.setUp(callers.request("/v1/role-maps/listener", 0)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(map))
                .build());
        var file = new StringBuilder("externalId,role,weight,from");
        for (int i = 0; i < people.size(); i++) {
            file.append("%nP-%d,listener,1,2026-01-05".formatted(i));
        }
        callers.post("/v1/roles:import", "text/csv", file.toString());
        return this;
    }

    private void importSkill() throws InterruptedException {
        var body = "[{\"key\":\"%s\",\"name\":\"Listening\",\"behaviours\":{}}]".formatted(SKILL);
        callers.post("/v1/skills:import", "application/json", body);
    }

    private void importPeople(int count) throws InterruptedException, JsonProcessingException {
        var file = new StringBuilder(HEADINGS);
        for (int i = 0; i < count; i++) {
            file.append("%nP-%d,person-%d,Person %d,person-%d@example.org,,team,Oslo,Europe/Oslo,2026-01-05,"
                    .formatted(i, i, i, i));
        }
        var report = callers.post("/v1/people:import", "text/csv", file.toString());
        new ObjectMapper()
                .readTree(report)
                .required("rows")
                .forEach(row ->
                        people.add(UUID.fromString(row.required("personId").asText())));
    }
}
