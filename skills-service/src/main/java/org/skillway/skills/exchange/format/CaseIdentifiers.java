package org.skillway.skills.exchange.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * The identifier of each skill in a package: a skill that came by CASE keeps its own, any other has one that its key
 * determines. No two have one. A skill that was merged away gives its own up to the survivor, which knows it from then on
 * beside its own; of several that know an identifier it is the first's by key.
 */
final class CaseIdentifiers {

    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    CaseIdentifiers(Collection<Skill> skills) {
        var takenOver = takenOver(skills);
        var sorted = skills.stream().sorted(Comparator.comparing(Skill::key)).toList();
        sorted.stream()
                .filter(skill -> !isMerged(skill))
                .forEach(skill -> candidates(skill, takenOver).stream()
                        .filter(taken::add)
                        .findFirst()
                        .ifPresent(id -> byKey.put(skill.key(), id)));
        sorted.stream()
                .filter(skill -> !byKey.containsKey(skill.key()))
                .forEach(skill -> byKey.put(skill.key(), determinedBy(skill.key())));
    }

    String of(Skill skill) {
        return Objects.requireNonNull(byKey.get(skill.key()));
    }

    /** Another package of ours may have come back under an identifier that a key determines. */
    private String determinedBy(String key) {
        var id = CaseTerms.identifier("skill", key);
        while (!taken.add(id)) {
            id = CaseTerms.identifier("skill", key, id);
        }
        return id;
    }

    /** Those that are a survivor's own come before those that it took over. */
    private static List<String> candidates(Skill skill, Set<String> takenOver) {
        var own = new ArrayList<>(ids(skill));
        own.sort(Comparator.comparing(takenOver::contains));
        return own;
    }

    private static Set<String> takenOver(Collection<Skill> skills) {
        return skills.stream()
                .filter(CaseIdentifiers::isMerged)
                .flatMap(skill -> ids(skill).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> ids(Skill skill) {
        return skill.externalIds().stream()
                .filter(id -> id.scheme().equals(CaseTerms.SCHEME))
                .map(ExternalId::id)
                .toList();
    }

    private static boolean isMerged(Skill skill) {
        return skill.status() == SkillStatus.MERGED;
    }
}
