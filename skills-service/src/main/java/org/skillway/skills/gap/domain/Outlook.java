package org.skillway.skills.gap.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillway.skills.growth.domain.Growth;
import org.skillway.skills.leave.domain.Tenure;
import org.skillway.skills.profile.domain.Estimate;

/**
 * Whether somebody is on track: the probability that each gap is closed by the day it is due, if the minutes for practice
 * go to the gaps in proportion to the levels expected to be missing. Nobody practises on leave. A gap is on track from four in five.
 */
public record Outlook(Map<String, Double> probabilityByDue) {

    private static final double DAYS_A_WEEK = 7;
    private static final double MINUTES_AN_HOUR = 60;

    public Outlook {
        probabilityByDue = Map.copyOf(probabilityByDue);
    }

    public static Outlook of(GapAnalysis analysis, Tenure tenure, LocalDate today, int minutesAWeek) {
        var missing = analysis.gaps().stream().mapToDouble(Outlook::missing).sum();
        var probabilities = new LinkedHashMap<String, Double>();
        for (var gap : analysis.gaps()) {
            var weeks = tenure.days(today, gap.target().dueOn()) / DAYS_A_WEEK;
            var share = missing == 0 ? 0 : missing(gap) / missing;
            var hours = weeks * minutesAWeek / MINUTES_AN_HOUR * share;
            probabilities.put(
                    gap.skill(),
                    Growth.probabilityAfter(gap.estimate(), gap.target().level(), hours));
        }
        return new Outlook(probabilities);
    }

    public boolean onTrack(Gap gap) {
        return probabilityByDue(gap) >= Estimate.READY_PROBABILITY;
    }

    public double probabilityByDue(Gap gap) {
        return probabilityByDue.getOrDefault(gap.skill(), 0.0);
    }

    /** Whether everything is on track; nothing asked is on track. */
    public boolean onTrack(List<Gap> gaps) {
        return gaps.stream().allMatch(this::onTrack);
    }

    private static double missing(Gap gap) {
        return Growth.shortfall(gap.estimate(), gap.target().level());
    }
}
