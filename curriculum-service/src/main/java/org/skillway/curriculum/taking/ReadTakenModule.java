package org.skillway.curriculum.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.taking.domain.Showing;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads a module for somebody whom the caller may see; what others read, which tells of their roles, is noted. */
@ApplicationScoped
class ReadTakenModule {

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    ShowQuestions showQuestions;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    TakenModuleView of(UUID personId, String key) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("path.read", "person/" + personId);
        }
        Catalogue catalogue = catalogues.now();
        Module module = catalogue
                .module(key)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'. Maybe it is not published yet."));
        Showing showing = showQuestions.asRead(personId, read, module, read.walk(personId, catalogue));
        return TakenModuleView.of(
                personId,
                module,
                read.learner().roles(),
                showing == Showing.FIRST && showQuestions.theirs(read)
                        ? showQuestions.first(personId, module)
                        : showing);
    }
}
