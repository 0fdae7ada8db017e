package org.skillway.suite.company;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** What metrics-service is told: the figures to follow and the tools they come from. */
final class MetricsImport {

    private final CompanyFiles files;
    private final Client asLearning;

    MetricsImport(CompanyFiles files, Suite suite) {
        this.files = files;
        this.asLearning = suite.as("ld-admin", files.persona("ld-admin"), METRICS);
    }

    int kpis() {
        return PutForEach.key(asLearning, files.json("kpis.json"), "/v1/kpis/");
    }

    /** A mapping is a file of its own, because JSON has no room for several lines. So is whom a tool means by its numbers. */
    int signalSources() {
        var sources = files.json("signal-sources.json");
        var people = new TreeMap<String, String>();
        for (var source : sources) {
            if (source instanceof ObjectNode fields && source.has("mapping")) {
                fields.put("mapping", files.text(source.at("/mapping").asText()));
            }
            if (source instanceof ObjectNode fields && source.has("people")) {
                people.put(
                        source.at("/key").asText(),
                        files.text(fields.remove("people").asText()));
            }
        }
        var count = PutForEach.key(asLearning, sources, "/v1/signal-sources/");
        people.forEach((key, file) ->
                asLearning.text("/v1/signal-sources/%s/people:import".formatted(key), "text/csv; charset=utf-8", file));
        return count;
    }

    boolean knows(String personId) {
        return asLearning.askGet("/v1/people/" + personId + "/observations").ok();
    }
}
