package org.skillway.metrics.effect;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.skillway.platform.access.Role;

/** Effects for screens. */
@GraphQLApi
@RunOnVirtualThread
public class EffectGraphql {

    private static final int MOST = 100;

    @Inject
    Effects effects;

    @Query
    @RolesAllowed({Role.ANALYST, Role.LD_ADMIN, Role.HR_ADMIN})
    @Description("What modules and refreshers do to the work, with evidence grades; a hundred at most")
    public List<EffectView> effects() {
        return effects.after("", MOST).stream().map(EffectView::of).toList();
    }
}
