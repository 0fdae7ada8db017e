package org.skillway.skills.gap.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other services have to hear: gaps that opened, closed, grew or shrank, or now ask for something else. */
public final class GapChanges {

    private GapChanges() {}

    /** Skills met from the start are no news; a skill that no role asks for any more closes its gap. */
    public static List<KnownGap> between(List<KnownGap> known, GapAnalysis analysis) {
        Map<String, KnownGap> before = known.stream().collect(Collectors.toMap(KnownGap::skill, Function.identity()));
        Map<String, KnownGap> now = analysis.gaps().stream()
                .map(KnownGap::of)
                .collect(Collectors.toMap(KnownGap::skill, Function.identity()));
        var news = now.values().stream().filter(gap -> {
            var last = before.get(gap.skill());
            return last == null ? gap.kind().isOpen() : last.differsFrom(gap);
        });
        var gone = known.stream()
                .filter(last -> last.kind().isOpen() && !now.containsKey(last.skill()))
                .map(KnownGap::noLongerAsked);
        return Stream.concat(news, gone)
                .sorted((a, b) -> a.skill().compareTo(b.skill()))
                .toList();
    }
}
