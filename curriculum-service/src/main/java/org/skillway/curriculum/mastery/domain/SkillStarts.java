package org.skillway.curriculum.mastery.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * By how many logits somebody new in a skill is ahead of or behind the start that all skills share.
 *
 * <p><b>Model.</b> The answers are lived through anew ({@link Replay}), each skill with a difficulty of its own beside those
 * of its items. All skills' difficulties are drawn from one normal distribution around zero whose variance is the norms'
 * skill spread: partial pooling [1]. So a skill that few have answered stays
 * near the others, and forty people are enough for a start. What is learned of a skill's difficulty, people who are new
 * there are behind by, but half of it.
 *
 * <p>Items begin with what is believed of them when the search is made, since that is what newcomers are judged by: only
 * what the items do not say already is said of the skill.
 *
 * <p><b>Constants.</b> Half is our judgement: the items learned from the same answers, and each takes its share of what they
 * have in common, so that all of it would say some of it twice. On published data all of it makes forecasts too sure, and
 * none of it makes them worse. A skill that fewer than five people have answered says nothing, as one of them might be read off it;
 * for the same reason, and to keep a learner's row short, a start is told in hundredths.
 *
 * <p><b>Limits.</b> The spread around a skill's start is that of all skills.
 *
 * <p>[1] Gelman and Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models, 2007, chapter 12.
 */
public final class SkillStarts {

    private static final int FEWEST_PEOPLE = 5;
    private static final double TAKEN = 0.5;
    private static final double HUNDRED = 100;

    private SkillStarts() {}

    /** From answers in the order in which they were given and what is believed of items; skills at the start are left out. */
    public static Map<String, Double> from(List<Replay.Event> history, Map<String, Belief> items, Norms norms) {
        Replay replay = Replay.knowing(items, norms.beginning(Map.of()));
        history.forEach(replay::likelihood);
        Map<String, Double> starts = new TreeMap<>();
        Map<String, Set<String>> people = people(history);
        replay.skills().forEach((skill, difficulty) -> {
            double ahead = -Math.round(difficulty.mean() * TAKEN * HUNDRED) / HUNDRED;
            if (ahead != 0 && people.getOrDefault(skill, Set.of()).size() >= FEWEST_PEOPLE) {
                starts.put(skill, ahead);
            }
        });
        return starts;
    }

    private static Map<String, Set<String>> people(List<Replay.Event> history) {
        return history.stream()
                .flatMap(event -> event.skills().stream().map(skill -> Map.entry(skill, event.person())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
