package org.skillway.curriculum.learner.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.path.domain.Wishes;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.workday.domain.Workdays;

/** A learner while something about them changes. */
final class LearnerDraft {

    List<RoleAssignment> roles;
    Ability ability;
    Map<String, Progress> progress;
    Map<String, Struggle> struggles;
    Memories memories;
    List<Drift> drifts;
    List<Refreshed> refreshed;
    Approval approval;
    Spent spent;
    Map<String, Instant> tests;
    Wishes wishes;
    Set<String> pilots;
    boolean gone;
    Workdays workdays;
    Pace pace;

    LearnerDraft(Learner known) {
        roles = known.roles();
        ability = known.ability();
        progress = known.progress();
        struggles = known.struggles();
        memories = known.memories();
        drifts = known.drifts();
        refreshed = known.refreshed();
        approval = known.approval();
        spent = known.spent();
        tests = known.tests();
        wishes = known.wishes();
        pilots = known.pilots();
        gone = known.gone();
        workdays = known.workdays();
        pace = known.pace();
    }

    Learner done() {
        return new Learner(
                roles, ability, progress, struggles, memories, drifts, refreshed, approval, spent, tests, wishes,
                pilots, gone, workdays, pace);
    }
}
