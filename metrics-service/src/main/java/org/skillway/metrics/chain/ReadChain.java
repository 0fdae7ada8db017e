package org.skillway.metrics.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** One chain as far as the caller may see it, with the reading on record before anybody gets it. */
@ApplicationScoped
class ReadChain {

    @Inject
    Chains chains;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    ChainView require(UUID correlationId) {
        var links = chains.of(correlationId);
        if (links.isEmpty()) {
            audit.denied("chain.read", "chain/" + correlationId);
            throw new Problem(ProblemCode.NOT_FOUND, "No chain " + correlationId + " that you may see.");
        }
        if (links.stream().anyMatch(link -> !Objects.equals(link.userName(), caller.userName()))) {
            audit.read("chain.read", "chain/" + correlationId);
        }
        return ChainView.of(correlationId, links);
    }
}
