package org.skillway.skills.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.Framework.Sourced;
import org.skillway.skills.exchange.format.Place;
import org.skillway.skills.occupation.Occupations;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationGraph;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillRule;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * Makes the taxonomy say what a framework says, and writes only what differs: the same files again write nothing.
 *
 * <p>Skills come before the relations between them, in batches with a transaction each: none waits long for its commit,
 * others can write in between, and what an interrupted import has not reached is done by sending the files again.
 */
@ApplicationScoped
class TakeFramework {

    private static final int BATCH = 1_000;
    private static final String NO_DECISION = "Merging is a decision of its own, with a reason: POST /v1/skill-merges.";
    private static final int BATCH_OF_OCCUPATIONS = 250;

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    Occupations occupations;

    @Inject
    Audit audit;

    /** The subject is what audit rows are about. A dry run writes nothing and counts what would be written. */
    TaxonomyReport run(Framework framework, List<String> ignored, String subject, boolean dryRun) {
        var counting = new Counting(framework);
        var batches = new Batches(subject, dryRun);
        var known = new HashMap<>(skills.all());
        takeSkills(framework.skills(), known, counting.skills, batches);
        takeRelations(framework, known, counting, batches);
        takeOccupations(framework.occupations(), known.keySet(), counting.occupations, batches);
        return counting.report(framework, ignored);
    }

    /** Writes in batches, or not at all. */
    private final class Batches {

        private final String subject;
        private final boolean dryRun;

        Batches(String subject, boolean dryRun) {
            this.subject = subject;
            this.dryRun = dryRun;
        }

        <T> void each(Collection<T> things, int size, Consumer<List<T>> write) {
            var left = List.copyOf(things);
            for (var from = 0; !dryRun && from < left.size(); from += size) {
                var batch = left.subList(from, Math.min(left.size(), from + size));
                QuarkusTransaction.requiringNew().run(() -> {
                    skills.lock();
                    write.accept(batch);
                    audit.wrote("taxonomy.import", subject);
                });
            }
        }
    }

    private void takeSkills(List<Sourced<Skill>> said, Map<String, Skill> known, Counting.Kind count, Batches batches) {
        var first = new LinkedHashMap<String, Sourced<Skill>>();
        said.forEach(one -> {
            var earlier = first.putIfAbsent(one.thing().key(), one);
            if (earlier != null && !earlier.thing().equals(one.thing())) {
                count.reject(one.place(), standsAlready(one.thing().key(), earlier.place()));
            }
        });
        var before = Map.copyOf(known);
        first.values().stream()
                .filter(one -> !isMerged(before.get(one.thing().key())))
                .forEach(one -> known.put(one.thing().key(), one.thing()));
        var different = new ArrayList<Skill>();
        for (var one : first.values()) {
            var skill = one.thing();
            var old = before.get(skill.key());
            var broken = SkillRule.brokenBy(skill, known);
            if (isMerged(old) || skill.equals(old)) {
                count.same();
            } else if (!broken.isEmpty() || mergesByItself(skill, old)) {
                count.reject(
                        one.place(),
                        broken.isEmpty() ? NO_DECISION : broken.getFirst().sentence());
                restore(known, skill.key(), before);
            } else {
                count.wrote(old == null);
                different.add(skill);
            }
        }
        batches.each(different, BATCH, this::putSkills);
    }

    /** Somebody may have merged skills since the plan was made. */
    private void putSkills(List<Skill> batch) {
        var merged = skills.merged();
        skills.put(batch.stream().filter(skill -> !merged.contains(skill.key())).toList());
    }

    /** A file may bring a merged skill along with its survivor, and never merges one that is there. */
    private static boolean mergesByItself(Skill skill, @Nullable Skill old) {
        return isMerged(skill) && (old != null || skill.replacedBy() == null);
    }

    private static void restore(Map<String, Skill> known, String key, Map<String, Skill> before) {
        known.remove(key);
        if (before.containsKey(key)) {
            known.put(key, Objects.requireNonNull(before.get(key)));
        }
    }

    /** What somebody decided to merge stays merged, whatever a framework goes on saying. */
    private static boolean isMerged(@Nullable Skill skill) {
        return skill != null && skill.status() == SkillStatus.MERGED;
    }

    private static String standsAlready(String key, Place earlier) {
        return "'" + key + "' is described otherwise in row " + earlier.row() + " of " + earlier.file();
    }

    private void takeRelations(Framework framework, Map<String, Skill> known, Counting counting, Batches batches) {
        var there = new HashMap<Relation, Relation>();
        relations.all().forEach(relation -> there.put(whole(relation), relation));
        var graph = new RelationGraph(there.values());
        var different = new ArrayList<Relation>();
        var said = new HashSet<Relation>();
        for (var one : framework.relations()) {
            var relation = ofSurvivors(one.thing(), known);
            var old = there.get(whole(relation));
            var wrong = whatIsWrong(relation, known.keySet(), graph);
            var again = !said.add(whole(relation));
            if (relation.equals(old)) {
                counting.relations.same();
            } else if (again) {
                counting.relations.reject(one.place(), "is said with another fraction further up already");
            } else if (!wrong.isEmpty()) {
                counting.relations.reject(one.place(), wrong);
            } else {
                counting.relations.wrote(old == null);
                different.add(relation);
                there.put(whole(relation), relation);
                graph.put(relation);
            }
        }
        batches.each(different, BATCH, this::putRelations);
        var differentCriteria = takeCriteria(framework.criteria(), known.keySet(), counting.criteria);
        batches.each(differentCriteria, BATCH, batch -> relations.put(List.of(), batch, Map.of()));
    }

    /** Somebody may have related skills since the plan was made. */
    private void putRelations(List<Relation> batch) {
        var graph = relations.graph();
        for (var relation : batch) {
            var circle = graph.circleClosedBy(relation);
            if (!circle.isEmpty()) {
                throw new Problem(
                        ProblemCode.CONFLICT,
                        "Somebody's change now closes the circle " + String.join(" → ", circle)
                                + ". Send the files again.");
            }
            graph.put(relation);
        }
        relations.put(batch, List.of(), Map.of());
    }

    private List<Criteria> takeCriteria(List<Sourced<Criteria>> said, Set<String> known, Counting.Kind count) {
        var there = new HashSet<>(relations.allCriteria());
        var bySkill = new HashMap<String, Criteria>();
        there.forEach(one -> bySkill.put(one.skill(), one));
        var different = new ArrayList<Criteria>();
        var seen = new HashSet<String>();
        for (var one : said) {
            if (!seen.add(one.thing().skill())) {
                count.reject(one.place(), "has criteria further up already");
            } else if (there.contains(one.thing())) {
                count.same();
            } else if (!known.contains(one.thing().skill())) {
                count.reject(one.place(), "is no skill that is known");
            } else if (!known.containsAll(one.thing().of())) {
                count.reject(
                        one.place(),
                        "A part is no skill that is known: " + one.thing().of());
            } else {
                count.wrote(!bySkill.containsKey(one.thing().skill()));
                different.add(one.thing());
            }
        }
        return different;
    }

    /** The same for relations that differ by their fraction alone. */
    private static Relation whole(Relation relation) {
        return Relation.of(relation.from(), relation.kind(), relation.to());
    }

    private static Relation ofSurvivors(Relation relation, Map<String, Skill> known) {
        return new Relation(
                survivor(relation.from(), known), relation.kind(), survivor(relation.to(), known), relation.fraction());
    }

    private static String survivor(String key, Map<String, Skill> known) {
        var here = key;
        for (var skill = known.get(here); isMerged(skill); skill = known.get(here)) {
            here = Objects.requireNonNull(Objects.requireNonNull(skill).replacedBy());
        }
        return here;
    }

    private static String whatIsWrong(Relation relation, Set<String> known, RelationGraph graph) {
        for (var end : List.of(relation.from(), relation.to())) {
            if (!known.contains(end)) {
                return "no skill '" + end + "'. Maybe its own row is rejected or missing.";
            }
        }
        if (relation.from().equals(relation.to())) {
            return "relates '" + relation.from() + "' to itself";
        }
        var circle = graph.circleClosedBy(relation);
        return circle.isEmpty()
                ? ""
                : "closes the circle " + String.join(" → ", circle) + " of "
                        + relation.kind().code();
    }

    private void takeOccupations(
            List<Sourced<Occupation>> said, Set<String> known, Counting.Kind count, Batches batches) {
        var there = said.isEmpty() ? Map.<String, Occupation>of() : occupations.all();
        var seen = new HashSet<String>();
        var different = new ArrayList<Occupation>();
        for (var one : said) {
            var occupation = one.thing();
            var unknown = occupation.skills().stream()
                    .filter(need -> !known.contains(need.skill()))
                    .findFirst();
            if (!seen.add(occupation.key())) {
                count.reject(one.place(), "'" + occupation.key() + "' stands further up already");
            } else if (unknown.isPresent()) {
                count.reject(one.place(), "asks for '" + unknown.get().skill() + "', which is no skill that is known");
            } else if (occupation.equals(there.get(occupation.key()))) {
                count.same();
            } else {
                count.wrote(!there.containsKey(occupation.key()));
                different.add(occupation);
            }
        }
        batches.each(different, BATCH_OF_OCCUPATIONS, occupations::put);
    }
}
