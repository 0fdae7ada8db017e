package org.skillway.skills.impact.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skillway.skills.gap.domain.Gap;
import org.skillway.skills.gap.domain.GapAnalysis;
import org.skillway.skills.gap.domain.GapChanges;
import org.skillway.skills.gap.domain.Horizon;
import org.skillway.skills.gap.domain.KnownGap;

/** How a person's gap in a skill would be another than now. */
public record Shift(String skill, Kind kind) {

    /** What happens to the gap. The first four are what publishing tells other services; the last comes on top. */
    public enum Kind {
        OPENS,
        CLOSES,
        OTHER_KIND,
        OTHER_DEMAND,
        BECOMES_CRITICAL;

        /** As written in answers: {@code other-kind}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** By skill, then kind: the same analysis and the same comparison by which gaps are told when a map is published. */
    public static List<Shift> of(Holder holder) {
        var now = GapAnalysis.of(holder.now(), holder.believed(), new Horizon.Whole());
        var then = GapAnalysis.of(holder.then(), holder.believed(), new Horizon.Whole());
        var told = GapChanges.between(List.of(), now);
        var before = told.stream().collect(Collectors.toMap(KnownGap::skill, Function.identity()));
        var shifts = new ArrayList<Shift>();
        GapChanges.between(told, then).forEach(gap -> shifts.add(new Shift(gap.skill(), whatBecomesOf(gap, before))));
        var critical = critical(now);
        critical(then).keySet().stream()
                .filter(skill -> !critical.containsKey(skill))
                .forEach(skill -> shifts.add(new Shift(skill, Kind.BECOMES_CRITICAL)));
        shifts.sort(Comparator.comparing(Shift::skill).thenComparing(Shift::kind));
        return shifts;
    }

    private static Kind whatBecomesOf(KnownGap after, Map<String, KnownGap> before) {
        var old = before.get(after.skill());
        if (old == null) {
            return Kind.OPENS;
        }
        if (!after.kind().isOpen()) {
            return Kind.CLOSES;
        }
        return old.kind() == after.kind() ? Kind.OTHER_DEMAND : Kind.OTHER_KIND;
    }

    private static Map<String, Gap> critical(GapAnalysis analysis) {
        return analysis.gaps().stream()
                .filter(gap -> gap.kind().isOpen() && gap.target().critical())
                .collect(Collectors.toMap(Gap::skill, Function.identity()));
    }
}
