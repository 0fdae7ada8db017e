package org.skillway.curriculum.placement;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.catalog.ItemAnswers;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.mastery.domain.Task;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.placement.TestBank.Question;
import org.skillway.curriculum.placement.TestOutRow.State;
import org.skillway.curriculum.placement.domain.Response;
import org.skillway.curriculum.placement.domain.TestItem;
import org.skillway.curriculum.placement.domain.Turn;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Takes the answer to the item asked: evidence like any other, and a step towards the verdict. */
@ApplicationScoped
class AnswerTestOut {

    @Inject
    Learners learners;

    @Inject
    TestOuts testOuts;

    @Inject
    TestBank bank;

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    ItemAnswers itemAnswers;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    TestOutView answer(UUID personId, UUID id, TestAnswerRequest request) {
        KnownLearner known = learners.lockedFor(caller, personId).orElseThrow(() -> sight.unseen(personId));
        Instant now = clock.instant();
        TestOutRow test = testOuts.of(personId, id).orElseThrow(() -> ReadTestOuts.unknown(id));
        Catalogue begun = bank.begun(test);
        Question question = asked(begun, test, request, now);
        boolean correct =
                Integer.valueOf(request.response()).equals(question.item().answer());
        var response = new Response(question.key(), correct, request.help());
        TestOutRow after = test.after(test.sitting().answered(response), now);
        testOuts.save(after);
        if (!after.asking()) {
            end(known, after, begun, now);
        }
        audit.wrote("test-out.answer", "person/" + personId);
        return ReadTestOuts.view(after, begun);
    }

    /** All answers become evidence at once: between them nobody learns which were right. */
    private void end(KnownLearner known, TestOutRow test, Catalogue begun, Instant now) {
        Learner next = known.learner()
                .withAbility(ability(known, test, begun, now))
                .tested(test.skill())
                .met(test.met());
        changeLearner.change(
                known,
                ChangeCause.of(ChangeCause.Kind.TEST_OUT, "test in " + test.skill()),
                test.state() == State.PASSED
                        ? next.testedOut(test.skill(), test.level(), known.catalogue())
                                .recalled(shown(test, begun), now)
                        : next);
        outbox.tell("learner", known.personId().toString(), TestOutEnded.of(test));
    }

    /** The modules about which something was right without help. */
    private static Set<Module> shown(TestOutRow test, Catalogue begun) {
        return test.sitting().responses().stream()
                .filter(Response::shown)
                .flatMap(response -> TestBank.question(begun, test, response.item()).stream())
                .map(Question::module)
                .collect(toCollection(LinkedHashSet::new));
    }

    private Ability ability(KnownLearner known, TestOutRow test, Catalogue begun, Instant now) {
        Ability ability = known.learner().ability();
        var believed = difficulties.of(known.catalogue().ofSkill(test.skill()), norms.current());
        for (Response response : test.sitting().responses()) {
            TestItem item = test.sitting().item(response.item());
            var answer = new Answer(response.correct(), response.help(), item.options(), false);
            Optional<Question> question = TestBank.question(begun, test, item.key());
            // Its item may have heard others since the test began.
            Belief before = question.map(asked -> believed.of(asked.module(), asked.item()))
                    .orElse(item.difficulty());
            Task task = Task.of(test.skill(), before);
            ItemAnswer heard = ability.heard(task, answer, ability.norms(), now);
            question.ifPresent(asked -> itemAnswers.add(known.personId(), asked.module(), asked.item(), heard, now, 0));
            ability = ability.answered(task, answer, ability.norms(), now).ability();
        }
        return ability;
    }

    private static Question asked(Catalogue begun, TestOutRow test, TestAnswerRequest request, Instant now) {
        if (!test.asking() || test.overdue(now) || !(test.sitting().turn() instanceof Turn.Ask(String item))) {
            throw new Problem(ProblemCode.CONFLICT, "This test has ended and takes no more answers.");
        }
        if (!item.equals(request.item())) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "The item asked is '" + item + "'.",
                    Problem.at("/item", "not the item asked"));
        }
        Question question = TestBank.question(begun, test, item)
                .orElseThrow(() -> new Problem(
                        ProblemCode.CONFLICT,
                        "The item asked was withdrawn meanwhile; the test will end without a claim."));
        int options = question.item().options().size();
        if (request.response() >= options) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The index of one of the " + options + " options.",
                    Problem.at("/response", "The index of one of the " + options + " options."));
        }
        return question;
    }
}
