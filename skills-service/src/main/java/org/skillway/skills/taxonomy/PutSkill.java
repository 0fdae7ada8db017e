package org.skillway.skills.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillRule;

/** Creates a skill or says anew what it is. */
@ApplicationScoped
class PutSkill {

    /** The skill as it is now, and whether it is new. */
    record Put(SkillView skill, boolean created) {}

    @Inject
    Skills skills;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    Put run(Skill skill, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        skills.lock();
        var existing = skills.row(skill.key());
        checkPreconditions(existing, ifMatch, ifNoneMatch);
        checkRules(skill);
        if (existing.filter(row -> row.skill().equals(skill)).isPresent()) {
            return new Put(SkillView.of(existing.get()), false);
        }
        var versions = skills.put(List.of(skill));
        audit.wrote("skill.put", "skill/" + skill.key());
        var version = versions.getOrDefault(skill.key(), 1L);
        return new Put(SkillView.of(skill, version, clock.instant()), existing.isEmpty());
    }

    private static void checkPreconditions(
            Optional<SkillRow> existing, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (existing.isEmpty()) {
            if (ifMatch != null) {
                throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no such skill yet.");
            }
        } else if (ifNoneMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is such a skill already.");
        } else {
            ETags.requireMatch(ifMatch, existing.get().version);
        }
    }

    private void checkRules(Skill skill) {
        var broken = SkillRule.brokenBy(skill, relevant(skill));
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The skill breaks a rule. See 'errors'.",
                    broken.stream()
                            .map(rule -> Problem.at(rule.pointer(), rule.sentence()))
                            .toArray(Location[]::new));
        }
    }

    /** Only a replacement makes a skill depend on all others. */
    private Map<String, Skill> relevant(Skill skill) {
        return skill.replacedBy() == null
                ? skills.find(skill.key())
                        .map(before -> Map.of(before.key(), before))
                        .orElse(Map.of())
                : skills.all();
    }
}
