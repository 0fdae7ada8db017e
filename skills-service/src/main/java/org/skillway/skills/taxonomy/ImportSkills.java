package org.skillway.skills.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.skills.taxonomy.SkillImportReport.SkillResult;

/** Takes the good skills of a list and reports on every one. */
@ApplicationScoped
class ImportSkills {

    @Inject
    Skills skills;

    @Inject
    Validator validator;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    SkillImportReport run(List<SkillRequest> requests) {
        var known = skills.byKey();
        var seen = new HashSet<String>();
        var results = new ArrayList<SkillResult>();
        for (var place = 0; place < requests.size(); place++) {
            var request = requests.get(place);
            var errors = errors(place, request, seen);
            var result = errors.isEmpty() ? save(request, known) : SkillImportReport.REJECTED;
            results.add(new SkillResult(place, request.key(), result, errors));
        }
        audit.wrote("skill.import", "skills/" + requests.size());
        return SkillImportReport.of(results);
    }

    private List<Location> errors(int place, SkillRequest request, Set<String> seen) {
        var broken = validator.validate(request);
        if (!broken.isEmpty()) {
            return broken.stream()
                    .map(rule -> Problem.at("/" + place + "/" + rule.getPropertyPath(), rule.getMessage()))
                    .toList();
        }
        return seen.add(request.key())
                ? List.of()
                : List.of(Problem.at("/" + place + "/key", "'" + request.key() + "' stands further up already"));
    }

    private String save(SkillRequest request, Map<String, SkillRow> known) {
        var behaviours = request.behavioursByLevel();
        var row = known.get(request.key());
        if (row == null) {
            skills.add(new SkillRow(request.key(), request.name(), behaviours, clock.instant()));
            return SkillImportReport.CREATED;
        }
        if (row.says(request.name(), behaviours)) {
            return SkillImportReport.UNCHANGED;
        }
        row.name = request.name();
        row.behaviours = behaviours;
        row.updatedAt = clock.instant();
        return SkillImportReport.UPDATED;
    }
}
