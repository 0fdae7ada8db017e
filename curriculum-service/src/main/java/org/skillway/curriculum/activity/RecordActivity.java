package org.skillway.curriculum.activity;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.activity.ActivityView.MasteryChange;
import org.skillway.curriculum.activity.ActivityView.PathChange;
import org.skillway.curriculum.activity.ActivityView.SolutionView;
import org.skillway.curriculum.activity.BegunActivity.ItemsKnown;
import org.skillway.curriculum.catalog.AnswerKey;
import org.skillway.curriculum.catalog.ItemAnswers;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.ItemDifficulties.Believed;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.guide.MasteryView;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.learner.ChangedLearner;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.domain.Experience;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.mastery.domain.AnswerTime;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.relation.SkillRelations;
import org.skillway.curriculum.remediation.ProposeMeasure;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.time.Ids;

/** Records what a learner did, with all that follows from it: belief, path and news, in one transaction. */
@ApplicationScoped
class RecordActivity {

    @Inject
    Activities activities;

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    @Inject
    ItemAnswers itemAnswers;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    SkillRelations skillRelations;

    @Inject
    ProposeMeasure proposeMeasure;

    @Inject
    FindNext findNext;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Sight sight;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Empty where the caller may not see the learner. */
    @Transactional(TxType.MANDATORY)
    public ActivityView record(ActivityRequest request, Optional<BegunActivity> seen) {
        BegunActivity begun = seen.orElseThrow(() -> sight.unseen(request.personId()));
        KnownLearner known = begun.learner();
        Module module = known.catalogue().module(request.module()).orElseThrow(() -> unknown(request));
        Deed deed = Deeds.of(request, module, mayGrade(known), knowsKey(begun), begun);
        if (deed instanceof Deed.Answered && known.learner().isTested(module.skill(), clock.instant())) {
            throw new Problem(
                    ProblemCode.CONFLICT,
                    "A test of '" + module.skill()
                            + "' is under way; until it has ended nothing else answers its items.");
        }
        Experience experience = new Experience(
                known.path(), known.zone(), module, skillRelations.current().parts(module.skill()));
        Judged judged = judged(deed, begun, experience, module);
        Boolean correct = judged == null ? null : judged.answered().correct();
        Learner next = experience.of(
                known.learner(),
                deed,
                clock.instant(),
                item -> requireNonNull(judged).heard().judgedBy());

        UUID id = Ids.at(clock.instant());
        activities.add(id, request, correct, judged == null ? null : judged.foretold(), module);
        outbox.tell("learner", request.personId().toString(), ActivityRecorded.of(id, request, correct, module));
        ChangedLearner changed = changeLearner.change(
                known, ChangeCause.of(ChangeCause.Kind.ACTIVITY, request.kind() + " " + module.key()), next);
        proposeMeasure.after(known, changed.learner(), module.skill());
        if (judged != null) {
            int seconds =
                    judged.answered().help().assisted() ? 0 : judged.answered().seconds();
            itemAnswers.add(
                    request.personId(),
                    module,
                    judged.answered().item(),
                    judged.heard(),
                    request.occurredAt(),
                    seconds);
        }
        audit.wrote("activity.record", "person/" + request.personId());
        return view(id, judged == null ? null : judged.answered(), known, changed, module);
    }

    private boolean mayGrade(KnownLearner known) {
        return AnswerKey.isKnownTo(caller) && !known.own();
    }

    private boolean knowsKey(BegunActivity begun) {
        return (AnswerKey.isKnownTo(caller) && begun.learner().own()) || begun.holdsKey();
    }

    /** An answer, what its item will hear of it, and how likely a right one was. */
    private record Judged(Deed.Answered answered, ItemAnswer heard, double foretold) {}

    private @Nullable Judged judged(Deed deed, BegunActivity begun, Experience experience, Module module) {
        if (!(deed instanceof Deed.Answered answered)) {
            return null;
        }
        Belief learned = begun.learned();
        Belief before = learned == null ? unanswered(begun, module, answered.item()) : learned;
        Learner learner = begun.learner().learner();
        return new Judged(
                answered, experience.heard(learner, answered, before), experience.foretold(learner, answered, before));
    }

    /** Nobody has answered the item until today; others of its skill perhaps. */
    private Belief unanswered(BegunActivity begun, Module module, Item item) {
        Catalogue catalogue = begun.learner().catalogue();
        List<Module> modules = catalogue.ofSkill(module.skill());
        ItemsKnown known = begun.itemsKnown();
        Believed believed = known != null && known.edition() == catalogue.edition()
                ? ItemDifficulties.of(modules, norms.current(), known.json())
                : difficulties.of(modules, norms.current(), begun.servedBefore());
        return believed.of(module, item);
    }

    private ActivityView view(
            UUID id, Deed.@Nullable Answered answered, KnownLearner known, ChangedLearner changed, Module module) {
        List<Target> targets = Target.of(known.learner().roles(), known.roleMaps());
        return new ActivityView(
                id,
                answered == null ? null : answered.correct(),
                answered != null
                        && answered.time().filter(AnswerTime::likelyGuess).isPresent(),
                answered == null ? null : SolutionView.of(answered.item()),
                MasteryChange.of(
                        mastery(changed.learner(), module, targets), mastery(known.learner(), module, targets)),
                StepView.of(findNext.of(changed.walk(known), clock.instant()), known.own()),
                new PathChange(changed.pathVersion(), changed.pathChanged(), changed.decisionId()));
    }

    private MasteryView mastery(Learner learner, Module module, List<Target> targets) {
        return MasteryView.of(module.skill(), learner.mastery(module.skill(), clock.instant()), targets);
    }

    private static Problem unknown(ActivityRequest request) {
        return new Problem(
                ProblemCode.UNPROCESSABLE,
                "No module '" + request.module() + "'. Maybe it is not published yet.",
                Problem.at("/module", "not in the catalogue"));
    }
}
