package org.skillway.curriculum.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.impact.PreviewImpact;
import org.skillway.curriculum.impact.domain.Impact;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.release.domain.CurriculumLinter;
import org.skillway.curriculum.release.domain.Moves;

/** Foresees what publishing a draft would change for those it is for. */
@ApplicationScoped
class PreviewCurriculum {

    @Inject
    PublishCurricula publishCurricula;

    @Inject
    PreviewImpact previewImpact;

    @Inject
    Catalogues catalogues;

    @Inject
    Learners learners;

    ImpactView of(Curriculum draft) {
        Optional<Curriculum> before = publishCurricula.published(draft.key());
        Set<String> roles = new LinkedHashSet<>(draft.roles());
        before.ifPresent(known -> roles.addAll(known.roles()));
        Catalogue then = publishCurricula.with(draft);
        var findings = CurriculumLinter.findings(draft, then);
        Moves moves = new Moves(before, draft);
        // A circle would never end to plan; its finding says enough.
        Impact impact = findings.stream().anyMatch(Finding::refuses)
                ? new Impact(learners.count(roles.stream().toList()))
                : previewImpact.of(
                        roles,
                        catalogues.stored(),
                        then,
                        known -> moves.count(known.learner().progress()));
        return ImpactView.of(impact, moves.all(), findings);
    }
}
