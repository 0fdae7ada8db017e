package org.skillway.mentor.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Needs for screens. */
@GraphQLApi
@RunOnVirtualThread
public class NeedGraphql {

    /** One page of needs; {@code nextCursor} is absent on the last one. */
    @Type("NeedsPage")
    public record NeedsPage(List<ListedNeed> data, @Nullable String nextCursor) {}

    /** One of many: who can help is worked out for one need at a time. */
    @Type("ListedNeed")
    public record ListedNeed(
            UUID needId,
            UUID personId,
            String skill,
            double requiredLevel,
            double estimatedLevel,
            String kind,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBecause) {

        static ListedNeed of(NeedView need) {
            return new ListedNeed(
                    need.needId(),
                    need.personId(),
                    need.skill(),
                    need.requiredLevel(),
                    need.estimatedLevel(),
                    need.kind(),
                    need.openedAt(),
                    need.updatedAt(),
                    need.closedAt(),
                    need.closedBecause());
        }
    }

    @Inject
    ReadNeeds readNeeds;

    @Query("need")
    @Description("One need, open or closed")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public NeedView need(@NonNull UUID id) {
        return NeedView.of(readNeeds.shown(id));
    }

    @Query("needs")
    @Description("Needs of those you may see, of one person or all, in the order they were opened")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public NeedsPage needs(
            @Nullable UUID personId,
            @Description("Only those that are not over") @DefaultValue("false") boolean open,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        var page = readNeeds.page(NeedQuery.of(personId, open, null), limit, cursor);
        return new NeedsPage(page.data().stream().map(ListedNeed::of).toList(), page.nextCursor());
    }
}
