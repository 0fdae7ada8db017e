package org.skillway.skills.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.finding.FindingCards.Wanted;
import org.skillway.skills.organisation.SensitiveReading;

/** Why and replay for screens, about one person at a time: an explanation tries many changes. */
@GraphQLApi
public class FindingGraphql {

    /** One page of findings; {@code nextCursor} is absent on the last one. */
    public record FindingPage(
            List<FindingCard> data, @Nullable String nextCursor) {}

    @Inject
    FindingInputs inputs;

    @Inject
    Findings findings;

    @Inject
    FindingCards cards;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Query
    @Description("Why an estimate, a gap or a forecast is as it is, worked out now; nothing is kept.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public WhyView why(
            UUID personId,
            @Pattern(regexp = "estimate|gap|readiness") String kind,
            @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String skill,
            @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String role,
            @Min(1) @Max(365) @Nullable Integer day,
            @Min(0) @Max(2_400) @Nullable Integer minutesPerWeek,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        sensitiveReading.about(personId, "finding.read");
        var gathered = inputs.of(personId, new FindingRequest(kind, skill, role, day, minutesPerWeek, asOf, knownAt));
        return WhyView.of(Rule.of(gathered.kind()).explained(gathered.inputs()));
    }

    @Query
    @Description("What was worked out about somebody and kept, newest first.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public FindingPage findings(
            UUID personId, @DefaultValue("20") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        sensitiveReading.about(personId, "finding.read");
        var list = "findings/" + personId;
        var before = UUID.fromString(cursors.keyOf(list, cursor, Findings.NEWEST));
        var page = Page.of(
                cards.latest(List.of(personId), new Wanted(Instant.EPOCH, before, ""), limit + 1)
                        .getOrDefault(personId, List.of()),
                limit,
                last -> cursors.after(list, last.findingId().toString()));
        return new FindingPage(page.data(), page.nextCursor());
    }

    @Query
    @Description("Why something that was kept is as it is, from what went into it then.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public WhyView whyFinding(UUID findingId) {
        var row = FindingResource.current(seen(findingId));
        return WhyView.of(Rule.of(row.kind).explained(row.inputs));
    }

    @Query
    @Description("Whether the rule, run again on what went in, gives what was kept to the last character.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public boolean replaysIdentically(UUID findingId) {
        return FindingView.replayed(FindingResource.current(seen(findingId))).identical();
    }

    private FindingRow seen(UUID findingId) {
        var row = findings.require(findingId);
        sensitiveReading.about(row.personId, "finding.read", () -> Findings.absent(findingId));
        return row;
    }
}
