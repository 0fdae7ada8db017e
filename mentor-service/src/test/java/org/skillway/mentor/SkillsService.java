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
        return hires(userName, manager, "Europe/Berlin");
    }

    public UUID hires(String userName, @Nullable UUID manager, String zone) {
        var person = UUID.randomUUID();
        personChanged(person, userName, manager, zone, true);
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

    /** Somebody decides that the one skill is the other. */
    public void mergesSkill(String skill, String into) {
        skills.tell(
                skills.next("org.skillway.skills.skill.changed.v1", "skill", skill), """
            {"skill": "%s", "version": 3, "kind": "skill", "name": "%s", "status": "merged", "replacedBy": "%s"}""".formatted(skill, skill, into));
    }

    /** No role asks for the skill any more, as after a merge: the gap in it is closed. */
    public void asksNoMore(UUID person, String skill) {
        tell(
                person,
                "org.skillway.skills.gap.changed.v1",
                gap(person, skill, 3, 1.2, "none", false).replace("\"evidence\"", "\"no-longer-asked\""));
    }

    public void erases(UUID person) {
        var erasure = UUID.randomUUID();
        skills.tell(skills.next("org.skillway.skills.person.erased.v1", "erasure", erasure), """
            {"erasureId": "%s", "personId": "%s"}""".formatted(
                        erasure, person));
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
