package org.skillway.skills.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.skills.taxonomy.SkillImportReport.SkillResult;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillRule;

/** Takes the good skills of a list and reports on every one. */
@ApplicationScoped
class ImportSkills {

    @Inject
    Skills skills;

    @Inject
    Validator validator;

    @Inject
    Audit audit;

    @Transactional
    SkillImportReport run(List<SkillRequest> requests) {
        skills.lock();
        var known = new HashMap<>(skills.all());
        var changed = new LinkedHashMap<String, Skill>();
        var seen = new HashSet<String>();
        var results = new ArrayList<SkillResult>();
        for (var place = 0; place < requests.size(); place++) {
            var request = requests.get(place);
            var errors = errors(place, request, seen, known);
            var result =
                    errors.isEmpty() ? take(request.skill(request.key()), known, changed) : SkillImportReport.REJECTED;
            results.add(new SkillResult(place, request.key(), result, errors));
        }
        if (!changed.isEmpty()) {
            skills.put(changed.values());
        }
        audit.wrote("skill.import", "skills/" + requests.size());
        return SkillImportReport.of(results);
    }

    private List<Location> errors(int place, SkillRequest request, Set<String> seen, Map<String, Skill> known) {
        var malformed = validator.validate(request);
        if (!malformed.isEmpty()) {
            return malformed.stream()
                    .map(rule -> Problem.at("/" + place + "/" + rule.getPropertyPath(), rule.getMessage()))
                    .toList();
        }
        if (!seen.add(request.key())) {
            return List.of(Problem.at("/" + place + "/key", "'" + request.key() + "' stands further up already"));
        }
        return SkillRule.brokenBy(request.skill(request.key()), known).stream()
                .map(rule -> Problem.at("/" + place + rule.pointer(), rule.sentence()))
                .toList();
    }

    private static String take(Skill skill, Map<String, Skill> known, Map<String, Skill> changed) {
        var before = known.put(skill.key(), skill);
        if (Objects.equals(before, skill)) {
            return SkillImportReport.UNCHANGED;
        }
        changed.put(skill.key(), skill);
        return before == null ? SkillImportReport.CREATED : SkillImportReport.UPDATED;
    }
}
