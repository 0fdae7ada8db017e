package org.skillway.suite.evaluate.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.mastery.domain.Replay;

/**
 * The next answers as {@link KnowledgeTracing} foretells them: each skill fitted to the training people's answers in it, all
 * skills of an item together being one, and what no training person answered as all answers together.
 */
final class TracedSkills {

    private record Trace(String person, String skill) {}

    private final Map<String, KnowledgeTracing> skills = new HashMap<>();
    private final Map<Trace, Double> known = new HashMap<>();
    private final KnowledgeTracing any;

    private TracedSkills(List<Replay.Event> training) {
        Map<String, List<boolean[]>> bySkill = new LinkedHashMap<>();
        answers(training)
                .forEach((trace, answers) -> bySkill.computeIfAbsent(trace.skill(), skill -> new ArrayList<>())
                        .add(answers));
        bySkill.forEach((skill, people) -> skills.put(skill, KnowledgeTracing.fitted(people)));
        any = KnowledgeTracing.fitted(
                bySkill.values().stream().flatMap(List::stream).toList());
    }

    static Scores scores(Assistments data) {
        TracedSkills traced = new TracedSkills(data.training());
        return Scores.of(data.test().stream().map(traced::forecast).toList());
    }

    private Forecast forecast(Replay.Event event) {
        Trace trace = trace(event);
        KnowledgeTracing skill = skills.getOrDefault(trace.skill(), any);
        boolean right = event.answer().correct();
        double before = known.getOrDefault(trace, skill.known());
        known.put(trace, skill.after(before, right));
        return new Forecast(skill.right(before), right);
    }

    private static Map<Trace, boolean[]> answers(List<Replay.Event> events) {
        Map<Trace, List<Boolean>> gathered = new LinkedHashMap<>();
        events.forEach(event -> gathered.computeIfAbsent(trace(event), trace -> new ArrayList<>())
                .add(event.answer().correct()));
        Map<Trace, boolean[]> answers = new LinkedHashMap<>();
        gathered.forEach((trace, given) -> answers.put(trace, array(given)));
        return answers;
    }

    private static boolean[] array(List<Boolean> given) {
        boolean[] answers = new boolean[given.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = given.get(i);
        }
        return answers;
    }

    private static Trace trace(Replay.Event event) {
        return new Trace(event.person(), String.join("+", event.skills()));
    }
}
