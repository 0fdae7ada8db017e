package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A learner's path as the API shows it, and what it leaves out and why. */
record PathSeen(long version, List<NextStep> steps, Map<String, String> skipped) {

    static PathSeen of(JsonNode json) {
        var steps = new ArrayList<NextStep>();
        json.at("/steps").forEach(step -> steps.add(NextStep.of(step)));
        var skipped = new LinkedHashMap<String, String>();
        json.at("/skipped")
                .forEach(left -> skipped.put(
                        left.at("/module").asText(), left.at("/reason").asText()));
        return new PathSeen(json.at("/version").asLong(), List.copyOf(steps), Map.copyOf(skipped));
    }

    boolean has(String module) {
        return first(step -> step.module().equals(module)).isPresent();
    }

    Optional<NextStep> first(Predicate<NextStep> wanted) {
        return steps.stream().filter(wanted).findFirst();
    }

    @Override
    public String toString() {
        var modules = steps.stream().map(NextStep::module).collect(Collectors.joining(", "));
        return "path, version %d: %s".formatted(version, modules.isEmpty() ? "nothing to do" : modules);
    }
}
