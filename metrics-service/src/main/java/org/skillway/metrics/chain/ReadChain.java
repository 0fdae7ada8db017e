package org.skillway.metrics.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            subjects(chains.people(correlationId), correlationId)
                    .forEach(subject -> audit.denied("chain.read", subject));
            throw new Problem(ProblemCode.NOT_FOUND, "No chain " + correlationId + " that you may see.");
        }
        var others = links.stream()
                .filter(link -> !Objects.equals(link.userName(), caller.userName()))
                .toList();
        if (!others.isEmpty()) {
            audit.readAll(
                    "chain.read",
                    subjects(
                            others.stream()
                                    .flatMap(link -> Stream.ofNullable(link.personId()))
                                    .collect(Collectors.toSet()),
                            correlationId));
        }
        return ChainView.of(correlationId, links);
    }

    /** Whom it is about; where that is nobody known, the chain itself. */
    private static Set<String> subjects(Set<UUID> people, UUID correlationId) {
        return people.isEmpty()
                ? Set.of("chain/" + correlationId)
                : people.stream().map(person -> "person/" + person).collect(Collectors.toSet());
    }
}
