package org.skillway.skills.saying.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * The skills and relations that are a framework's own, as texts: a skill by its key, a relation as {@code from kind to}.
 *
 * <p>A skill is the framework's own if the framework brought it, or if it was there under an identifier of the framework
 * when that said it; a relation, if the framework brought it. What was there before, made by hand, never becomes its own,
 * so that it outlives whatever the framework stops saying.
 *
 * <p>Files that have no skill, or no relation, are silent about that sort: nothing of it is missing.
 */
public record Sayings(Set<String> skills, Set<String> relations) {

    public Sayings {
        skills = Set.copyOf(skills);
        relations = Set.copyOf(relations);
    }

    /** The taxonomy before or after something. */
    public record State(Map<String, Skill> skills, Set<String> relations) {

        public static State of(Map<String, Skill> skills, Collection<Relation> relations) {
            return new State(skills, relations.stream().map(Sayings::text).collect(Collectors.toSet()));
        }
    }

    public static String text(Relation relation) {
        return relation.from() + " " + relation.kind().code() + " " + relation.to();
    }

    public static Sayings of(Collection<Skill> skills, Collection<Relation> relations) {
        return new Sayings(
                skills.stream().map(Skill::key).collect(Collectors.toSet()),
                relations.stream().map(Sayings::text).collect(Collectors.toSet()));
    }

    /** What these say no more of what a framework recorded, as far as it still stands and no other framework says it. */
    public Sayings missing(Sayings recorded, Sayings others, State now) {
        return new Sayings(
                gone(
                        skills,
                        recorded.skills,
                        others.skills,
                        key -> isActive(now.skills().get(key))),
                gone(relations, recorded.relations, others.relations, now.relations()::contains));
    }

    private static Set<String> gone(
            Set<String> said, Set<String> recorded, Set<String> others, Predicate<String> stands) {
        return said.isEmpty()
                ? Set.of()
                : recorded.stream()
                        .filter(thing -> !said.contains(thing) && !others.contains(thing) && stands.test(thing))
                        .collect(Collectors.toSet());
    }

    /** Which of these are the framework's own, by what there was before it was taken and what there is after. */
    public static Sayings own(Collection<Skill> said, Sayings texts, State before, State after) {
        var skills = said.stream()
                .filter(skill -> after.skills().containsKey(skill.key()))
                .filter(skill -> isOwn(skill, before.skills().get(skill.key())))
                .map(Skill::key)
                .collect(Collectors.toSet());
        var relations = new HashSet<>(texts.relations);
        relations.retainAll(after.relations());
        relations.removeAll(before.relations());
        return new Sayings(skills, relations);
    }

    private static boolean isOwn(Skill said, @Nullable Skill before) {
        return before == null
                || (!said.externalIds().isEmpty() && before.externalIds().containsAll(said.externalIds()));
    }

    private static boolean isActive(@Nullable Skill skill) {
        return skill != null && skill.status() == SkillStatus.ACTIVE;
    }

    public Sayings without(Sayings others) {
        return new Sayings(minus(skills, others.skills), minus(relations, others.relations));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    public long size() {
        return skills.size() + (long) relations.size();
    }

    public Stream<String> texts() {
        return Stream.concat(skills.stream(), relations.stream()).sorted();
    }
}
