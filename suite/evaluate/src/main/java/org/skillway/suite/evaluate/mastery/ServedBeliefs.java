package org.skillway.suite.evaluate.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.NormSearch;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Replay;
import org.skillway.curriculum.mastery.domain.Task;

/**
 * What curriculum-service comes to believe from answers, step by step as it does: whoever is new begins by the norms of the
 * last night and keeps them, an item belongs to one skill and begins where its skill's other items point, only a person's
 * first answer teaches an item, and an item answered before is familiar. What modules, statements and work add is not in the
 * data.
 */
final class ServedBeliefs {

    /** The service searches every night; here it does so after so many people, and whenever they have doubled. */
    private static final int FIRST_NIGHT = 10;

    /** The service's search takes as many of each person. */
    private static final int OF_EACH = 100;

    private static final int PEOPLE = 300;

    /** The data's authors said nothing, so that all items are as hard as the middle of the scale. */
    private static final Level GUESS = new Level(2.5);

    private record Given(String person, String item) {}

    private record Learned(Belief start, Belief now) {}

    private Norms usual = Norms.USUAL;
    private final Map<String, Ability> people = new HashMap<>();
    private final Map<String, Map<String, Learned>> skills = new HashMap<>();
    private final Set<Given> answered = new HashSet<>();
    private final List<Replay.Event> history = new ArrayList<>();
    private final Map<String, Integer> count = new HashMap<>();

    /** How well test people are foretold by what the training people taught, with nights between these. */
    static Scores scores(Assistments data) {
        ServedBeliefs served = new ServedBeliefs();
        Set<String> seen = new HashSet<>();
        int next = FIRST_NIGHT;
        for (Replay.Event given : data.training()) {
            if (seen.add(given.person()) && seen.size() > next) {
                served.night();
                next *= 2;
            }
            served.foretold(given);
        }
        served.night();
        return Scores.of(data.test().stream()
                .map(given ->
                        new Forecast(served.foretold(given), given.answer().correct()))
                .toList());
    }

    /** How likely a right answer was before this one, which is learned from. */
    double foretold(Replay.Event given) {
        String skill = String.join("+", given.skills());
        Map<String, Learned> items = skills.computeIfAbsent(skill, key -> new TreeMap<>());
        Learned item = items.get(given.item());
        Belief before = item == null ? pool(items, usual).unanswered(GUESS) : item.now();
        boolean first = answered.add(new Given(given.person(), given.item()));
        Answer answer = new Answer(given.answer().correct(), given.answer().help(), 0, !first);
        Task task = Task.of(skill, before);
        Ability ability =
                people.getOrDefault(given.person(), Ability.unknown(usual)).beginning(usual);
        double chance = ability.chance(task, answer, ability.norms(), given.at());
        Ability.Learned learned = ability.answered(task, answer, ability.norms(), given.at());
        people.put(given.person(), learned.ability());
        if (first) {
            items.put(
                    given.item(),
                    new Learned(
                            item == null ? before : item.start(), learned.task().item()));
        }
        if (count.merge(given.person(), 1, Integer::sum) <= OF_EACH) {
            history.add(
                    new Replay.Event(given.person(), given.item(), List.of(skill), answer, given.at(), GUESS.logits()));
        }
        return chance;
    }

    /** The night's search for norms, from which whoever comes afterwards begins. */
    void night() {
        List<String> everybody = people.keySet().stream().sorted().toList();
        Set<String> some = new HashSet<>();
        int most = Math.min(PEOPLE, everybody.size());
        for (int i = 0; i < most; i++) {
            some.add(everybody.get((int) ((long) i * everybody.size() / most)));
        }
        Map<String, Belief> items = new HashMap<>();
        skills.values().forEach(known -> known.forEach((item, learned) -> items.put(item, learned.now())));
        List<Replay.Event> searched =
                history.stream().filter(event -> some.contains(event.person())).toList();
        usual = NormSearch.from(searched, items);
    }

    private static ItemPool pool(Map<String, Learned> items, Norms norms) {
        return ItemPool.of(
                items.values().stream()
                        .map(item -> new ItemPool.Answered(GUESS, item.start(), item.now()))
                        .toList(),
                norms);
    }
}
