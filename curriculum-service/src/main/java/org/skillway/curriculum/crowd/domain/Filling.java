package org.skillway.curriculum.crowd.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The crowds that fill, one of each kind of rows, which come in the order in which they were recorded. */
public final class Filling {

    /** Somebody in a crowd that fills, and when its first row was recorded. */
    public interface Waiting {
        void waits(String kind, String person, Instant begunAt);
    }

    private record Crowd(Instant begunAt, Set<String> people) {}

    private final Map<String, Crowd> crowds = new TreeMap<>();

    /** Somebody who waits already. */
    public void resume(String kind, String person, Instant begunAt) {
        crowds.computeIfAbsent(kind, first -> new Crowd(begunAt, new TreeSet<>()))
                .people()
                .add(person);
    }

    /** When the crowd began that this row ends as it brings the fifth person; empty where it ends none. */
    public Optional<Instant> add(String kind, String person, Instant at) {
        resume(kind, person, at);
        return Optional.ofNullable(crowds.get(kind))
                .filter(crowd -> crowd.people().size() == Crowds.PEOPLE)
                .map(crowd -> {
                    crowds.remove(kind);
                    return crowd.begunAt();
                });
    }

    /** Those of the crowds that fill still. */
    public void forEach(Waiting waiting) {
        crowds.forEach((kind, crowd) -> crowd.people().forEach(person -> waiting.waits(kind, person, crowd.begunAt())));
    }
}
