package org.skillway.curriculum.records.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.records.domain.Attempt.Asked;

/**
 * How well somebody decides in scenarios of one skill, apart from how many of them they went through.
 *
 * <p>Counted is the first answer to each item: later ones show that the solution was read. The accuracy is the share of
 * first answers that were right without help, with the interval of Wilson [1] that covers the true share in nine of ten
 * cases, also where there are few answers. How many scenarios were passed stands beside it and never in it.
 *
 * <p>[1] Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927; Brown, Cai and
 * DasGupta, Interval estimation for a binomial proportion, Statistical Science 16, 2001.
 *
 * @param scenarios those that an answer was given in, of which so many are passed
 */
public record ScenarioAccuracy(
        String skill, int scenarios, int passed, int answers, int firstAnswers, int firstRight, int firstRightAlone) {

    private static final double NINETY_PERCENT = 1.6448536269514722;

    /** The keys of the modules whose answers count. */
    public static List<String> scenarios(Catalogue catalogue) {
        return catalogue.modules().stream()
                .filter(module -> module.kind() == ModuleKind.SCENARIO)
                .map(Module::key)
                .toList();
    }

    /**
     * Skill by skill, of answers since then; what came first is known from attempts told in their order, among which is the
     * first to each question.
     */
    public static List<ScenarioAccuracy> of(
            List<Attempt> attempts, Catalogue catalogue, Set<String> passed, Instant since) {
        Set<Asked> seen = new HashSet<>();
        Map<String, List<Counted>> bySkill = attempts.stream()
                .map(attempt -> new Counted(attempt, seen.add(attempt.asked())))
                .filter(counted -> !counted.attempt.at().isBefore(since))
                .filter(counted -> scenario(counted, catalogue))
                .collect(groupingBy(counted -> skill(counted, catalogue), TreeMap::new, toList()));
        return bySkill.entrySet().stream()
                .map(skill -> of(skill.getKey(), skill.getValue(), passed))
                .toList();
    }

    /** The share of first answers that were right without help; there is at least one answer, but perhaps no first one. */
    public double accuracy() {
        return firstAnswers == 0 ? 0 : (double) firstRightAlone / firstAnswers;
    }

    public double low() {
        return Math.max(0, middle() - reach());
    }

    public double high() {
        return firstAnswers == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        double z2 = NINETY_PERCENT * NINETY_PERCENT;
        return (firstRightAlone + z2 / 2) / (firstAnswers + z2);
    }

    private double reach() {
        double z2 = NINETY_PERCENT * NINETY_PERCENT;
        double spread = firstAnswers * accuracy() * (1 - accuracy());
        return NINETY_PERCENT * Math.sqrt(spread + z2 / 4) / (firstAnswers + z2);
    }

    private record Counted(Attempt attempt, boolean first) {}

    private static boolean scenario(Counted counted, Catalogue catalogue) {
        return catalogue
                .module(counted.attempt.module())
                .filter(module -> module.kind() == ModuleKind.SCENARIO)
                .isPresent();
    }

    private static String skill(Counted counted, Catalogue catalogue) {
        return catalogue.module(counted.attempt.module()).map(Module::skill).orElseThrow();
    }

    private static ScenarioAccuracy of(String skill, List<Counted> counted, Set<String> passed) {
        List<String> modules =
                counted.stream().map(each -> each.attempt.module()).distinct().toList();
        List<Attempt> first =
                counted.stream().filter(Counted::first).map(Counted::attempt).toList();
        return new ScenarioAccuracy(
                skill,
                modules.size(),
                (int) modules.stream().filter(passed::contains).count(),
                counted.size(),
                first.size(),
                (int) first.stream().filter(Attempt::correct).count(),
                (int) first.stream().filter(Attempt::rightAlone).count());
    }
}
