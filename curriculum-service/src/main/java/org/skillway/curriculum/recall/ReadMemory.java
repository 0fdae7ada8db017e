package org.skillway.curriculum.recall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.memory.domain.Trace;
import org.skillway.curriculum.progress.domain.Progress.State;
import org.skillway.curriculum.recall.MemoryView.Unreviewed;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads what is remembered, for the learner alone: how long it lasts tells how sure and how quick they were. */
@ApplicationScoped
class ReadMemory {

    private static final Comparator<MemoryView> SOONEST =
            Comparator.comparing(MemoryView::due).thenComparing(MemoryView::module);

    @Inject
    SeenLearners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    /** What is due soonest first; of outcomes that the catalogue has. */
    Page<MemoryView> page(UUID personId, @Nullable String skill, int limit, @Nullable String cursor) {
        String list = "memory/" + personId + "/" + (skill == null ? "" : skill);
        String after = cursors.keyOf(list, cursor, "");
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        List<MemoryView> left = all(read).stream()
                .filter(memory -> skill == null || memory.skill().equals(skill))
                .filter(memory -> place(memory).compareTo(after) > 0)
                .toList();
        return Page.of(left, limit, last -> cursors.after(list, place(last)));
    }

    private List<MemoryView> all(ReadLearner read) {
        Catalogue catalogue = read.learner().sees(catalogues.now());
        Set<String> critical = Target.criticalSkills(read.targets());
        Instant now = clock.instant();
        return read.learner().memories().traces().entrySet().stream()
                .flatMap(known -> view(catalogue, known.getKey(), known.getValue(), critical, read, now).stream())
                .sorted(SOONEST)
                .toList();
    }

    private static Optional<MemoryView> view(
            Catalogue catalogue, String outcome, Trace trace, Set<String> critical, ReadLearner read, Instant now) {
        return catalogue
                .module(outcome)
                .map(module -> MemoryView.of(
                        module,
                        trace,
                        catalogue.retentions().of(critical.contains(module.skill())),
                        unreviewed(module, catalogue, read),
                        read,
                        now));
    }

    private static Optional<Unreviewed> unreviewed(Module module, Catalogue catalogue, ReadLearner read) {
        Stream<Module> ways = Stream.concat(Stream.of(module), catalogue.easierThan(module.key()).stream());
        if (ways.noneMatch(way -> stateOf(way, read) == State.PASSED)) {
            return Optional.of(
                    stateOf(module, read) == State.TESTED_OUT ? Unreviewed.KNOWN_BEFORE : Unreviewed.NOT_PASSED);
        }
        boolean needed = catalogue.rules().requires(module.key())
                || read.targets().stream().anyMatch(target -> target.skill().equals(module.skill()));
        return needed ? Optional.empty() : Optional.of(Unreviewed.NOT_NEEDED);
    }

    private static State stateOf(Module module, ReadLearner read) {
        return read.learner().progressIn(module.key()).state();
    }

    /** Days of four-figure years are in the order of their texts. */
    private static String place(MemoryView memory) {
        return memory.due() + " " + memory.module();
    }
}
