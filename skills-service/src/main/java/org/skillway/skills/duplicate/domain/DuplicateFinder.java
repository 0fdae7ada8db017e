package org.skillway.skills.duplicate.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * Finds pairs of active skills that are alike enough ({@link Likeness}) to ask somebody whether they are the same.
 *
 * <p>Only pairs are compared that share a handle: an external id, a whole name or alias, or one word of the name. Words
 * that more than 100 skills have are no handle ("manage", "use"): two names that have only such words in common are as
 * alike as they are common. So in a taxonomy of n skills at most 100 n w pairs of w words each are compared rather than
 * n². A group is not like a skill: a heading and what stands under it often have one name.
 */
public final class DuplicateFinder {

    /** Two skills and how alike they are; the first is that whose key comes first. */
    public record Pair(Skill first, Skill second, Likeness likeness) {

        public Place place() {
            return new Place(likeness.score(), first.key(), second.key());
        }
    }

    /** Where a pair stands among all of them, the most alike first. */
    public record Place(double score, String first, String second) implements Comparable<Place> {

        /** Before every pair. */
        public static final Place START = new Place(Double.POSITIVE_INFINITY, "", "");

        private static final Comparator<Place> MOST_ALIKE_FIRST = Comparator.comparingDouble(Place::score)
                .reversed()
                .thenComparing(Place::first)
                .thenComparing(Place::second);

        @Override
        public int compareTo(Place other) {
            return MOST_ALIKE_FIRST.compare(this, other);
        }

        /** By its text, as {@link #toString} makes it. */
        public static Place of(String text) {
            var parts = text.split(" ", 3);
            return new Place(Double.parseDouble(parts[0]), parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return score + " " + first + " " + second;
        }
    }

    /** Two skills that somebody decided to be different; the first is that whose key comes first. */
    public record Difference(String first, String second) {

        public static Difference between(String one, String other) {
            return one.compareTo(other) < 0 ? new Difference(one, other) : new Difference(other, one);
        }
    }

    private static final int COMMON = 100;

    private DuplicateFinder() {}

    /** Those after a place in their order, at most so many; what was decided to be different is no pair. */
    public static List<Pair> find(
            Collection<Skill> skills, double atLeast, Set<Difference> different, Place after, int most) {
        var subjects = skills.stream()
                .filter(skill -> skill.status() == SkillStatus.ACTIVE)
                .sorted(Comparator.comparing(Skill::key))
                .map(Subject::of)
                .toList();
        var pairs = new ArrayList<Pair>();
        var byHandle = byHandle(subjects);
        for (var place = 0; place < subjects.size(); place++) {
            var one = subjects.get(place);
            for (var later : candidates(place, one, byHandle)) {
                var other = subjects.get(later);
                if (Likeness.atMost(one, other) >= atLeast
                        && sameSort(one.skill(), other.skill())
                        && !different.contains(Difference.between(
                                one.skill().key(), other.skill().key()))) {
                    var likeness = Likeness.of(one, other);
                    var pair = new Pair(one.skill(), other.skill(), likeness);
                    if (likeness.score() >= atLeast && pair.place().compareTo(after) > 0) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparing(Pair::place))
                .limit(most)
                .toList();
    }

    private static Map<Object, List<Integer>> byHandle(List<Subject> subjects) {
        var byHandle = new HashMap<Object, List<Integer>>();
        for (var place = 0; place < subjects.size(); place++) {
            for (var handle : subjects.get(place).handles()) {
                byHandle.computeIfAbsent(handle, _ -> new ArrayList<>()).add(place);
            }
        }
        return byHandle;
    }

    private static Collection<Integer> candidates(int place, Subject subject, Map<Object, List<Integer>> byHandle) {
        var found = new HashSet<Integer>();
        for (var handle : subject.handles()) {
            var sharing = byHandle.getOrDefault(handle, List.of());
            if (sharing.size() <= COMMON) {
                sharing.stream().filter(other -> other > place).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean sameSort(Skill one, Skill other) {
        return (one.kind() == SkillKind.GROUP) == (other.kind() == SkillKind.GROUP);
    }
}
