package org.skillway.suite.company;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /** A mapping is a file of its own, because JSON has no room for several lines. */
    int signalSources() {
        var sources = files.json("signal-sources.json");
        for (var source : sources) {
            if (source instanceof ObjectNode fields && source.has("mapping")) {
                fields.put("mapping", files.text(source.at("/mapping").asText()));
            }
        }
        return PutForEach.key(asLearning, sources, "/v1/signal-sources/");
    }

    boolean knows(String personId) {
        return asLearning.askGet("/v1/people/" + personId + "/observations").ok();
    }
}
