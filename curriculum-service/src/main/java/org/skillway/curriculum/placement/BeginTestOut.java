package org.skillway.curriculum.placement;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KeyHolders;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.placement.domain.Attempts;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.placement.domain.Sitting;
import org.skillway.curriculum.placement.domain.Turn;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Begins a test, or gives back the one under way. */
@ApplicationScoped
class BeginTestOut {

    @Inject
    Learners learners;

    @Inject
    TestOuts testOuts;

    @Inject
    TestBank bank;

    @Inject
    TestDesigns designs;

    @Inject
    ReadTestOuts readTestOuts;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    SecurityIdentity identity;

    @Inject
    EndTestOuts endTestOuts;

    @Inject
    KeyHolders keyHolders;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    TestOutView begin(UUID personId, TestOutRequest request) {
        KnownLearner asking = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Instant now = clock.instant();
        String skill = asking.catalogue().aliases().canonical(request.skill());
        KnownLearner known = settled(asking, testOuts.of(personId, skill), now);
        List<TestOutRow> earlier = testOuts.of(personId, skill);
        Optional<TestOutRow> open = earlier.stream().filter(TestOutRow::asking).findFirst();
        if (open.isPresent()) {
            return readTestOuts.view(open.get());
        }
        requireNoAnswerKey(personId);
        requireAtWork(known);
        Design design = designs.current().policy();
        Level level = level(known, skill, request.level());
        List<TestOutRow> proofs = earlier.stream()
                .filter(test ->
                        test.state() == TestOutRow.State.PASSED && test.level().compareTo(level) >= 0)
                .toList();
        requireUnproven(known, skill, level, proofs, now);
        Instant since = now.minus(Attempts.REMEMBERED);
        new Attempts(ends(notPassed(earlier), since), ends(proofs, since))
                .refusal(design, now)
                .ifPresent(refused -> {
                    throw new Problem(ProblemCode.CONFLICT, refused.reason());
                });
        return begun(known, skill, level, design, earlier, now);
    }

    private TestOutView begun(
            KnownLearner known, String skill, Level level, Design design, List<TestOutRow> earlier, Instant now) {
        UUID id = Ids.at(now);
        Sitting sitting = Sitting.of(
                design,
                level,
                bank.items(known, skill, earlier),
                id.getLeastSignificantBits(),
                known.editions().catalogue());
        if (sitting.turn() instanceof Turn.Refused(String why)) {
            throw new Problem(ProblemCode.UNPROCESSABLE, why, Problem.at("/skill", why));
        }
        TestOutRow test = TestOutRow.begun(id, known.personId(), skill, sitting, now);
        testOuts.add(test);
        changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.TEST_OUT, "test begun"),
                known.learner().testing(skill, now.plus(TestOutRow.LONGEST)));
        audit.wrote("test-out.begin", "person/" + known.personId());
        return readTestOuts.view(test);
    }

    /** Who reads the answers of all items, as teachers do, cannot show by them what they can do. */
    private void requireNoAnswerKey(UUID personId) {
        if (Stream.of(Role.MENTOR, Role.MANAGER, Role.LD_ADMIN).anyMatch(identity::hasRole)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "You may read the answers of all items, so a test would show nothing.");
        }
        if (keyHolders.include(personId)) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "Whoever has reports may read the answers of all items, so a test would show nothing.");
        }
    }

    private static void requireAtWork(KnownLearner known) {
        if (known.learner().gone()) {
            throw new Problem(ProblemCode.CONFLICT, "Who does not work here at present has nothing to skip.");
        }
    }

    /** A test is passed by fewer answers than it takes to be believed, so that its target may still be open. */
    private static void requireUnproven(
            KnownLearner known, String skill, Level level, List<TestOutRow> proofs, Instant now) {
        Situation situation = known.situation(known.learner(), now);
        boolean open =
                situation.open().stream().anyMatch(target -> target.skill().equals(skill))
                        && !situation.mastery(skill).readyFor(level);
        if (!proofs.isEmpty() && !open) {
            throw new Problem(ProblemCode.CONFLICT, "A test of this level or a higher one was passed already.");
        }
    }

    /** Those left lying are ended first, so that leaving one lying is an attempt as well. */
    private KnownLearner settled(KnownLearner known, List<TestOutRow> tests, Instant now) {
        KnownLearner settled = known;
        for (TestOutRow test : tests) {
            settled = test.overdue(now) ? endTestOuts.end(settled, test.lapsed()) : settled;
        }
        return settled;
    }

    private static List<TestOutRow> notPassed(List<TestOutRow> tests) {
        return tests.stream()
                .filter(test -> test.state() != TestOutRow.State.PASSED)
                .toList();
    }

    private static List<Instant> ends(List<TestOutRow> tests, Instant since) {
        return tests.stream()
                .flatMap(test -> Stream.ofNullable(test.endedAt()))
                .filter(end -> end.isAfter(since))
                .toList();
    }

    private static Level level(KnownLearner known, String skill, @Nullable Double asked) {
        if (asked != null) {
            return new Level(asked);
        }
        return known.path().steps().stream()
                .filter(step -> step.skill().equals(skill) && step.inserted() == null)
                .flatMap(step -> known.catalogue().module(step.module()).stream())
                .map(Module::level)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Nothing on the path is in this skill, so say which level is to be shown.",
                        Problem.at("/level", "missing")));
    }
}
