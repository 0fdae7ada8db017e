package org.skillway.curriculum.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.records.domain.Application;
import org.skillway.curriculum.records.domain.Attempt;
import org.skillway.curriculum.records.domain.Coverage;
import org.skillway.curriculum.records.domain.ScenarioAccuracy;
import org.skillway.curriculum.records.domain.Win;
import org.skillway.curriculum.streak.domain.Streak;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Reads the record of somebody whom the caller may see; what others read is noted before they get it. */
@ApplicationScoped
class ReadRecords {

    /** Wins are news; older ones are history. */
    private static final Duration RECENT = Duration.ofDays(28);

    @Inject
    SeenLearners learners;

    @Inject
    History history;

    @Inject
    Catalogues catalogues;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    StreakView streak(UUID personId) {
        ReadLearner read = seen(personId);
        Instant now = clock.instant();
        Streak streak = Streak.of(
                history.days(personId, read.path().zone()),
                now.atZone(read.path().zone()).toLocalDate(),
                read.learner().workdays());
        return StreakView.of(personId, streak, wins(personId, now.minus(RECENT)));
    }

    RecordCoverageView coverage(UUID personId) {
        ReadLearner read = seen(personId);
        Learner learner = read.learner();
        Catalogue catalogue = learner.sees(catalogues.now());
        return RecordCoverageView.of(personId, Coverage.of(read.targets(), learner::progressIn, catalogue));
    }

    ScenarioAccuracyView scenarioAccuracy(UUID personId, int days) {
        var passed = seen(personId).learner().progress().entrySet().stream()
                .filter(module -> module.getValue().passed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Catalogue catalogue = catalogues.now();
        List<Attempt> attempts = history.attemptsIn(ScenarioAccuracy.scenarios(catalogue), personId, since);
        return ScenarioAccuracyView.of(personId, ScenarioAccuracy.of(attempts, catalogue, passed, since));
    }

    ApplicationView application(UUID personId, int days) {
        seen(personId);
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        List<Win> wins = wins(personId, since);
        Set<String> modules = wins.stream().map(Win::module).collect(Collectors.toSet());
        return ApplicationView.of(personId, Application.of(wins, history.uses(personId, modules, since)), now);
    }

    private List<Win> wins(UUID personId, Instant since) {
        return Win.in(history.attemptsAround(personId, since), catalogues.now()).stream()
                .filter(win -> win.at().isAfter(since))
                .toList();
    }

    private ReadLearner seen(UUID personId) {
        ReadLearner read = learners.learnerFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        if (!read.path().own()) {
            audit.read("record.read", "person/" + personId);
        }
        return read;
    }
}
