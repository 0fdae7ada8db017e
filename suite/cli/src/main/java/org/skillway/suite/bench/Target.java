package org.skillway.suite.bench;

import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What one side of a comparison is: where requests go, what the n-th looks like, which status is a good one, and whose
 * processor time it costs.
 */
record Target(URI server, IntFunction<byte[]> request, int good, List<Cpu> cost) {

    Target {
        cost = List.copyOf(cost);
    }
}
