package org.skillway.skills.undertaking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;

@GraphQLApi
public class UndertakingGraphql {

    /** Newest first; {@code nextCursor} is absent on the last page. */
    public record StretchUndertakingPage(
            List<UndertakingView> data, @Nullable String nextCursor) {}

    @Inject
    ReadUndertakings read;

    @Description(
            "What this person was offered, asked for, does and did beyond their role, newest first. A cursor is of one person.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public List<StretchUndertakingPage> stretchAssignments(
            @Source List<PersonView> people,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        return read.ofEach(people, asOf, knownAt, limit, cursor).stream()
                .map(page -> new StretchUndertakingPage(page.data(), page.nextCursor()))
                .toList();
    }

    @Query
    @Description("The stretch assignments of everybody you may see, newest first; those asked for wait for you.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public StretchUndertakingPage stretchUndertakings(
            @DefaultValue("") @Pattern(regexp = "(asked|offered|running|declined|completed|stopped|withdrawn|left)?")
                    String state,
            @Nullable LocalDate reviewBy,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        var page = read.inSight(state, reviewBy, null, limit, cursor);
        return new StretchUndertakingPage(page.data(), page.nextCursor());
    }
}
