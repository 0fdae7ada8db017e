package org.skillway.skills.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.lattice.NextRoles;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.readiness.Standings;
import org.skillway.skills.rolemap.RoleMaps;
import org.skillway.skills.rolemap.domain.RoleMap;
import org.skillway.skills.succession.domain.Bench;
import org.skillway.skills.succession.domain.Candidate;
import org.skillway.skills.workforce.Audience;
import org.skillway.skills.workforce.Sitting;
import org.skillway.skills.workforce.Worker;
import org.skillway.skills.workforce.Workforce;

/** Who of those the caller leads could take over a role, or each role of a family. */
@ApplicationScoped
class ReadBenches {

    private static final int AN_HOUR = 60;

    @Inject
    Workforce workforce;

    @Inject
    NextRoles nextRoles;

    @Inject
    RoleMaps maps;

    @Inject
    Cursors cursors;

    @Inject
    Moments moments;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** All pages are as of the moment of the first, and put on record once whom they are about. */
    BenchView ofRole(
            String role, @Nullable Instant asOf, @Nullable Instant knownAt, int limit, @Nullable String cursor) {
        var list = "bench/" + role + "/" + asOf + "/" + knownAt + "/" + caller.userName() + "/" + caller.reach();
        var now = clock.instant();
        var sitting = Sitting.of(cursors.keyOf(list, cursor, Sitting.START.key()), now);
        var place = cursor == null ? new BenchPlace(moments.of(asOf, knownAt), "") : BenchPlace.of(sitting.after());
        var moment = place.moment();
        var bench = new Bench(place.after(), limit + 1);
        var map = maps.asOf(List.of(role), moment.documents()).values().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No map of role '" + role + "'. Maybe it was not published yet."));
        var audience = eachCandidate(List.of(map), moment, sitting, (to, candidate) -> bench.add(candidate));
        return BenchView.of(
                role,
                moment,
                Page.of(
                        bench.likeliest(),
                        limit,
                        last -> cursors.after(list, sitting.next(audience, place.next(last.place()), now))));
    }

    PipelineView ofFamily(String family, Moment moment) {
        var roles = maps.ofFamily(family, moment.documents());
        if (roles.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "No role of family '" + family + "'.");
        }
        var counts = new LinkedHashMap<String, Map<Candidate.Term, Long>>();
        roles.forEach(role -> counts.put(role.role(), new EnumMap<>(Candidate.Term.class)));
        eachCandidate(
                roles,
                moment,
                Sitting.START,
                (role, candidate) -> counts.getOrDefault(role, Map.of()).merge(candidate.term(), 1L, Long::sum));
        return PipelineView.of(family, moment, counts);
    }

    private Audience eachCandidate(
            List<RoleMap> roles, Moment moment, Sitting sitting, BiConsumer<String, Candidate> reader) {
        var next = nextRoles.all(moment.documents());
        return workforce.each(moment, "succession.read", sitting, worker -> {
            if (!worker.userName().equals(caller.userName())) {
                roles.stream()
                        .filter(role -> leadsTo(role.role(), worker, next))
                        .forEach(role -> reader.accept(role.role(), candidate(role, worker, moment)));
            }
        });
    }

    /** Whoever holds the role is no successor to it, as whoever asks is none for themselves. */
    private static boolean leadsTo(String role, Worker worker, Map<String, List<String>> next) {
        return worker.held().stream().noneMatch(one -> one.map().role().equals(role))
                && worker.held().stream()
                        .anyMatch(one ->
                                next.getOrDefault(one.map().role(), List.of()).contains(role));
    }

    private static Candidate candidate(RoleMap role, Worker worker, Moment moment) {
        return Candidate.of(
                worker.personId(),
                worker.userName(),
                Standings.asked(role, worker.believed(), AN_HOUR, moment),
                worker.tenure());
    }
}
