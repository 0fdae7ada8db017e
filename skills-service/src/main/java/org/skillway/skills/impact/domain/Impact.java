package org.skillway.skills.impact.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What another map of a role would change, counted by people.
 *
 * <p>A reader who may not see everybody gets two numbers: how many of those in their sight, and how many of the others.
 * The second is withheld where it, or the rest of the others, would be fewer than five: neither who is in it nor who is
 * not can then be told from it. That is the usual minimum for tables about people (Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.2, with complementary suppression).
 */
public record Impact(int inSight, int others, List<Affected> affected) {

    private static final int FEWEST = 5;

    /** Somebody for whom something changes. */
    public record Affected(UUID personId, String userName, boolean inSight, List<Shift> shifts) {

        public Affected {
            shifts = List.copyOf(shifts);
        }

        private boolean has(Shift.Kind kind) {
            return shifts.stream().anyMatch(shift -> shift.kind() == kind);
        }
    }

    /** How many people; of the others only where nobody can be told from it. */
    public record Count(int inSight, int others, boolean withheld) {

        boolean tells() {
            return inSight > 0 || (!withheld && others > 0);
        }
    }

    private record Told(Shift shift, boolean inSight) {}

    public Impact {
        affected = List.copyOf(affected);
    }

    public static Impact of(Collection<Holder> holders) {
        var inSight = (int) holders.stream().filter(Holder::inSight).count();
        var affected = holders.stream()
                .map(one -> new Affected(one.personId(), one.userName(), one.inSight(), Shift.of(one)))
                .filter(one -> !one.shifts().isEmpty())
                .sorted(Comparator.comparing(Affected::personId))
                .toList();
        return new Impact(inSight, holders.size() - inSight, affected);
    }

    /** All who hold the role. */
    public Count holders() {
        return new Count(inSight, others, others > 0 && others < FEWEST);
    }

    /** For whom a gap shifts so. */
    public Count people(Shift.Kind kind) {
        var seen =
                affected.stream().filter(one -> one.inSight() && one.has(kind)).count();
        var all = affected.stream().filter(one -> one.has(kind)).count();
        return told((int) seen, (int) (all - seen));
    }

    /** By skill and kind; what may not be told is left out, also that there is something. */
    public SortedMap<String, Map<Shift.Kind, Count>> skills() {
        var skills = new TreeMap<String, Map<Shift.Kind, Count>>();
        affected.stream()
                .flatMap(one -> one.shifts().stream().map(shift -> new Told(shift, one.inSight())))
                .collect(Collectors.groupingBy(
                        Told::shift, Collectors.partitioningBy(Told::inSight, Collectors.summingInt(told -> 1))))
                .forEach((shift, people) -> {
                    var count = told(people.getOrDefault(true, 0), people.getOrDefault(false, 0));
                    if (count.tells()) {
                        skills.computeIfAbsent(shift.skill(), skill -> new EnumMap<>(Shift.Kind.class))
                                .put(shift.kind(), count);
                    }
                });
        return skills;
    }

    /** Where nothing happens, or nothing that may be told. */
    public Count nobody() {
        return told(0, 0);
    }

    /** The same for the same changes of the same people, and for nothing else. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var one : affected) {
                for (var shift : one.shifts()) {
                    var line = one.personId() + " " + shift.skill() + " " + shift.kind() + "\n";
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private Count told(int seen, int unseen) {
        return new Count(seen, unseen, others > 0 && (unseen < FEWEST || others - unseen < FEWEST));
    }
}
