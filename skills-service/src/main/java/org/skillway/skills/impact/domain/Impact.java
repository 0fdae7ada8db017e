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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another map of a role would change, counted by people.
 *
 * <p>A reader who may not see everybody gets two numbers: how many of those in their sight, and how many of the others.
 * The second is withheld where it, or the rest of the others, would be fewer than five: neither who is in it nor who is
 * not can then be told from it. That is the usual minimum for tables about people (Hundepool et al., Statistical
 * Disclosure Control, 2012, section 4.2).
 *
 * <p>A small number must not come out as the difference of two large ones either (complementary suppression, the same,
 * section 4.2.3). The others are told apart by skill only where, for that kind of shift, no skill has one to four of them,
 * none lacks one to four of those whom it hits at all, and one to four would not be all who are counted in two skills at
 * once. Otherwise they are told of no skill: which one is too small cannot be guessed from which are left out.
 *
 * <p>Limit: each preview is judged by itself. Who may write drafts and sees only some could compare two of them.
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
        return told((int) seen, (int) (all - seen), true);
    }

    /** By skill and kind; what may not be told is left out, also that there is something. */
    public SortedMap<String, Map<Shift.Kind, Count>> skills() {
        var seen = bySkill(true);
        var unseen = bySkill(false);
        var skills = new TreeMap<String, Map<Shift.Kind, Count>>();
        for (var kind : Shift.Kind.values()) {
            var apart = mayBeToldApart(kind, unseen);
            Stream.concat(seen.keySet().stream(), unseen.keySet().stream())
                    .filter(shift -> shift.kind() == kind)
                    .distinct()
                    .forEach(shift -> {
                        var count = told(seen.getOrDefault(shift, 0), unseen.getOrDefault(shift, 0), apart);
                        if (count.tells()) {
                            skills.computeIfAbsent(shift.skill(), skill -> new EnumMap<>(Shift.Kind.class))
                                    .put(kind, count);
                        }
                    });
        }
        return skills;
    }

    private Map<Shift, Integer> bySkill(boolean inSight) {
        return affected.stream()
                .filter(one -> one.inSight() == inSight)
                .flatMap(one -> one.shifts().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(shift -> 1)));
    }

    private boolean mayBeToldApart(Shift.Kind kind, Map<Shift, Integer> unseen) {
        var all = people(kind).others();
        var each = unseen.entrySet().stream()
                .filter(skill -> skill.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .toList();
        var twice = each.stream().mapToInt(people -> people).sum() - all;
        return !isFew(twice) && each.stream().noneMatch(people -> isFew(people) || isFew(all - people));
    }

    private static boolean isFew(int people) {
        return people > 0 && people < FEWEST;
    }

    /** Where nothing happens, or nothing that may be told. */
    public Count nobody() {
        return told(0, 0, true);
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

    private Count told(int seen, int unseen, boolean apart) {
        return new Count(seen, unseen, others > 0 && (!apart || unseen < FEWEST || others - unseen < FEWEST));
    }
}
