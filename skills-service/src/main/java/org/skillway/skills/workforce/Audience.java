package org.skillway.skills.workforce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people that an answer is about. */
public record Audience(Map<UUID, Concerned> people) {

    /** Somebody, and when what the answer says of them last changed. */
    public record Concerned(String userName, Instant changedAt) {

        public Concerned and(Concerned other) {
            return other.changedAt.isAfter(changedAt) ? other : this;
        }
    }

    public Audience {
        people = Map.copyOf(people);
    }

    /** The same for the same people only. */
    UUID digest() {
        return UUID.nameUUIDFromBytes(new TreeSet<>(people.keySet()).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The user names of those of whom something changed since a time. */
    Map<UUID, String> changedSince(Instant time) {
        return people.entrySet().stream()
                .filter(person -> !person.getValue().changedAt().isBefore(time))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().userName()));
    }
}
