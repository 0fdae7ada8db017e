package org.skillway.skills.saying.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * What is a framework's own, as texts: a skill by its key, a relation as {@code from kind to}, criteria as
 * {@code skill atLeast part part}, an occupation by its key.
 *
 * <p>A skill is the framework's own if the framework brought it, or if it was there under an identifier of the framework
 * when that said it; a relation or criteria, if the framework brought them; an occupation always, for nothing else brings
 * any. What another framework brought and this one says too is the own of both, so that it stays until neither says it.
 * What was there before, made by hand, never becomes its own, so that it outlives whatever the framework stops saying;
 * criteria that somebody put in the place of the framework's are made by hand.
 *
 * <p>Files that have no skill, no relation or no occupation are silent about that sort: nothing of it is missing. Criteria
 * stand with their skill, so that files with skills and no criteria say that there are none; those that the files word anew
 * are not missing.
 */
public record Sayings(Set<String> skills, Set<String> relations, Set<String> criteria, Set<String> occupations) {

    public static final Sayings NONE = new Sayings(Set.of(), Set.of(), Set.of(), Set.of());

    public Sayings {
        skills = Set.copyOf(skills);
        relations = Set.copyOf(relations);
        criteria = Set.copyOf(criteria);
        occupations = Set.copyOf(occupations);
    }

    /** The taxonomy before or after something; its occupations are those that are not deprecated. */
    public record State(
            Map<String, Skill> skills, Set<String> relations, Set<String> criteria, Set<String> occupations) {

        public static State of(
                Map<String, Skill> skills,
                Collection<Relation> relations,
                Collection<Criteria> criteria,
                Set<String> occupations) {
            var said = Sayings.of(List.of(), relations, criteria, List.of());
            return new State(skills, said.relations, said.criteria, occupations);
        }
    }

    public static String text(Relation relation) {
        return relation.from() + " " + relation.kind().code() + " " + relation.to();
    }

    public static String text(Criteria criteria) {
        return criteria.skill() + " " + criteria.atLeast() + " " + String.join(" ", criteria.of());
    }

    private static String skillOf(String criteria) {
        return criteria.substring(0, criteria.indexOf(' '));
    }

    public static Sayings of(
            Collection<Skill> skills,
            Collection<Relation> relations,
            Collection<Criteria> criteria,
            Collection<Occupation> occupations) {
        return new Sayings(
                skills.stream().map(Skill::key).collect(Collectors.toSet()),
                relations.stream().map(Sayings::text).collect(Collectors.toSet()),
                criteria.stream().map(Sayings::text).collect(Collectors.toSet()),
                occupations.stream().map(Occupation::key).collect(Collectors.toSet()));
    }

    /** What these say no more of what a framework recorded, as far as it still stands and no other framework says it. */
    public Sayings missing(Sayings recorded, Sayings others, State now) {
        var wordedAnew = criteria.stream().map(Sayings::skillOf).collect(Collectors.toSet());
        return new Sayings(
                gone(
                        !skills.isEmpty(),
                        skills,
                        recorded.skills,
                        others.skills,
                        key -> isActive(now.skills().get(key))),
                gone(!relations.isEmpty(), relations, recorded.relations, others.relations, now.relations()::contains),
                gone(
                        !skills.isEmpty(),
                        criteria,
                        recorded.criteria,
                        others.criteria,
                        one -> now.criteria().contains(one) && !wordedAnew.contains(skillOf(one))),
                gone(
                        !occupations.isEmpty(),
                        occupations,
                        recorded.occupations,
                        others.occupations,
                        now.occupations()::contains));
    }

    private static Set<String> gone(
            boolean speaks, Set<String> said, Set<String> recorded, Set<String> others, Predicate<String> stands) {
        return speaks
                ? recorded.stream()
                        .filter(thing -> !said.contains(thing) && !others.contains(thing) && stands.test(thing))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The criteria among these that stand no more: they were worded anew, by whomever. */
    public Sayings outdated(State now) {
        return new Sayings(Set.of(), Set.of(), minus(criteria, now.criteria()), Set.of());
    }

    /** Which of these are the framework's own, by what there was before it was taken, what there is after, and what others own. */
    public static Sayings own(Collection<Skill> said, Sayings texts, State before, State after, Sayings others) {
        var skills = said.stream()
                .filter(skill -> after.skills().containsKey(skill.key()))
                .filter(skill -> others.skills.contains(skill.key())
                        || isOwn(skill, before.skills().get(skill.key())))
                .map(Skill::key)
                .collect(Collectors.toSet());
        return new Sayings(
                skills,
                brought(texts.relations, before.relations(), after.relations(), others.relations),
                brought(texts.criteria, before.criteria(), after.criteria(), others.criteria),
                brought(texts.occupations, Set.of(), after.occupations(), Set.of()));
    }

    private static Set<String> brought(Set<String> said, Set<String> before, Set<String> after, Set<String> others) {
        return said.stream()
                .filter(thing -> after.contains(thing) && (!before.contains(thing) || others.contains(thing)))
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(Skill said, @Nullable Skill before) {
        return before == null
                || (!said.externalIds().isEmpty() && before.externalIds().containsAll(said.externalIds()));
    }

    private static boolean isActive(@Nullable Skill skill) {
        return skill != null && skill.status() == SkillStatus.ACTIVE;
    }

    public Sayings without(Sayings others) {
        return new Sayings(
                minus(skills, others.skills),
                minus(relations, others.relations),
                minus(criteria, others.criteria),
                minus(occupations, others.occupations));
    }

    public Sayings in(Sayings others) {
        return without(without(others));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }

    public long size() {
        return (long) skills.size() + relations.size() + criteria.size() + occupations.size();
    }

    /** For readers: criteria and occupations say what they are. */
    public Stream<String> texts() {
        return Stream.of(
                        skills.stream(),
                        relations.stream(),
                        criteria.stream().map(one -> "criteria of " + skillOf(one)),
                        occupations.stream().map(key -> "occupation " + key))
                .flatMap(each -> each)
                .sorted();
    }
}
