package org.skillway.skills.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationGraph;
import org.skillway.skills.taxonomy.Skills;

/** Says anew how a skill hangs together with others. */
@ApplicationScoped
class PutRelations {

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    Audit audit;

    /** Gives the skill's new version. */
    @Transactional
    long run(String skill, List<Relation> asked, Optional<Criteria> criteria, @Nullable String ifMatch) {
        skills.lock();
        ETags.requireMatch(ifMatch, skills.requireVersion(skill));
        checkNotMerged(skill);
        checkKnown(asked, criteria);
        checkCircles(skill, asked, criteria);
        audit.wrote("skill.relate", "skill/" + skill);
        return relations.replace(skill, asked, criteria.stream().toList());
    }

    private void checkNotMerged(String skill) {
        if (!skills.isKnown(skill)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "'" + skill + "' was merged into another. Relate that one instead.");
        }
    }

    private void checkKnown(List<Relation> asked, Optional<Criteria> criteria) {
        var known = skills.keys();
        var errors = new ArrayList<Location>();
        for (var place = 0; place < asked.size(); place++) {
            unknown(known, asked.get(place).to(), "/relations/" + place + "/to").ifPresent(errors::add);
        }
        criteria.stream()
                .flatMap(one -> one.of().stream())
                .forEach(part -> unknown(known, part, "/criteria/of").ifPresent(errors::add));
        refuse("A skill is unknown. See 'errors'.", errors);
    }

    private static Optional<Location> unknown(Set<String> known, String skill, String pointer) {
        return known.contains(skill)
                ? Optional.empty()
                : Optional.of(Problem.at(pointer, "No skill '" + skill + "'. Maybe it is not imported yet."));
    }

    private void checkCircles(String skill, List<Relation> asked, Optional<Criteria> criteria) {
        var graph = new RelationGraph(
                relations.all().stream()
                        .filter(relation -> !relation.from().equals(skill))
                        .toList(),
                relations.allCriteria().stream()
                        .filter(one -> !one.skill().equals(skill))
                        .toList());
        var errors = new ArrayList<Location>();
        for (var place = 0; place < asked.size(); place++) {
            var relation = asked.get(place);
            var circle = graph.circleClosedBy(relation);
            if (!circle.isEmpty()) {
                errors.add(Problem.at(
                        "/relations/" + place,
                        "closes the circle " + String.join(" → ", circle) + " of "
                                + relation.kind().code()));
            }
            graph.put(relation);
        }
        criteria.map(graph::circleClosedBy)
                .filter(circle -> !circle.isEmpty())
                .map(circle -> Problem.at("/criteria/of", "closes the circle " + String.join(" → ", circle)))
                .ifPresent(errors::add);
        refuse("Relations would lead in a circle. See 'errors'.", errors);
    }

    private static void refuse(String detail, List<Location> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(ProblemCode.UNPROCESSABLE, detail, errors.toArray(Location[]::new));
        }
    }
}
