package org.skillway.curriculum.recall;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.skillway.platform.rest.Page;

/** What somebody still has of what they learned, for screens. */
@GraphQLApi
public class MemoryGraphql {

    /** One page of memories; {@code nextCursor} is absent on the last one. */
    @Type("MemoryPage")
    public record MemoryPage(
            List<MemoryView> data, @Nullable String nextCursor) {}

    @Inject
    ReadMemory readMemory;

    @Query("memory")
    @Description("What you still have of what you learned, what is due for review soonest first")
    @RolesAllowed(Role.LEARNER)
    @RunOnVirtualThread
    public MemoryPage memory(
            @NonNull UUID personId,
            @Nullable @Pattern(regexp = MemoryResource.SKILL) String skill,
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor) {
        Page<MemoryView> page = readMemory.page(personId, skill, limit, cursor);
        return new MemoryPage(page.data(), page.nextCursor());
    }
}
