package org.skillway.curriculum.replan.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * The roles whose holders' paths may rest on the modules of some skills: those that ask for one of these skills or for one
 * that is reached through them, and those whose curricula name such a module. Rather a role too many than one too few: a path
 * that comes out the same is not told anew.
 */
public final class Concerned {

    private final Catalogue catalogue;
    private final Set<String> skills;

    /** By a change of the modules of these skills. */
    public Concerned(Collection<String> changed, Catalogue catalogue) {
        this.catalogue = catalogue;
        skills = new HashSet<>(changed);
        while (widened()) {
            // Until nothing else builds on what is concerned.
        }
    }

    /** In the order of their names. */
    public List<String> roles(Collection<RoleMap> maps) {
        Set<String> roles = new TreeSet<>();
        maps.stream()
                .filter(map -> map.skills().stream().anyMatch(asked -> skills.contains(asked.skill())))
                .forEach(map -> roles.add(map.role()));
        catalogue.curricula().stream()
                .filter(curriculum -> named(curriculum).anyMatch(this::isConcerned))
                .forEach(curriculum -> roles.addAll(curriculum.roles()));
        return List.copyOf(roles);
    }

    private boolean widened() {
        return catalogue.modules().stream()
                .filter(module -> !skills.contains(module.skill()))
                .filter(module -> catalogue.comesBefore(module.key()).stream().anyMatch(this::isConcerned))
                .map(Module::skill)
                .toList()
                .stream()
                .map(skills::add)
                .reduce(false, Boolean::logicalOr);
    }

    private boolean isConcerned(String module) {
        return catalogue
                .module(module)
                .filter(known -> skills.contains(known.skill()))
                .isPresent();
    }

    private static Stream<String> named(Curriculum curriculum) {
        return Stream.of(
                        curriculum.modules().stream(),
                        curriculum.rules().stream()
                                .flatMap(rule ->
                                        Stream.concat(Stream.ofNullable(rule.first()), rule.modules().stream())),
                        curriculum.replacements().stream()
                                .flatMap(each ->
                                        Stream.of(each.module(), each.by()).filter(Objects::nonNull)))
                .flatMap(keys -> keys);
    }
}
