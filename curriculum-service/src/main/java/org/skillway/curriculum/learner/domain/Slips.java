package org.skillway.curriculum.learner.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Recollection.Work;
import org.skillway.curriculum.path.domain.Drift;
import org.skillway.curriculum.progress.domain.Progress;

/** What a work signal that slips, recovers or is compared anew does to a learner. */
record Slips(Learner learner, Catalogue catalogue, Instant at) {

    Learner slipped(Drift drift) {
        List<Drift> more = new ArrayList<>(learner.drifts());
        boolean known = more.removeIf(earlier -> earlier.id().equals(drift.id()));
        more.add(drift);
        Learner slipped = learner.withDrifts(more);
        return known ? slipped : worked(slipped, drift.skill(), Work.WRONG);
    }

    Learner recovered(UUID driftId) {
        Learner recovered = withdrawn(driftId);
        return learner.drifts().stream()
                .filter(drift -> drift.id().equals(driftId))
                .findFirst()
                .map(drift -> worked(recovered, drift.skill(), Work.RIGHT))
                .orElse(recovered);
    }

    Learner withdrawn(UUID driftId) {
        return learner.withDrifts(learner.drifts().stream()
                .filter(drift -> !drift.id().equals(driftId) || refresherBegun(drift))
                .toList());
    }

    private Learner worked(Learner who, String skill, Work work) {
        List<String> outcomes = catalogue.ofSkill(skill).stream()
                .flatMap(module -> module.origin().stream())
                .distinct()
                .toList();
        return who.withMemories(who.memories().afterWork(outcomes, work, at, Fsrs.STANDARD));
    }

    private boolean refresherBegun(Drift drift) {
        return !drift.answered() && catalogue.ofSkill(drift.skill()).stream().anyMatch(this::isBegunToRefresh);
    }

    /** What is begun for its own sake stays on the path without a drift. */
    private boolean isBegunToRefresh(Module module) {
        Progress progress = learner.progressIn(module.key());
        return progress.anew() || (progress.open() && !module.kind().mainstream());
    }
}
