package org.skillway.skills.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.Framework.Sourced;
import org.skillway.skills.exchange.format.Place;
import org.skillway.skills.merge.domain.Merging;
import org.skillway.skills.occupation.Occupations;
import org.skillway.skills.occupation.domain.Occupation;
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

    static final int BATCH = 1_000;
    private static final String NO_DECISION = "Merging is a decision of its own, with a reason: POST /v1/skill-merges.";
    private static final int BATCH_OF_OCCUPATIONS = 250;

    @Inject
    Skills skills;

    @Inject
    StoredAliases aliases;

    @Inject
    TakeRelations takeRelations;

    @Inject
    Occupations occupations;

    @Inject
    Audit audit;

    /** The subject is what audit rows are about. A dry run writes nothing and counts what would be written. */
    TaxonomyReport run(Framework framework, List<String> ignored, String subject, boolean dryRun) {
        var counting = new Counting(framework);
        var batches = new Batches(skills, audit, subject, dryRun);
        var known = new HashMap<>(skills.all());
        takeSkills(framework.skills(), known, counting.skills, batches);
        takeRelations.run(framework, known, counting, batches);
        takeOccupations(framework.occupations(), known.keySet(), counting.occupations, batches);
        return counting.report(framework, ignored);
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
        var survivors = aliases.now().survivors();
        first.replaceAll((key, one) -> survivors.contains(key) ? keeping(one, before.get(key)) : one);
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
        batches.each(different, BATCH, batch -> putSkills(batch, known));
    }

    private static Sourced<Skill> keeping(Sourced<Skill> said, @Nullable Skill survivor) {
        return survivor == null ? said : new Sourced<>(Merging.keeping(said.thing(), survivor), said.place());
    }

    /** Somebody may have merged skills since the plan was made. What comes as merged goes by its survivor's name from then on. */
    private void putSkills(List<Skill> batch, Map<String, Skill> known) {
        var merged = skills.merged();
        var still =
                batch.stream().filter(skill -> !merged.contains(skill.key())).toList();
        skills.put(still);
        still.stream()
                .filter(TakeFramework::isMerged)
                .forEach(skill -> aliases.add(skill.key(), TakeRelations.survivor(skill.key(), known)));
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
    static boolean isMerged(@Nullable Skill skill) {
        return skill != null && skill.status() == SkillStatus.MERGED;
    }

    private static String standsAlready(String key, Place earlier) {
        return "'" + key + "' is described otherwise in row " + earlier.row() + " of " + earlier.file();
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
