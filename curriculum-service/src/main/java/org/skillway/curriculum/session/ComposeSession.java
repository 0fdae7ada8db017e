package org.skillway.curriculum.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.Walk;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Puts a sitting together for somebody whom the caller may see; nothing is planned or written but that others read it. */
@ApplicationScoped
class ComposeSession {

    private static final int USUAL_MINUTES = 11;
    private static final int MOST_MINUTES = 60;

    @Inject
    SeenLearners learners;

    @Inject
    FindNext findNext;

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

    /** In so many minutes, or in the slot of a moment, else in the one that is open; null where nobody said. */
    SessionView of(UUID personId, @Nullable Integer minutes, @Nullable String moment) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        boolean own = read.path().own();
        if (!own) {
            audit.read("path.read", "person/" + personId);
        }
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.now();
        Catalogue seen = read.learner().sees(catalogue);
        Walk walk = read.walk(personId, catalogue);
        Optional<LearningSlot> slot = findNext.slot(walk, now, minutes, moment);
        int most = Math.min(
                minutes == null ? MOST_MINUTES : minutes,
                slot.map(LearningSlot::minutes).orElse(minutes == null ? USUAL_MINUTES : minutes));
        Optional<AskedReflection> asked = dueReflections.of(personId, read, seen, now);
        Optional<Lifted> needed = findNext.needed(walk, now, SessionComposer.rest(most, asked.isPresent()));
        LocalDate today = now.atZone(walk.zone()).toLocalDate();
        List<Step> steps = walk.path().on(today);
        SessionComposer composer = new SessionComposer(
                steps,
                needed.map(Lifted::step).orElse(null),
                seen::prerequisites,
                today,
                // Others could tell by the order what was answered wrong and how surely.
                step -> own && read.learner().progressIn(step.module()).hasSureMistake());
        int approved = approved(read.learner(), read.spent(seen), steps, today);
        Session session = effort.spend(Extent.SITTING, () -> composer.compose(most, approved, asked.isPresent()));
        return SessionView.of(personId, most, slot, needed, session, read.learner(), own, asked, seen);
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
