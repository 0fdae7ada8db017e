package org.skillway.skills.location;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class LocationGraphql {

    @Inject
    Locations locations;

    @Inject
    Standpoints standpoints;

    @Description("The place where this person works, as it was on a day.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable LocationView> place(
            @Source List<PersonView> people, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var keys = people.stream()
                .map(PersonView::locationKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var places = locations.asOf(keys, standpoints.ofList(asOf, knownAt)).values().stream()
                .map(LocationView::of)
                .collect(Collectors.toMap(LocationView::key, Function.identity()));
        return people.stream().map(person -> placeOf(person, places)).collect(Collectors.toList());
    }

    private static @Nullable LocationView placeOf(PersonView person, Map<String, LocationView> places) {
        return person.locationKey() == null ? null : places.get(person.locationKey());
    }
}
