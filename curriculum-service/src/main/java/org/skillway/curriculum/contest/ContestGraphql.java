package org.skillway.curriculum.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.docket.Docket.Part;
import org.skillway.curriculum.docket.Docket.Wanted;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Page;

/** Contests for screens. */
@GraphQLApi
public class ContestGraphql {

    /** One page of contests; {@code nextCursor} is absent on the last one. */
    @Type("ContestsPage")
    public record ContestsPage(
            List<ContestView> data, @Nullable String nextCursor) {}

    private static final int MOST = 100;

    @Inject
    ReadContests readContests;

    @Query("pathContests")
    @Description("The contests about one path, the latest first; a hundred at most")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ContestView> pathContests(UUID personId, @Nullable Instant updatedSince) {
        return readContests.about(personId, updatedSince, Part.AFTER_ALL, MOST).stream()
                .map(ContestView::of)
                .toList();
    }

    @Query("openContests")
    @Description("The contests that are yours to decide, the oldest first; a hundred at most")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public List<ContestView> openContests() {
        return readContests.forCaller("open", Part.oldest(MOST)).stream()
                .map(ContestView::of)
                .toList();
    }

    @Query("contests")
    @Description("The contests that are yours to decide, the oldest first; of those decided the latest")
    @RolesAllowed({Role.MANAGER, Role.HR_ADMIN})
    @RunOnVirtualThread
    public ContestsPage contests(
            @DefaultValue("open") @Pattern(regexp = "open|overdue|decided") String status,
            @Nullable UUID personId,
            @Nullable Instant updatedSince,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<ContestView> page = readContests.page(status, new Wanted(personId, updatedSince), limit, cursor);
        return new ContestsPage(page.data(), page.nextCursor());
    }
}
