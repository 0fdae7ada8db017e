package org.skillway.metrics.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a link of a chain in plain words. */
final class LinkWords {

    private LinkWords() {}

    static String of(Link link) {
        var facts = link.facts();
        var who = link.userName() == null ? "somebody unknown" : link.userName();
        return switch (link.kind()) {
            case "signal.received" -> received(who, facts);
            case "observation.recorded" ->
                "It counts as %s of %s%s."
                        .formatted(
                                facts.get("kpi"),
                                who,
                                Boolean.TRUE.equals(facts.get("charted")) ? "" : ", too late to be judged");
            case "drift.detected" ->
                "%s of %s slipped from %s to %s over %s observations; the skill is %s."
                        .formatted(
                                facts.get("kpi"),
                                who,
                                number(facts.get("baseline")),
                                number(facts.get("recent")),
                                facts.get("observations"),
                                facts.get("skill"));
            case "drift.cleared" -> cleared(who, facts);
            case "path.changed" -> pathChanged(who, facts);
            default -> throw new IllegalArgumentException("A link of unknown kind: " + link.kind());
        };
    }

    private static String cleared(String who, Map<String, Object> facts) {
        return switch (String.valueOf(facts.get("because"))) {
            case "KPI_CHANGED" ->
                "%s was defined anew; that of %s is compared with nothing before.".formatted(facts.get("kpi"), who);
            case "RESTARTED" -> "Somebody let %s of %s be compared anew.".formatted(facts.get("kpi"), who);
            default -> "%s of %s is back at %s.".formatted(facts.get("kpi"), who, number(facts.get("baseline")));
        };
    }

    private static String received(String who, Map<String, Object> facts) {
        if ("UNREADABLE".equals(facts.get("state"))) {
            return "%s reported something that its mapping cannot read.".formatted(facts.get("source"));
        }
        return "%s reported %s %s %s for %s."
                .formatted(
                        facts.get("source"), facts.get("metric"), number(facts.get("value")), facts.get("unit"), who);
    }

    private static String pathChanged(String who, Map<String, Object> facts) {
        var inserted = facts.get("inserted") instanceof List<?> steps ? steps : List.of();
        return inserted.isEmpty()
                ? "The path of %s was looked at again; no step was added.".formatted(who)
                : "The path of %s got %s."
                        .formatted(who, inserted.stream().map(LinkWords::step).collect(Collectors.joining(", ")));
    }

    private static String step(Object step) {
        return step instanceof Map<?, ?> fields
                ? "%s (%s, %s minutes)".formatted(fields.get("module"), fields.get("kind"), fields.get("minutes"))
                : String.valueOf(step);
    }

    private static String number(@Nullable Object value) {
        return value instanceof Number number
                ? BigDecimal.valueOf(number.doubleValue())
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "?";
    }
}
