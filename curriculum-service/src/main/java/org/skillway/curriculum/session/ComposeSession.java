package org.skillway.curriculum.session;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.ReadLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.session.domain.AskedReflection;
import org.skillway.curriculum.session.domain.Session;
import org.skillway.curriculum.session.domain.SessionComposer;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Puts a sitting together for somebody whom the caller may see; nothing is planned or written but that others read it. */
@ApplicationScoped
class ComposeSession {

    @Inject
    Learners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    Reflections reflections;

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
        if (!read.path().own()) {
            audit.read("path.read", "person/" + personId);
        }
        Instant now = clock.instant();
        Catalogue seen = read.learner().sees(catalogues.now());
        LocalDate today = now.atZone(read.path().zone()).toLocalDate();
        List<Step> steps = read.path().steps(now);
        SessionComposer composer = new SessionComposer(steps, seen::prerequisites, today);
        int approved = approved(read.learner(), steps, today);
        Optional<AskedReflection> asked = asked(personId, read, seen, now);
        Session session = effort.spend(() -> composer.compose(minutes, approved, asked.isPresent()));
        return SessionView.of(personId, minutes, session, read.learner(), asked);
    }

    private Optional<AskedReflection> asked(UUID personId, ReadLearner read, Catalogue seen, Instant now) {
        if (!AskedReflection.mayBeDue(read.learner(), read.roleMaps())) {
            return Optional.empty();
        }
        Set<String> reflected = reflections.skillsOf(personId).stream()
                .map(seen.aliases()::canonical)
                .collect(toSet());
        return AskedReflection.of(read.learner(), read.roleMaps(), seen, reflected, now);
    }

    /** What is left of this week's minutes; what is begun is paid for. */
    private static int approved(Learner learner, List<Step> steps, LocalDate today) {
        int begun = steps.stream()
                .filter(step -> learner.progressIn(step.module()).begun())
                .mapToInt(Step::minutes)
                .sum();
        return begun + new Weeks(learner.approval().budget(), learner.spent(), today).free(0);
    }
}
