package org.skillway.curriculum.catalog.domain;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.skillway.curriculum.mastery.domain.Level;

/** Everything that can be learned in one company, in the order of the module keys. */
public final class Catalogue {

    private final Map<String, Module> byKey = new TreeMap<>();
    private final Map<String, List<Module>> bySkill;
    private final Map<String, List<Module>> easierByOriginal;

    public Catalogue(Collection<Module> modules) {
        modules.forEach(module -> byKey.put(module.key(), module));
        bySkill = byKey.values().stream().collect(groupingBy(Module::skill));
        easierByOriginal = byKey.values().stream()
                .filter(module -> module.kind().easier() && module.variantOf() != null)
                .collect(groupingBy(module -> String.valueOf(module.variantOf())));
    }

    public Collection<Module> modules() {
        return byKey.values();
    }

    public Optional<Module> module(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<Module> ofSkill(String skill) {
        return bySkill.getOrDefault(skill, List.of());
    }

    /** The modules that explain this one in an easier way, by key. */
    public List<Module> easierThan(String key) {
        return easierByOriginal.getOrDefault(key, List.of());
    }

    /** Whether somebody at this level could still be brought further in the skill by something here. */
    public boolean leadsBeyond(String skill, Level level) {
        return ofSkill(skill).stream()
                .anyMatch(module -> module.kind().mainstream() && module.level().compareTo(level) > 0);
    }
}
