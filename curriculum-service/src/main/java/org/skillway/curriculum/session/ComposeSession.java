package org.skillway.curriculum.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.reflection.DueReflections;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.session.domain.Session;
import org.skillway.curriculum.session.domain.SessionComposer;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Puts a sitting together for somebody whom the caller may see; nothing is planned or written but that others read it. */
@ApplicationScoped
class ComposeSession {

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    DueReflections dueReflections;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    SessionView of(UUID personId, int minutes) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        boolean own = read.path().own();
        if (!own) {
            audit.read("path.read", "person/" + personId);
        }
        Instant now = clock.instant();
        Catalogue seen = read.learner().sees(catalogues.now());
        LocalDate today = now.atZone(read.path().zone()).toLocalDate();
        List<Step> steps = read.path().steps(now);
        SessionComposer composer = new SessionComposer(
                steps,
                seen::prerequisites,
                today,
                // Others could tell by the order what was answered wrong and how surely.
                step -> own && read.learner().progressIn(step.module()).hasSureMistake());
        int approved = approved(read.learner(), read.spent(seen), steps, today);
        Optional<AskedReflection> asked = dueReflections.of(personId, read, seen, now);
        Session session = effort.spend(Extent.SITTING, () -> composer.compose(minutes, approved, asked.isPresent()));
        return SessionView.of(personId, minutes, session, read.learner(), own, asked, seen);
    }

    /** What is left of this week's minutes; what is begun is paid for. */
    private static int approved(Learner learner, Spent spent, List<Step> steps, LocalDate today) {
        int begun = steps.stream()
                .filter(step -> learner.progressIn(step.module()).begun())
                .mapToInt(Step::pacedMinutes)
                .sum();
        return begun + new Weeks(learner.approval().budget(), spent, today).free(0);
    }
}
