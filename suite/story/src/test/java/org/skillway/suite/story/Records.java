package org.skillway.suite.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/** All that the services' audit logs hold, by the request that it came from: outcome and subject. */
record Records(Map<String, List<String>> byRequest) {

    static Records of(Suite suite, String auditor) {
        var byRequest = new HashMap<String, List<String>>();
        for (var service : Service.values()) {
            for (var row : suite.as("auditor", auditor, service).list("/v1/audit")) {
                byRequest
                        .computeIfAbsent(row.at("/requestId").asText(), request -> new ArrayList<>())
                        .add(row.at("/outcome").asText() + " "
                                + row.at("/subject").asText());
            }
        }
        return new Records(byRequest);
    }

    List<String> of(String request) {
        return byRequest.getOrDefault(request, List.of());
    }
}
