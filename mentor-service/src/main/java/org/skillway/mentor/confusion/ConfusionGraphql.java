package org.skillway.mentor.confusion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/** Confusions for screens. */
@GraphQLApi
@RunOnVirtualThread
public class ConfusionGraphql {

    private static final String AFTER_ALL = new UUID(-1, -1).toString();

    /** One page of confusions; {@code nextCursor} is absent on the last one. */
    @Type("ConfusionsPage")
    public record ConfusionsPage(
            List<ConfusionView> data, @Nullable String nextCursor) {}

    @Inject
    TagConfusion tagConfusion;

    @Inject
    Cursors cursors;

    @Query("confusions")
    @Description("Where somebody was found confused, the latest first")
    @RolesAllowed({Role.LEARNER, Role.MANAGER, Role.LD_ADMIN})
    public ConfusionsPage confusions(
            @NonNull UUID personId, @DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var list = ConfusionResource.list(personId);
        var before = UUID.fromString(cursors.keyOf(list, cursor, AFTER_ALL));
        var page = Page.of(
                        tagConfusion.of(personId, null, before, limit + 1),
                        limit,
                        last -> cursors.after(list, last.id().toString()))
                .map(ConfusionView::of);
        return new ConfusionsPage(page.data(), page.nextCursor());
    }
}
