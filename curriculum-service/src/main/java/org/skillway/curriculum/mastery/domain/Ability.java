package org.skillway.curriculum.mastery.domain;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.alias.domain.Aliases;

/**
 * What one person can do: a general ability, and a strength for each skill they have shown something in.
 *
 * <p><b>Model.</b> A person answers an item with the logits
 *
 * <pre>  x = start + general + sum over skills of share (strength + learning ln(1 + answers) - skill) - item</pre>
 *
 * and what is unknown in it (general ability, strengths, difficulty of the skills and of the item) are independent normal
 * beliefs that {@link ItemResponse} updates together, each by its share of the uncertainty. So an answer in one skill
 * says something about the others [1], a new skill starts from what its person showed elsewhere, an item that takes
 * several skills credits each in part [2], and a new item starts as hard as its skill's items are. Practice teaches,
 * right or wrong, by the law of practice [3][4]. Abilities wander a little with each answer, as in a dynamic rating [5].
 *
 * <p><b>Constants.</b> All are {@link Norms}, and found from what happened ({@link NormSearch}). A strength becomes less
 * sure by 0.005 a day, which is our judgement: what was not seen for long may have changed. What fades, outcome by outcome,
 * is the business of {@code memory}.
 *
 * <p><b>Limits.</b> Beliefs are kept apart once updated: that a strength and the general ability explain the same answers
 * is forgotten, as assumed-density filtering does [6]. Skills are related through the person only, not to each other. As
 * practice counts whatever its outcome, what makes somebody ready is never practice alone: only successes without help
 * count as shown ({@link Readiness}).
 *
 * <p>[1] de la Torre and Douglas, Higher-Order Latent Trait Models for Cognitive Diagnosis, Psychometrika 69, 2004. [2]
 * Cen, Koedinger and Junker, Learning Factors Analysis, ITS 2006. [3] Newell and Rosenbloom in Anderson, Cognitive Skills
 * and their Acquisition, 1981. [4] Pavlik, Cen and Koedinger, Performance Factors Analysis, AIED 2009; Gervet et al., When
 * is Deep Learning the Best Approach to Knowledge Tracing?, JEDM 12, 2020. [5] Glickman, Parameter Estimation in Large
 * Dynamic Paired Comparison Experiments, Applied Statistics 48, 1999. [6] Minka, A Family of Algorithms for Approximate
 * Bayesian Inference, 2001.
 *
 * @param norms those that held when the person first showed something; found better later, they hold for others, so that
 *     what is believed of somebody changes by what they do and not overnight
 * @param settled what of it a path may go by; null where all of it
 */
public record Ability(
        Belief general,
        Map<String, Strength> strengths,
        Norms norms,
        @Nullable Settled settled) {

    /** Where the item stands among the unknowns of an answer. */
    private static final int ITEM = 1;

    public static Ability unknown(Norms norms) {
        return new Ability(norms.anybody(), Map.of(), norms, null);
    }

    public Ability {
        strengths = Map.copyOf(strengths);
        // Abilities stored by the first releases were all measured by these.
        norms = requireNonNullElse(norms, Norms.USUAL);
        // Those stored before there was a difference are settled as they were.
        settled = settled == null ? null : settled.differing(general, strengths);
    }

    public Ability(Belief general, Map<String, Strength> strengths) {
        this(general, strengths, Norms.USUAL, null);
    }

    /** What of it does not rest on one answer alone, which is what a path goes by. */
    public Ability asSettled() {
        return settled == null ? this : with(settled.general(), settled.beside(strengths));
    }

    /** The same where all that is believed in a skill is settled: a test of it was passed. */
    public Ability settledIn(String skill) {
        Strength shown = strengths.get(skill);
        if (settled == null || shown == null) {
            return this;
        }
        Map<String, Strength> next = new HashMap<>(settled.beside(strengths));
        next.put(skill, shown);
        return settling(with(general, next));
    }

    private Ability settling(Ability certain) {
        return new Ability(general, strengths, norms, Settled.all(certain));
    }

    /** The same believed otherwise, and nothing said of what is settled. */
    private Ability with(Belief other, Map<String, Strength> others) {
        return new Ability(other, others, norms, null);
    }

    /** What changes what is believed and what is settled alike. */
    private Ability both(UnaryOperator<Ability> change) {
        Ability changed = change.apply(with(general, strengths));
        return settled == null ? changed : changed.settling(change.apply(asSettled()));
    }

    /** The same where something was shown; who has shown nothing begins at what is usual now. */
    public Ability beginning(Norms usual) {
        return strengths.isEmpty() ? unknown(usual) : this;
    }

    /** The ability and the item's difficulties after an answer, and how likely that answer was before. */
    public record Learned(Ability ability, Task task, double likelihood) {}

    /** What is believed about one skill, in logits, with all that is known about the person. */
    public Mastery mastery(String skill, Norms norms, Instant at) {
        Strength strength = strength(skill, norms, at);
        double mean = norms.start() + general.mean() + strength.belief().mean() + norms.practised(strength.answers());
        Belief belief = new Belief(mean, general.variance() + strength.belief().variance());
        return new Mastery(belief, strength.evidence(), strength.unassisted(), strength.at(), strength.known());
    }

    /** The probability that this person does what the answer says, as far as we know them and the item. */
    public double chance(Task task, Answer answer, Norms norms, Instant when) {
        return ItemResponse.chance(
                known(task, norms, when), terms(task, norms, when), answer, answer.slip(norms.slip()));
    }

    public Learned answered(Task task, Answer answer, Norms norms, Instant when) {
        ItemResponse.After learned = ItemResponse.learn(
                known(task, norms, when), terms(task, norms, when), answer, answer.slip(norms.slip()));
        List<Belief> after = learned.beliefs();
        Map<String, Strength> next = new HashMap<>(strengths);
        List<Task.Need> needs = new ArrayList<>();
        int term = ITEM + 1;
        for (Task.Need need : task.needs()) {
            boolean alone = answer.correct() && answer.unassisted() && task.shows(need);
            next.put(
                    need.skill(),
                    strength(need.skill(), norms, when).answered(after.get(term++), alone, answer.luck()));
            needs.add(new Task.Need(need.skill(), need.share(), after.get(term++)));
        }
        Ability able = with(after.get(0), next).settling(Settling.confirmed(this, task, answer.correct(), when));
        return new Learned(able, new Task(after.get(ITEM), needs), learned.likelihood());
    }

    /** The same answer as its item hears it. */
    public ItemAnswer heard(Task task, Answer answer, Norms norms, Instant when) {
        List<Term> person = new ArrayList<>(terms(task, norms, when));
        person.remove(ITEM);
        return new ItemAnswer(
                task.item(),
                ItemResponse.sum(known(task, norms, when), person),
                answer.correct(),
                answer.luck(),
                answer.slip(norms.slip()));
    }

    /** After learning that is expected to have moved a skill by so many logits, give or take half of that. */
    public Ability taught(String skill, double logits, Norms norms, Instant when) {
        return both(
                able -> able.changed(skill, able.strength(skill, norms, when).taught(logits, norms)));
    }

    private Ability changed(String skill, Strength strength) {
        Map<String, Strength> next = new HashMap<>(strengths);
        next.put(skill, strength);
        return with(general, next);
    }

    /**
     * With credit for what a skill encompasses, after success in it: as if the skill and each part hung together with that
     * fraction as their correlation, so that the part follows by fraction · sd / sd of the skill, and becomes surer by the
     * fraction squared. Failure says nothing of a part: another may have been missing. A belief moves and no evidence counts,
     * as nothing was shown there.
     *
     * @param before the same person before that success
     */
    public Ability credited(Ability before, String skill, Map<String, Double> parts, Instant when) {
        Ability now = following(before, skill, parts, when);
        return settled == null ? now : now.settling(asSettled().following(before.asSettled(), skill, parts, when));
    }

    private Ability following(Ability before, String skill, Map<String, Double> parts, Instant when) {
        Belief was = before.strength(skill, norms, when).belief();
        Belief now = strength(skill, norms, when).belief();
        if (parts.isEmpty() || now.mean() <= was.mean()) {
            return this;
        }
        Map<String, Strength> next = new HashMap<>(strengths);
        parts.forEach(
                (part, fraction) -> next.put(part, strength(part, norms, when).following(was, now, fraction)));
        return with(general, next);
    }

    /** The same person, were a skill so many logits elsewhere and shown alone so often at least. */
    public Ability imagined(String skill, double logits, int unassisted, Instant when) {
        return both(
                able -> able.changed(skill, able.strength(skill, norms, when).imagined(logits, unassisted)));
    }

    /** The same where skills are called otherwise; what was shown in skills that are one now counts together. */
    public Ability under(Aliases aliases) {
        Norms renamed = norms.under(aliases);
        return both(able -> {
            Map<String, Strength> next = new HashMap<>();
            able.strengths.forEach((skill, strength) -> {
                String name = aliases.canonical(skill);
                next.merge(name, strength, (one, other) -> one.with(other, renamed.anyStrength(name), renamed));
            });
            return new Ability(able.general, next, renamed, null);
        });
    }

    /** What somebody says about a skill also says something about the person in general. */
    public Ability told(String skill, Testimony testimony, Norms norms, Instant when) {
        return both(able -> able.hearing(skill, testimony, norms, when));
    }

    private Ability hearing(String skill, Testimony testimony, Norms norms, Instant when) {
        Strength strength = strength(skill, norms, when);
        Belief before = mastery(skill, norms, when).belief();
        Belief after = before.measured(testimony.level().logits(), testimony.errorVariance());
        double shift = after.mean() - before.mean();
        double shrink = before.variance() - after.variance();
        Map<String, Strength> next = new HashMap<>(strengths);
        next.put(
                skill,
                strength.told(new Term(strength.belief(), 1).moved(before.variance(), shift, shrink), testimony));
        return with(new Term(general, 1).moved(before.variance(), shift, shrink), next);
    }

    /** The part of the sum that is no belief. */
    private double known(Task task, Norms norms, Instant when) {
        double sum = norms.start();
        for (Task.Need need : task.needs()) {
            sum += need.share()
                    * norms.practised(strength(need.skill(), norms, when).answers());
        }
        return sum;
    }

    private List<Term> terms(Task task, Norms norms, Instant when) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(general.blurred(norms.generalWander(), norms.peopleSpread()), 1));
        terms.add(new Term(task.item(), -1));
        for (Task.Need need : task.needs()) {
            Strength strength = strength(need.skill(), norms, when).wandered(norms);
            terms.add(new Term(strength.belief(), need.share()));
            terms.add(new Term(need.difficulty(), -need.share()));
        }
        return terms;
    }

    Strength strength(String skill, Norms norms, Instant at) {
        Strength known = strengths.get(skill);
        return known == null ? Strength.unknown(norms.anyStrength(skill), at) : known.on(at, norms);
    }
}
