package org.skillway.mentor;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.testing.OtherService;

/** Speaks as skills-service does: real records on its topic, with the versions of each person's events in a row. */
public final class SkillsService {

    private static final String GAP_CHANGED = "org.skillway.skills.gap.changed.v1";
    private static final double WORTH_TELLING = 0.25;

    private record Told(Map<String, String> attributes, String data) {}

    private record Known(String kind, double estimated) {}

    private final OtherService skills;
    private final Map<UUID, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Known> gaps = new ConcurrentHashMap<>();

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
            {"personId": "%s", "externalId": "%s", "userName": "%s"%s, "timeZone": "%s",
             "startDate": "2026-01-07", "active": %s}""".formatted(
                        person,
                        userName,
                        userName,
                        manager == null ? "" : ", \"managerId\": \"" + manager + '"',
                        zone,
                        active));
    }

    /**
     * Tells a gap, of the kind that levels alone make it, and returns the id of the event. Refuses what skills-service would
     * not tell: that somebody stands nearly where they stood when it last told.
     */
    public UUID gapChanged(UUID person, String skill, int required, double estimated) {
        var kind = kind(required, estimated);
        var last = gaps.put(person + skill, new Known(kind, estimated));
        if (last != null && last.kind.equals(kind) && Math.abs(last.estimated - estimated) < WORTH_TELLING) {
            throw new IllegalArgumentException("%s at %s is no news after %s".formatted(skill, estimated, last));
        }
        return tell(person, GAP_CHANGED, gap(person, skill, required, estimated, kind, reason(kind)));
    }

    /** Somebody is at the level, and it was shown too seldom. */
    public void gapToRefresh(UUID person, String skill, int required) {
        var kind = "reinforcement";
        tell(person, GAP_CHANGED, gap(person, skill, required, required + 0.1, kind, reason(kind)));
    }

    /** As a skills-service of later would. */
    public void gapOfKind(UUID person, String skill, String kind) {
        skills.tellAnything(skills.next(GAP_CHANGED, "person", person), gap(person, skill, 3, 1, kind, "below"));
    }

    private static String kind(int required, double estimated) {
        if (estimated >= required) {
            return "none";
        }
        return estimated < required - 1 ? "foundation" : "practice";
    }

    private static String reason(String kind) {
        return switch (kind) {
            case "foundation" -> "far-below";
            case "practice" -> "below";
            case "reinforcement" -> "thin-evidence";
            default -> "ready";
        };
    }

    /** Somebody decides that the one skill is the other. */
    public void mergesSkill(String skill, String into) {
        skills.tell(
                skills.next("org.skillway.skills.skill.changed.v1", "skill", skill), """
            {"skill": "%s", "version": 3, "kind": "skill", "name": "%s", "status": "merged", "replacedBy": "%s"}""".formatted(skill, skill, into));
    }

    /** No role asks for the skill any more, as after a merge: the gap in it is closed. */
    public void asksNoMore(UUID person, String skill) {
        tell(person, GAP_CHANGED, gap(person, skill, 3, 1.2, "none", "no-longer-asked"));
    }

    public void erases(UUID person) {
        tell(person, "org.skillway.skills.person.erased.v1", """
            {"erasureId": "%s", "personId": "%s"}""".formatted(UUID.randomUUID(), person));
    }

    private UUID tell(UUID person, String type, String data) {
        var attributes = skills.next(type, "person", person);
        var eventId = skills.tell(attributes, data);
        told.put(eventId, new Told(attributes, data));
        return eventId;
    }

    /** Sends an event again, under the id and version it had. */
    public void repeats(UUID eventId) {
        var event = Objects.requireNonNull(told.get(eventId));
        skills.tell(event.attributes, event.data);
    }

    private static String gap(UUID person, String skill, int required, double estimated, String kind, String reason) {
        return """
            {"personId": "%s", "skill": "%s", "requiredLevel": %s, "estimatedLevel": %s, "byDay": 30,
             "kind": "%s", "open": %s, "reason": "%s"}""".formatted(person, skill, required, estimated, kind, !kind.equals("none"), reason);
    }
}
