package org.skillway.skills.gap.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.skillway.skills.profile.domain.Estimate;

/** All that a person's roles ask for up to a horizon, most pressing first, each with what is believed of the person. */
public record GapAnalysis(List<Gap> gaps) {

    private static final Comparator<Gap> MOST_PRESSING_FIRST = Comparator.comparing(
                    (Gap gap) -> !gap.kind().isOpen())
            .thenComparing(gap -> gap.target().dueOn())
            .thenComparing(gap -> !gap.target().critical())
            .thenComparing(Comparator.comparingDouble((Gap gap) -> gap.target().weight() * gap.size())
                    .reversed())
            .thenComparing(Gap::skill);

    public GapAnalysis {
        gaps = gaps.stream().sorted(MOST_PRESSING_FIRST).toList();
    }

    public static GapAnalysis of(List<Duty> duties, Map<String, Estimate> estimates, Horizon horizon) {
        return new GapAnalysis(Target.of(duties, horizon).values().stream()
                .map(target -> Gap.between(target, estimates.getOrDefault(target.skill(), Estimate.NOTHING_KNOWN)))
                .toList());
    }

    /** As it is where relations make levels likely, by skill. */
    public GapAnalysis inferring(Map<String, Inference> likely) {
        return new GapAnalysis(
                gaps.stream().map(gap -> gap.inferring(likely.get(gap.skill()))).toList());
    }

    /** The share of what is asked, by weight, that is reached: 0 to 100 percent. Empty where nothing is asked. */
    public OptionalDouble coverage() {
        var asked = gaps.stream().mapToDouble(gap -> gap.target().weight()).sum();
        var reached = gaps.stream()
                .filter(gap -> !gap.kind().isOpen())
                .mapToDouble(gap -> gap.target().weight())
                .sum();
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * reached / asked);
    }
}
