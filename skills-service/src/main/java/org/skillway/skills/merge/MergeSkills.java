package org.skillway.skills.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;
import org.skillway.skills.alias.StoredAliases;
import org.skillway.skills.merge.domain.Merging;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.taxonomy.SkillMerged;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** Makes two skills one, because the caller says that they are. Runs in the transaction at hand. */
@ApplicationScoped
class MergeSkills {

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    MergeTable table;

    @Inject
    StoredAliases aliases;

    @Inject
    Event<SkillMerged> merged;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    MergeView run(MergeRequest request) {
        // Counting takes its time, in which nobody who names a skill is kept waiting.
        var names = table.namesOf(request.from());
        var counted = table.impactOf(request.from());
        skills.lockForMerge();
        var from = require(request.from(), "/from");
        var into = require(request.into(), "/into");
        check(from, into);
        var impact = names.equals(table.namesOf(from.key())) ? counted : table.impactOf(from.key());
        var merging = Merging.of(from, into, relations.all(), relations.allCriteria());
        skills.put(List.of(merging.survivor(), merging.merged()));
        relations.rewire(from.key(), merging.dropped(), merging.relations(), merging.criteria());
        var now = table.following(clock.instant());
        var decision =
                new MergeView(Ids.at(now), from.key(), into.key(), request.reason(), caller.userName(), now, impact);
        table.add(decision);
        aliases.add(from.key(), into.key());
        audit.wrote("skill.merge", "skill/" + from.key());
        merged.fire(new SkillMerged(from.key(), into.key()));
        return decision;
    }

    private Skill require(String key, String pointer) {
        return skills.find(key)
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "No skill '" + key + "'. Maybe it is not imported yet.",
                        Problem.at(pointer, "unknown")));
    }

    private static void check(Skill from, Skill into) {
        var errors = new ArrayList<Location>();
        if (from.key().equals(into.key())) {
            errors.add(Problem.at("/into", "A skill is not merged into itself."));
        }
        if (from.status() == SkillStatus.MERGED) {
            errors.add(Problem.at("/from", "It was merged into '" + from.replacedBy() + "' already."));
        }
        if (into.status() != SkillStatus.ACTIVE) {
            errors.add(Problem.at("/into", "Only an active skill takes another in."));
        }
        if ((from.kind() == SkillKind.GROUP) != (into.kind() == SkillKind.GROUP)) {
            errors.add(Problem.at("/into", "A group and a skill are not the same."));
        }
        if (!errors.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "These are not merged. See 'errors'.", errors.toArray(Location[]::new));
        }
    }
}
