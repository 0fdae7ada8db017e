package org.skillway.curriculum.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Keeps drafts, which bind nobody until they are published. */
@ApplicationScoped
public class EditCurricula {

    @Inject
    Curricula curricula;

    @Inject
    Audit audit;

    /** Creates a draft, or changes it after the caller's own check of what is there now. */
    @Transactional
    public Stored edit(Curriculum draft, Consumer<Stored> precondition) {
        int revision = curricula
                .locked(draft.key())
                .map(known -> {
                    precondition.accept(known);
                    return known.revision();
                })
                .orElse(0);
        if (!curricula.draft(draft, revision)) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "Somebody else changes '" + draft.key() + "' right now.");
        }
        audit.wrote("curriculum.edit", "curriculum/" + draft.key());
        return curricula.of(draft.key()).orElseThrow();
    }
}
