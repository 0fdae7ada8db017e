package org.skillway.mentor;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.testing.OtherService;

/** Speaks as skills-service does: real records on its topic, with the versions of each person's events in a row. */
public final class SkillsService {

    private final OtherService skills;
    private final Map<UUID, Map<String, String>> told = new ConcurrentHashMap<>();

    public SkillsService(String tenant) {
        skills = new OtherService("skillway.skills", tenant);
    }

    /** Somebody joins in Berlin. */
    public UUID hires(String userName, @Nullable UUID manager) {
        var person = UUID.randomUUID();
        personChanged(person, userName, manager, "Europe/Berlin", true);
        return person;
    }

    public void personChanged(UUID person, String userName, @Nullable UUID manager, String zone, boolean active) {
        tell(person, "org.skillway.skills.person.changed.v1", """
            {"personId": "%s", "externalId": "%s", "userName": "%s", "managerId": %s, "timeZone": "%s",
             "startDate": "2026-01-07", "active": %s}""".formatted(
                person, userName, userName, manager == null ? "null" : '"' + manager.toString() + '"', zone, active));
    }

    /** Returns the id of the event. */
    public UUID gapChanged(UUID person, String skill, double required, double estimated, String kind, boolean open) {
        return tell(person, "org.skillway.skills.gap.changed.v1", gap(person, skill, required, estimated, kind, open));
    }

    private UUID tell(UUID person, String type, String data) {
        var attributes = skills.next(type, "person", person);
        var eventId = skills.tell(attributes, data);
        told.put(eventId, attributes);
        return eventId;
    }

    /** Sends a gap event again, under the id and version it had. */
    public void repeatsGap(UUID person, UUID eventId, String skill, double required, double estimated, String kind) {
        skills.tell(told.getOrDefault(eventId, Map.of()), gap(person, skill, required, estimated, kind, true));
    }

    private static String gap(UUID person, String skill, double required, double estimated, String kind, boolean open) {
        return """
            {"personId": "%s", "skill": "%s", "requiredLevel": %s, "estimatedLevel": %s, "byDay": 30,
             "kind": "%s", "open": %s, "reason": "evidence"}""".formatted(person, skill, required, estimated, kind, open);
    }
}
