package org.skillway.curriculum.remediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.curriculum.remediation.domain.Proposal;
import org.skillway.curriculum.remediation.domain.Proposal.State;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Reads proposals for whom they are about and for who decides. */
@ApplicationScoped
class ReadProposals {

    /** The states by which they are listed. */
    static final String STATES = "proposed|lapsed|declined|in-force|lifted|ended";

    private static final String READ = "remediation.read";

    @Inject
    Proposals proposals;

    @Inject
    Docket docket;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    /** The latest first, from before one on. */
    List<Proposal> about(UUID personId, @Nullable Instant updatedSince, UUID before, int most) {
        docket.open(personId, READ);
        return proposals.about(new Wanted(personId, updatedSince), clock.instant(), before, most);
    }

    /** Those about whom the caller is responsible for: proposed ones the oldest first, others the latest. */
    Page<ProposalView> page(String state, Wanted wanted, int limit, @Nullable String cursor) {
        String list = wanted.cursorsOf("remediation-proposals/" + state);
        UUID after = cursor == null ? null : UUID.fromString(cursors.keyOf(list, cursor, ""));
        State asked = State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        var found = forCaller(asked, new Part(wanted, asked != State.PROPOSED, after, limit + 1));
        return Page.of(found, limit, last -> cursors.after(list, last.id().toString()))
                .map(this::view);
    }

    List<Proposal> forCaller(State state, Part part) {
        List<Proposal> found = proposals.forCaller(state, clock.instant(), part);
        docket.note(found.stream().map(Proposal::personId).toList(), READ);
        return found;
    }

    ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, clock.instant());
    }
}
