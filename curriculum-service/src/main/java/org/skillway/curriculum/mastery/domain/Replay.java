package org.skillway.curriculum.mastery.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lives through answers one after the other, and says before each one how likely it was to be right. */
public final class Replay {

    /**
     * One answer of one person to one item, which takes these skills in equal shares.
     *
     * @param guess how hard its author said the item is, in logits and with all that its skills ask; null where nobody said,
     *     so that the difficulty of its skills is learned beside its own
     */
    public record Event(
            String person,
            String item,
            List<String> skills,
            Answer answer,
            Instant at,
            @Nullable Double guess) {

        public Event(String person, String item, List<String> skills, Answer answer, Instant at) {
            this(person, item, skills, answer, at, null);
        }
    }

    private final Norms norms;
    private final boolean skillsBesideGuesses;
    private final Map<String, Ability> people;
    private final Map<String, Belief> items;
    private final Map<String, Belief> skills;

    public Replay(Norms norms) {
        this(norms, false, Map.of(), Map.of(), Map.of());
    }

    private Replay(
            Norms norms,
            boolean skillsBesideGuesses,
            Map<String, Ability> people,
            Map<String, Belief> items,
            Map<String, Belief> skills) {
        this.norms = norms;
        this.skillsBesideGuesses = skillsBesideGuesses;
        this.people = new HashMap<>(people);
        this.items = new HashMap<>(items);
        this.skills = new HashMap<>(skills);
    }

    /** Another one that knows the same and learns on its own. */
    public Replay copy() {
        return new Replay(norms, skillsBesideGuesses, people, items, skills);
    }

    /** One that begins with what is believed of items, by their keys, instead of what their authors guessed, and learns skills too. */
    static Replay knowing(Map<String, Belief> items, Norms norms) {
        return new Replay(norms, true, Map.of(), items, Map.of());
    }

    /** How hard each skill has turned out, in logits beside its items. */
    Map<String, Belief> skills() {
        return Map.copyOf(skills);
    }

    /** Learns from an answer and says how likely it was before. */
    public double likelihood(Event event) {
        Ability.Learned learned = person(event).answered(task(event), event.answer(), norms, event.at());
        people.put(event.person(), learned.ability());
        items.put(event.item(), learned.task().item());
        learned.task().needs().forEach(need -> skills.put(need.skill(), need.difficulty()));
        return learned.likelihood();
    }

    /** The logarithm of the probability of all that happened, each answer foretold from those before it. */
    static double evidence(Norms norms, List<Event> events) {
        Replay replay = new Replay(norms);
        double sum = 0;
        for (Event event : events) {
            sum += Math.log(replay.likelihood(event));
        }
        return sum;
    }

    private Ability person(Event event) {
        return people.computeIfAbsent(event.person(), key -> Ability.unknown(norms));
    }

    private Task task(Event event) {
        double share = 1.0 / event.skills().size();
        Double guess = event.guess();
        Belief anyItem = guess == null ? norms.anyItem() : norms.anyItem().shifted(guess);
        Belief anySkill = guess == null || skillsBesideGuesses ? norms.anySkill() : Belief.ZERO;
        return new Task(
                items.getOrDefault(event.item(), anyItem),
                event.skills().stream()
                        .map(skill -> new Task.Need(skill, share, skills.getOrDefault(skill, anySkill)))
                        .toList());
    }
}
