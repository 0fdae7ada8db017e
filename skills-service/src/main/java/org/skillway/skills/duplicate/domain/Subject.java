package org.skillway.skills.duplicate.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;

/** A skill prepared for being compared: its normalised name, all it is called, and what others call it. */
record Subject(Skill skill, NameForm name, Set<String> names, Set<ExternalId> externalIds) {

    static Subject of(Skill skill) {
        var names = Stream.concat(Stream.of(skill.name()), skill.aliases().stream())
                .map(NameForm::of)
                .filter(form -> !form.isEmpty())
                .map(NameForm::text)
                .collect(Collectors.toSet());
        return new Subject(skill, NameForm.of(skill.name()), names, new HashSet<>(skill.externalIds()));
    }

    /** Whatever it may share with another that is like it. */
    List<Object> handles() {
        return Stream.of(
                        names.stream().map(Object.class::cast),
                        externalIds.stream().map(Object.class::cast),
                        name.words().stream().map(Object.class::cast))
                .flatMap(each -> each)
                .toList();
    }
}
