package org.skillway.curriculum.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.catalog.AnswerKey;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.path.domain.Portion;
import org.skillway.curriculum.taking.domain.Showing;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.Walk;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;

/** Says whether somebody is shown a module's questions, and keeps that they were. */
@ApplicationScoped
public class ShowQuestions {

    @Inject
    ShownQuestions shown;

    @Inject
    Learners learners;

    @Inject
    FindNext findNext;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    /** As somebody read them, whatever happened since: {@link Showing#FIRST} is to be kept before anything is shown. */
    Showing asRead(UUID personId, ReadLearner read, Module module, Walk walk) {
        if (!theirs(read) && !AnswerKey.isKnownTo(caller)) {
            return Showing.NOT_YOURS;
        }
        Instant now = clock.instant();
        boolean before = !shown.among(personId, Set.of(module.key())).isEmpty();
        return Showing.of(module, read.learner(), before, () -> isAt(walk, module, now), now);
    }

    /** Whether it is they who read, by themselves or by a front end that speaks for them: then the reading counts. */
    boolean theirs(ReadLearner read) {
        return read.path().own() || caller.has(Role.INTEGRATION);
    }

    /** A test that begins meanwhile waits for the learner, or is waited for: it never asks what is shown here. */
    @Transactional
    public Showing first(UUID personId, Module module) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Instant now = clock.instant();
        Showing showing = Showing.of(module, known.learner(), false, () -> true, now);
        if (showing == Showing.FIRST) {
            shown.add(personId, module.key(), now);
        }
        return showing;
    }

    /** Whether it is for this week, or what comes next where nothing is. */
    private boolean isAt(Walk walk, Module module, Instant now) {
        LocalDate today = now.atZone(walk.zone()).toLocalDate();
        return Portion.of(walk.path().on(today), today).now().stream()
                        .anyMatch(step -> step.module().equals(module.key()))
                || findNext.of(walk, now)
                        .step()
                        .filter(step -> step.module().equals(module.key()))
                        .isPresent();
    }
}
