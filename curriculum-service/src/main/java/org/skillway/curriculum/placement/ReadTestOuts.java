package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.placement.domain.Turn;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Reads tests for whoever may see the learner. */
@ApplicationScoped
class ReadTestOuts {

    /** Where the latest of all come next. */
    static final String LATEST = "infinity " + new UUID(0, 0);

    /** A test held again from the same answers. */
    public record TestOutReplayView(UUID testOutId, boolean identical, List<String> differences) {}

    @Inject
    SeenLearners learners;

    @Inject
    TestOuts testOuts;

    @Inject
    TestBank bank;

    @Inject
    Clock clock;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    /** The latest first, from before one on that was begun then; so many at most. */
    List<TestOutRow> before(UUID personId, String beganAt, UUID id, int most) {
        see(personId);
        return testOuts.before(personId, beganAt, id, most);
    }

    TestOutView one(UUID personId, UUID id) {
        see(personId);
        return view(testOuts.of(personId, id).orElseThrow(() -> unknown(id)));
    }

    /** A test left lying is over, whether or not its learner ever comes back. */
    TestOutView view(TestOutRow test) {
        TestOutRow now = test.overdue(clock.instant()) ? test.lapsed() : test;
        return now.asking() ? view(now, bank.begun(now)) : TestOutView.of(now, null);
    }

    TestOutWhyView why(UUID personId, UUID id) {
        TestOutRow test = ended(personId, id);
        if (test.sitting().turn() instanceof Turn.Ask) {
            throw new Problem(ProblemCode.CONFLICT, "This test was left before it had a verdict to explain.");
        }
        if (!test.sitting().askedOtherwise().isEmpty()) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "Held again, this test asks other questions than it did; a replay says which.");
        }
        return TestOutWhyView.of(test);
    }

    /** Held again from what is kept of it, and compared. */
    TestOutReplayView replay(UUID personId, UUID id) {
        List<String> differences = ended(personId, id).heldAgain();
        return new TestOutReplayView(id, differences.isEmpty(), differences);
    }

    /** Of a test that has ended; nothing tells what was right while another of the skill is under way. */
    private TestOutRow ended(UUID personId, UUID id) {
        see(personId);
        TestOutRow test = testOuts.of(personId, id).orElseThrow(() -> unknown(id));
        Instant now = clock.instant();
        if (testOuts.of(personId, test.skill()).stream().anyMatch(other -> other.asking() && !other.overdue(now))) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "A test of '" + test.skill()
                            + "' is under way; until it has ended none of this skill is explained.");
        }
        return test.overdue(now) ? test.lapsed() : test;
    }

    static TestOutView view(TestOutRow test, Catalogue begun) {
        return test.asking() && test.sitting().turn() instanceof Turn.Ask(String item)
                ? TestOutView.of(test, TestBank.question(begun, test, item).orElse(null))
                : TestOutView.of(test, null);
    }

    static Problem unknown(UUID id) {
        return new Problem(ProblemCode.NOT_FOUND, "No test " + id + " of this person.");
    }

    private void see(UUID personId) {
        boolean own = learners.pathFor(caller, personId)
                .orElseThrow(() -> sight.unseen(personId))
                .own();
        if (!own) {
            audit.read("test-out.read", "person/" + personId);
        }
    }
}
