package org.skillway.skills.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.platform.event.Outbox;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.LevelRules;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationGraph;
import org.skillway.skills.taxonomy.Skills;

/** How the skills of the tenant hang together. */
@ApplicationScoped
public class Relations {

    @Inject
    RelationTable table;

    @Inject
    RelationPeriods periods;

    @Inject
    Skills skills;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    public List<Relation> all() {
        return table.all();
    }

    /** By what levels in some skills make levels in others likely, in one statement. */
    public LevelRules levelRules() {
        return table.levelRules();
    }

    /** The same as it was at a time. */
    public LevelRules levelRules(Instant at) {
        return periods.levelRules(at);
    }

    public List<Criteria> allCriteria() {
        return table.allCriteria();
    }

    /** The relations and criteria there are, as a graph that finds circles. */
    public RelationGraph graph() {
        return new RelationGraph(table.all(), table.allCriteria());
    }

    /**
     * Adds relations and criteria to those there are, or changes them, and tells of each skill that says something new.
     * The versions are of skills that were written in the same transaction; the others get a new one.
     */
    public void put(Collection<Relation> relations, Collection<Criteria> criteria, Map<String, Long> versions) {
        table.put(relations);
        table.putCriteria(criteria);
        var changed = Stream.concat(
                        relations.stream().map(Relation::from),
                        criteria.stream().map(Criteria::skill))
                .distinct()
                .toList();
        periods.keep(changed, clock.instant());
        var current = new HashMap<>(versions);
        current.putAll(skills.touch(
                changed.stream().filter(skill -> !versions.containsKey(skill)).toList()));
        tell(changed, current);
    }

    long replace(String skill, Collection<Relation> relations, Collection<Criteria> criteria) {
        table.drop(skill);
        table.put(relations);
        table.putCriteria(criteria);
        periods.keep(List.of(skill), clock.instant());
        var versions = skills.touch(List.of(skill));
        tell(List.of(skill), versions);
        return versions.getOrDefault(skill, 0L);
    }

    /** Takes relations away, and tells of each skill that said them. */
    public void drop(Collection<Relation> dropped) {
        table.drop(dropped);
        var changed = dropped.stream().map(Relation::from).distinct().toList();
        periods.keep(changed, clock.instant());
        tell(changed, skills.touch(changed));
    }

    /** Takes away by what skills are reached, and tells of each. */
    public void dropCriteria(Collection<String> reached) {
        table.dropCriteria(reached);
        var changed = reached.stream().sorted().toList();
        periods.keep(changed, clock.instant());
        tell(changed, skills.touch(changed));
    }

    /** Takes away all relations and criteria that name a skill, puts others in, and tells of all concerned. */
    public void rewire(
            String skill, Collection<Relation> dropped, Collection<Relation> added, Collection<Criteria> criteria) {
        var lost = table.criteriaOf(skill).stream().map(Criteria::skill);
        var changed = Stream.of(
                        dropped.stream().map(Relation::from),
                        added.stream().map(Relation::from),
                        criteria.stream().map(Criteria::skill),
                        lost)
                .flatMap(each -> each)
                .distinct()
                .toList();
        table.dissolve(skill);
        table.put(added);
        table.putCriteria(criteria);
        periods.keep(changed, clock.instant());
        tell(changed, skills.touch(changed));
    }

    Map<String, RelationsView> of(Collection<String> keys) {
        var from = table.from(keys);
        var to = table.to(keys);
        var criteria = table.criteria(keys);
        return keys.stream()
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> RelationsView.of(key, from, to, criteria)));
    }

    /** The same as it was at a time. */
    Map<String, RelationsView> of(Collection<String> keys, Instant at) {
        if (at.equals(Standpoints.FOR_EVER)) {
            return of(keys);
        }
        var from = periods.from(keys, at);
        var to = periods.to(keys, at);
        var criteria = periods.criteria(keys, at);
        return keys.stream()
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> RelationsView.of(key, from, to, criteria)));
    }

    private void tell(List<String> changed, Map<String, Long> versions) {
        var relations = table.from(changed).stream().collect(Collectors.groupingBy(Relation::from));
        var criteria = table.criteria(changed).stream().collect(Collectors.groupingBy(Criteria::skill));
        changed.forEach(skill -> outbox.tell(
                "skill",
                skill,
                SkillRelated.of(
                        skill,
                        versions.getOrDefault(skill, 1L),
                        relations.getOrDefault(skill, List.of()),
                        criteria.getOrDefault(skill, List.of()).stream().findFirst())));
    }
}
