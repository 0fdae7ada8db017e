package org.skillway.curriculum.impact.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.replan.domain.Concerned;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * What differs between the catalogue that holds and one that would: the skills in which a module is new, otherwise, stands
 * otherwise or is for a moment that counts otherwise, and the roles of curricula that say something else. A skill that a
 * module leaves is one of them.
 */
public record Difference(Set<String> skills, Set<String> roles) {

    public Difference {
        skills = Set.copyOf(skills);
        roles = Set.copyOf(roles);
    }

    public static Difference between(Catalogue now, Catalogue then) {
        Set<String> skills = new HashSet<>();
        then.modules().stream()
                .filter(module -> isOther(module, now, then))
                .forEach(module -> Stream.concat(Stream.of(module), now.module(module.key()).stream())
                        .map(Module::skill)
                        .forEach(skills::add));
        Set<String> roles = new HashSet<>();
        lost(now.curricula(), then.curricula()).forEach(curriculum -> roles.addAll(curriculum.roles()));
        lost(then.curricula(), now.curricula()).forEach(curriculum -> roles.addAll(curriculum.roles()));
        return new Difference(skills, roles);
    }

    /** The roles whose holders' paths may be others then. */
    public Set<String> concerned(Catalogue then, Collection<RoleMap> maps) {
        Set<String> concerned = new TreeSet<>(roles);
        if (!skills.isEmpty()) {
            concerned.addAll(new Concerned(skills, then).roles(maps));
        }
        return concerned;
    }

    private static boolean isOther(Module module, Catalogue now, Catalogue then) {
        String key = module.key();
        return !now.module(key).equals(Optional.of(module))
                || now.standings().of(key) != then.standings().of(key)
                || !Objects.equals(
                        now.workMoments().of(module.moment()),
                        then.workMoments().of(module.moment()));
    }

    private static Stream<Curriculum> lost(Collection<Curriculum> from, Collection<Curriculum> others) {
        return from.stream().filter(curriculum -> !others.contains(curriculum));
    }
}
