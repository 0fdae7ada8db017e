package org.skillway.suite.evaluate.mastery;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Ability;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Difficulty;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.NormSearch;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.mastery.domain.Replay;
import org.skillway.curriculum.mastery.domain.Task;

/**
 * What curriculum-service comes to believe from answers, step by step as it does: whoever is new begins by the norms of the
 * last night and keeps them, an item belongs to one skill and begins where its skill's other items point, only a person's
 * first answer teaches an item, which hears it when the day is over, and an item answered before is familiar. What modules,
 * statements and work add is not in the data.
 */
final class ServedBeliefs {

    /** The data does not say on which day somebody answered; about so many children a day make it one school year. */
    static final int PEOPLE_A_DAY = 20;

    /** The service searches every night; here it does so after so many people, and whenever they have doubled. */
    private static final int FIRST_NIGHT = 10;

    /** The service's search takes as many of each person. */
    private static final int OF_EACH = 100;

    private static final int PEOPLE = 300;

    /** The data's authors said nothing, so that all items are as hard as the middle of the scale. */
    private static final Level GUESS = new Level(2.5);

    private record Given(String person, String item) {}

    /** An item with what it has heard, and what it will hear when the day is over. */
    private static final class Item {

        private @Nullable Difficulty served;
        private final List<ItemAnswer> today = new ArrayList<>();

        void hear() {
            served = Difficulty.hearing(served, today);
            today.clear();
        }

        Stream<Difficulty> known() {
            return Stream.ofNullable(served);
        }
    }

    private final int peopleADay;
    private Norms usual = Norms.USUAL;
    private final Map<String, Ability> people = new HashMap<>();
    private final Map<String, Map<String, Item>> skills = new HashMap<>();
    private final Set<Given> answered = new HashSet<>();
    private final List<Replay.Event> history = new ArrayList<>();
    private final Map<String, Integer> count = new HashMap<>();

    private ServedBeliefs(int peopleADay) {
        this.peopleADay = peopleADay;
    }

    static Scores scores(Assistments data) {
        return scores(data, PEOPLE_A_DAY);
    }

    /** How well test people are foretold by what the training people taught, with days and nights between these. */
    static Scores scores(Assistments data, int peopleADay) {
        ServedBeliefs served = new ServedBeliefs(peopleADay);
        int next = FIRST_NIGHT;
        for (Replay.Event given : data.training()) {
            if (served.isNew(given) && served.people.size() == next) {
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

    private boolean isNew(Replay.Event given) {
        return !people.containsKey(given.person());
    }

    /** How likely a right answer was before this one, which is learned from. */
    double foretold(Replay.Event given) {
        if (isNew(given) && people.size() % peopleADay == 0) {
            dayEnds();
        }
        String skill = String.join("+", given.skills());
        Map<String, Item> items = skills.computeIfAbsent(skill, key -> new TreeMap<>());
        Item item = items.computeIfAbsent(given.item(), key -> new Item());
        Belief before = item.known()
                .map(Difficulty::now)
                .findFirst()
                .orElseGet(() -> pool(items, usual).unanswered(GUESS));
        boolean first = answered.add(new Given(given.person(), given.item()));
        Answer answer = new Answer(given.answer().correct(), given.answer().help(), 0, !first);
        Task task = Task.of(skill, before);
        Ability ability =
                people.getOrDefault(given.person(), Ability.unknown(usual)).beginning(usual);
        double chance = ability.chance(task, answer, ability.norms(), given.at());
        people.put(
                given.person(),
                ability.answered(task, answer, ability.norms(), given.at()).ability());
        if (first) {
            item.today.add(ability.heard(task, answer, ability.norms(), given.at()));
        }
        if (count.merge(given.person(), 1, Integer::sum) <= OF_EACH) {
            history.add(
                    new Replay.Event(given.person(), given.item(), List.of(skill), answer, given.at(), GUESS.logits()));
        }
        return chance;
    }

    private void dayEnds() {
        skills.values().forEach(items -> items.values().forEach(Item::hear));
    }

    /** The night's search for norms, from which whoever comes afterwards begins. */
    void night() {
        dayEnds();
        List<String> everybody = people.keySet().stream().sorted().toList();
        Set<String> some = new HashSet<>();
        int most = Math.min(PEOPLE, everybody.size());
        for (int i = 0; i < most; i++) {
            some.add(everybody.get((int) ((long) i * everybody.size() / most)));
        }
        Map<String, Belief> items = new HashMap<>();
        skills.values()
                .forEach(known -> known.forEach(
                        (key, item) -> item.known().forEach(difficulty -> items.put(key, difficulty.now()))));
        List<Replay.Event> searched =
                history.stream().filter(event -> some.contains(event.person())).toList();
        usual = NormSearch.from(searched, items);
    }

    private static ItemPool pool(Map<String, Item> items, Norms norms) {
        return ItemPool.of(
                items.values().stream()
                        .flatMap(Item::known)
                        .map(item -> new ItemPool.Answered(
                                GUESS, requireNonNullElse(item.start(), ItemPool.authorsGuess(GUESS)), item.now()))
                        .toList(),
                norms);
    }
}
