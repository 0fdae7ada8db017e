package org.skillway.skills.merge.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    public record Pair(Skill first, Skill second, Likeness likeness) {}

    private static final int COMMON = 100;

    private DuplicateFinder() {}

    /** The most alike first, at most so many. */
    public static List<Pair> find(Collection<Skill> skills, double atLeast, int most) {
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
                if (Likeness.atMost(one, other) >= atLeast && sameSort(one.skill(), other.skill())) {
                    var likeness = Likeness.of(one, other);
                    if (likeness.score() >= atLeast) {
                        pairs.add(new Pair(one.skill(), other.skill(), likeness));
                    }
                }
            }
        }
        return pairs.stream().sorted(MOST_ALIKE_FIRST).limit(most).toList();
    }

    private static final Comparator<Pair> MOST_ALIKE_FIRST = Comparator.comparingDouble(
                    (Pair pair) -> pair.likeness().score())
            .reversed()
            .thenComparing(pair -> pair.first().key())
            .thenComparing(pair -> pair.second().key());

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
