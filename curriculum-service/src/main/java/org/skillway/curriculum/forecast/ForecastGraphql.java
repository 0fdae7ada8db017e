package org.skillway.curriculum.forecast;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;

/** Forecasts and thought experiments for screens; they write nothing about the learner. */
@GraphQLApi
public class ForecastGraphql {

    @Inject
    ReadForecast forecast;

    @Query("pathForecast")
    @Description("When somebody can be ready, and how much sooner with five more minutes a week")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public ForecastView pathForecast(UUID personId, @Nullable Integer minutesPerWeek) {
        return forecast.of(personId, minutesPerWeek);
    }

    @Query("whatIf")
    @Description(
            "The path somebody would have with other minutes, other roles, without some modules or with other easy days,"
                    + " such as friday for no reviews on Fridays or monday=0.5 for half as many on Mondays")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    @RunOnVirtualThread
    public WhatIfView whatIf(
            UUID personId,
            @Nullable Integer minutesPerWeek,
            @Nullable List<String> roles,
            @Nullable List<String> without,
            @Nullable List<String> easyDays) {
        return forecast.whatIf(personId, minutesPerWeek, roles, without, easyDays);
    }
}
