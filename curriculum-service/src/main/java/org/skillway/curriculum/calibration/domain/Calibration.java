package org.skillway.curriculum.calibration.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How good forecasts were.
 *
 * <p>The Brier score is the mean squared distance between forecast and outcome (0 right or wrong, lower is better) [1];
 * beside it stands what forecasting the share of right answers every time would have scored. The log loss is the mean of
 * -ln of what the outcome was given. Both are proper: only the honest probability does best [2]. The AUC is the probability
 * that a right answer had been foretold higher than a wrong one, ties counting half [3]; it says whether right and wrong are
 * told apart and nothing about the height of the forecasts, which is what the reliability diagram shows. Without both
 * outcomes there is none.
 *
 * <p><b>Limits.</b> Answers of one person hang together, so that few people with many answers make the scores look surer
 * than they are. A skill that fewer than 5 people answered in is left out, also from the total.
 *
 * <p>[1] Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1950. [2] Gneiting
 * and Raftery, Strictly proper scoring rules, JASA 102, 2007. [3] Hanley and McNeil, The meaning and use of the area under a
 * ROC curve, Radiology 143, 1982.
 *
 * @param right the share of right answers
 */
public record Calibration(
        int people,
        int answers,
        double right,
        double brier,
        double brierOfShare,
        double logLoss,
        @Nullable Double auc,
        List<Bin> bins) {

    public static final int FEWEST = 5;

    /** No forecast is held to be surer than this, so that one surprise does not outweigh all else. */
    private static final double SUREST = 1e-6;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Of each skill that enough people answered in, by skill. */
    public static Map<String, Calibration> bySkill(List<Forecast> forecasts) {
        Map<String, Calibration> known = new TreeMap<>();
        shown(forecasts).forEach((skill, each) -> known.put(skill, of(each)));
        return known;
    }

    /** Of all those skills together; null where there is none. */
    public static @Nullable Calibration together(List<Forecast> forecasts) {
        List<Forecast> all =
                shown(forecasts).values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? null : of(all);
    }

    private static Map<String, List<Forecast>> shown(List<Forecast> forecasts) {
        Map<String, List<Forecast>> bySkill =
                forecasts.stream().collect(groupingBy(Forecast::skill, TreeMap::new, toList()));
        bySkill.values().removeIf(each -> Bin.people(each) < FEWEST);
        return bySkill;
    }

    /** Of forecasts of which there is at least one. */
    static Calibration of(List<Forecast> forecasts) {
        double right =
                forecasts.stream().mapToDouble(Forecast::outcome).average().orElseThrow();
        return new Calibration(
                (int) Bin.people(forecasts),
                forecasts.size(),
                right,
                forecasts.stream()
                        .mapToDouble(each -> Math.pow(each.chance() - each.outcome(), 2))
                        .average()
                        .orElseThrow(),
                right * (1 - right),
                forecasts.stream().mapToDouble(Calibration::loss).average().orElseThrow(),
                auc(forecasts),
                Bin.of(forecasts, FEWEST));
    }

    private static double loss(Forecast forecast) {
        double given = forecast.right() ? forecast.chance() : 1 - forecast.chance();
        return -Math.log(Math.clamp(given, SUREST, 1 - SUREST));
    }

    /** By the ranks of the right answers, those of equal forecasts shared: Mann and Whitney's U over all pairs. */
    private static @Nullable Double auc(List<Forecast> forecasts) {
        List<Forecast> ascending = forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::chance))
                .toList();
        double ranks = 0;
        long right = 0;
        for (int from = 0; from < ascending.size(); ) {
            int to = from;
            long rightHere = 0;
            while (to < ascending.size()
                    && ascending.get(to).chance() == ascending.get(from).chance()) {
                rightHere += ascending.get(to++).right() ? 1 : 0;
            }
            ranks += rightHere * (from + 1 + to) / 2.0;
            right += rightHere;
            from = to;
        }
        long wrong = ascending.size() - right;
        return right == 0 || wrong == 0 ? null : (ranks - right * (right + 1) / 2.0) / (right * (double) wrong);
    }
}
