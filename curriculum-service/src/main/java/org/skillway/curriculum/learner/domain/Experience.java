package org.skillway.curriculum.learner.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.AnswerTime;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.mastery.domain.Task;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memories;
import org.skillway.curriculum.memory.domain.Recollection;
import org.skillway.curriculum.memory.domain.Recollection.Timing;
import org.skillway.curriculum.memory.domain.Recollection.Work;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Deed;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.progress.domain.Refreshed;
import org.skillway.curriculum.progress.domain.Struggle;

/**
 * What a deed does to a learner. Only an answer moves what we believe they can do; taking a module costs minutes, failing
 * rounds add up to a struggle, and finishing a refresher answers the drift it was for.
 */
public final class Experience {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Path path;
    private final ZoneId zone;
    private final Module module;
    private final Map<String, Double> encompassed;

    public Experience(Path path, ZoneId zone, Module module) {
        this(path, zone, module, Map.of());
    }

    /** Where the module's skill encompasses such fractions of others. */
    public Experience(Path path, ZoneId zone, Module module, Map<String, Double> encompassed) {
        this.path = path;
        this.zone = zone;
        this.module = module;
        this.encompassed = Map.copyOf(encompassed);
    }

    /** Of a deed that is recorded as it is done. */
    public Learner of(Learner learner, Deed deed, Function<Item, Belief> difficulty) {
        return of(learner, deed, deed.at(), difficulty);
    }

    /** Of a deed that may be recorded long after it was done. */
    public Learner of(Learner learner, Deed deed, Instant recordedAt, Function<Item, Belief> difficulty) {
        Progress before = learner.progressIn(module.key());
        Learner after = switch (deed) {
            case Deed.Started started ->
                spending(learner, before.begun() ? 0 : due(learner, started.at()), started.at())
                        .with(module.key(), before.opened());
            case Deed.Answered answered -> answered(learner, before, answered, recordedAt, difficulty);
            case Deed.Completed completed ->
                spending(learner, before.begun() || before.passed() ? 0 : due(learner, completed.at()), completed.at())
                        .with(module.key(), before.completed());
            case Deed.Abandoned ignored -> learner.with(module.key(), before.abandonedOnce());
            case Deed.Reflected ignored -> learner;
            case Deed.Applied applied -> learner.withMemories(used(learner.memories(), applied.at()));
        };
        return isRefresher() && finished(deed, before, after.progressIn(module.key()))
                ? refreshed(after, deed.at())
                : after;
    }

    private boolean finished(Deed deed, Progress before, Progress after) {
        return switch (deed) {
            // Where something can be answered, being there answers nothing.
            case Deed.Completed ignored -> module.items().isEmpty();
            case Deed.Answered answered ->
                before.passed() ? answered.correct() && after.roundRight(module) : after.passed();
            case Deed.Started ignored -> false;
            case Deed.Abandoned ignored -> false;
            case Deed.Reflected ignored -> false;
            case Deed.Applied ignored -> false;
        };
    }

    /** The answer as its item hears it, which belongs to everybody and not to this learner. */
    public ItemAnswer heard(Learner learner, Deed.Answered answered, Belief difficulty) {
        Ability ability = learner.ability();
        return ability.heard(task(difficulty), answer(learner, answered), ability.norms(), answered.at());
    }

    /** How likely a right answer was before it was given, by all that was believed then. */
    public double foretold(Learner learner, Deed.Answered answered, Belief difficulty) {
        Ability ability = learner.ability();
        return ability.chance(task(difficulty), answer(learner, answered), ability.norms(), answered.at());
    }

    private Ability.Learned learned(Learner learner, Deed.Answered answered, Belief difficulty) {
        Ability ability = learner.ability();
        return ability.answered(task(difficulty), answer(learner, answered), ability.norms(), answered.at());
    }

    private Task task(Belief difficulty) {
        return Task.of(module.skill(), difficulty);
    }

    private Answer answer(Learner learner, Deed.Answered answered) {
        Item item = answered.item();
        Progress before = learner.progressIn(module.key());
        boolean familiar = answered.keyKnown() || before.knows(item.key());
        Answer given =
                new Answer(answered.correct(), answered.help(), item.options().size(), familiar);
        return answered.time().filter(AnswerTime::likelyGuess).isPresent() ? given.guessed() : given;
    }

    private Learner answered(
            Learner learner,
            Progress before,
            Deed.Answered answered,
            Instant recordedAt,
            Function<Item, Belief> difficulty) {
        Item item = answered.item();
        Progress after = before.answered(
                module,
                item.key(),
                answered.correct(),
                answered.sure(),
                recordedAt.atZone(zone).toLocalDate());
        int minutes =
                before.begun() ? 0 : Math.min(Math.ceilDiv(answered.seconds(), SECONDS_PER_MINUTE), share(learner));
        Ability able = learned(learner, answered, difficulty.apply(item))
                .ability()
                .credited(learner.ability(), module.skill(), encompassed, answered.at());
        boolean taught = before.open()
                && after.passed()
                && after.failedRounds() == 0
                && !answered.help().assisted();
        Learner learned = spending(learner, minutes, answered.at())
                .with(module.key(), after)
                .withAbility(taught ? taught(able, answered.at()) : able)
                .withPace(paced(learner, before, answered))
                .withMemories(remembered(learner.memories(), answered));
        return struggling(learned, before, after, answered.at());
    }

    /** Only what was met for the first time and answered alone says how long it takes. */
    private static Pace paced(Learner learner, Progress before, Deed.Answered answered) {
        boolean first = !answered.keyKnown() && !before.knows(answered.item().key());
        return first && !answered.help().assisted() ? answered.pace(learner.pace()) : learner.pace();
    }

    /** What of the module's minutes its week has not been charged with yet: who puts it away and takes it up pays once. */
    private int due(Learner learner, Instant at) {
        return learner.spent().dueIn(Weeks.mondayOf(at.atZone(zone).toLocalDate()), module.key(), minutes(learner));
    }

    private int minutes(Learner learner) {
        return learner.minutes().of(module.minutes());
    }

    /** What one item costs at most, however long its page stood open: its share of the step's minutes. */
    private int share(Learner learner) {
        int minutes = path.steps().stream()
                .filter(step -> step.module().equals(module.key()))
                .mapToInt(Step::pacedMinutes)
                .findFirst()
                .orElse(minutes(learner));
        return Math.ceilDiv(minutes, Math.max(1, module.items().size()));
    }

    /** A module that was taken and whose checks are right at once and without help has brought what it usually brings. */
    private Ability taught(Ability able, Instant at) {
        double mean = able.mastery(module.skill(), able.norms(), at).belief().mean();
        return able.taught(module.skill(), module.expectedGain(mean), able.norms(), at);
    }

    private Memories remembered(Memories memories, Deed.Answered answered) {
        Timing timing = answered.time()
                .filter(time -> !time.likelyGuess())
                .map(time -> new Timing(time.taken(), time.usual()))
                .orElse(null);
        var occasion = new Recollection.Answered(answered.correct(), answered.help(), timing, answered.confidence());
        return module.origin()
                .map(outcome -> memories.after(outcome, occasion, answered.at(), Fsrs.STANDARD))
                .orElse(memories);
    }

    /** Using it at work is practice; what was never learned here has no memory to refresh. */
    private Memories used(Memories memories, Instant at) {
        return memories.afterWork(module.origin().stream().toList(), Work.RIGHT, at, Fsrs.STANDARD);
    }

    /** What is passed and merely called on again is forgotten, not struggled with; a whole round right ends a struggle. */
    private Learner struggling(Learner learner, Progress before, Progress after, Instant at) {
        if (after.roundRight(module)) {
            return learner.withStruggle(module.skill(), null);
        }
        boolean recalled = before.passed() && !isRefresher();
        if (recalled || after.failedRounds() == before.failedRounds()) {
            return learner;
        }
        Struggle known = learner.struggles().get(module.skill());
        return learner.withStruggle(module.skill(), known == null ? new Struggle(1, at) : known.again(at));
    }

    private Learner spending(Learner learner, int minutes, Instant at) {
        var week = Weeks.mondayOf(at.atZone(zone).toLocalDate());
        boolean late = week.isBefore(learner.spent().monday());
        return minutes == 0 || late
                ? learner
                : learner.withSpent(learner.spent().plus(week, minutes, module.key()));
    }

    private boolean isRefresher() {
        return path.steps().stream()
                .anyMatch(step ->
                        step.inserted() == Inserted.REFRESHER && step.module().equals(module.key()));
    }

    /** What was right again as a whole ends a struggle, as a pass does. */
    private Learner refreshed(Learner learner, Instant at) {
        return learner.withStruggle(module.skill(), null)
                .wishing(learner.wishes().took(module.key()))
                .withDrifts(learner.drifts().stream()
                        .map(drift -> drift.skill().equals(module.skill()) ? drift.nowAnswered() : drift)
                        .toList())
                .withRefreshed(new Refreshed(module.key(), module.skill(), at));
    }
}
