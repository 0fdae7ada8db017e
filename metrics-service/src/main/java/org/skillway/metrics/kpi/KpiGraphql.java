package org.skillway.metrics.kpi;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.KebabEnums;
import org.skillway.platform.access.Role;

/** KPIs for screens. */
@GraphQLApi
@RunOnVirtualThread
public class KpiGraphql {

    /** One page of KPIs; {@code nextCursor} is absent on the last one. */
    @Type("KpiPage")
    public record KpiPage(List<KpiEntry> data, @Nullable String nextCursor) {}

    /** As {@link KpiView}, in the words of JSON. */
    @Type("Kpi")
    public record KpiEntry(
            String key,
            String name,
            String unit,

            @Description("`higher-is-better` or `lower-is-better`")
            String direction,

            String skill,
            String metric,
            String layer) {

        static KpiEntry of(KpiView view) {
            return new KpiEntry(
                    view.key(),
                    view.name(),
                    view.unit(),
                    KebabEnums.word(view.direction()),
                    view.skill(),
                    view.metric(),
                    KebabEnums.word(view.layer()));
        }
    }

    @Inject
    ReadKpis readKpis;

    @Query
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.ANALYST, Role.INTEGRATION
    })
    @Description("The figures that follow a skill into the work, by key")
    public KpiPage kpis(@DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor) {
        var page = readKpis.page(limit, cursor).map(KpiEntry::of);
        return new KpiPage(page.data(), page.nextCursor());
    }
}
