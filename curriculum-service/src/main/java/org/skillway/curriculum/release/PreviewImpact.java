package org.skillway.curriculum.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.release.domain.CurriculumLinter;
import org.skillway.curriculum.release.domain.Impact;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.audit.Audit;

/** Plans in memory for everybody a draft is for, now and with the draft, and writes nothing but that it was read. */
@ApplicationScoped
class PreviewImpact {

    /** Planning for so many twice takes seconds; more belong into the night. */
    private static final int MOST_LEARNERS = 2_000;

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    PublishCurricula publishCurricula;

    @Inject
    Catalogues catalogues;

    @Inject
    Learners learners;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Audit audit;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    ImpactView of(Curriculum draft) {
        Optional<Curriculum> before = publishCurricula.published(draft.key());
        Set<String> roles = new LinkedHashSet<>(draft.roles());
        before.ifPresent(known -> roles.addAll(known.roles()));
        Catalogue now = catalogues.stored();
        Catalogue then = publishCurricula.with(draft);
        var findings = CurriculumLinter.findings(draft, then);
        Impact impact = new Impact(before, draft);
        // A circle would never end to plan; its finding says enough.
        if (findings.stream().noneMatch(found -> found.refuses())) {
            effort.spend(Extent.EVERYBODY, () -> examined(List.copyOf(roles), now, then, impact));
        }
        audit.readAll(
                "path.read",
                impact.examples().stream()
                        .map(example -> "person/" + example.personId())
                        .toList());
        return ImpactView.of(learners.count(List.copyOf(roles)), impact, findings);
    }

    private Impact examined(List<String> roles, Catalogue now, Catalogue then, Impact impact) {
        Map<String, RoleMap> maps = roleMaps.stored();
        List<KnownLearner> batch = learners.holding(roles, BEFORE_ALL, BATCH, now, maps);
        while (!batch.isEmpty() && impact.examined() < MOST_LEARNERS) {
            batch.forEach(known -> impact.examine(
                    known.personId(), known.learner().progress(), planned(known, now), planned(known, then)));
            batch = learners.holding(roles, batch.getLast().personId(), BATCH, now, maps);
        }
        return impact;
    }

    private Path planned(KnownLearner known, Catalogue catalogue) {
        Instant at = clock.instant();
        return known.learner()
                .routed(catalogue, known.situation(known.learner(), at))
                .path();
    }
}
