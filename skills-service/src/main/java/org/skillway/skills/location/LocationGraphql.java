package org.skillway.skills.location;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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

@GraphQLApi
public class LocationGraphql {

    @Inject
    Locations locations;

    @Description("The place where this person works.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable LocationView> place(@Source List<PersonView> people) {
        var keys = people.stream()
                .map(PersonView::locationKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var places = locations.named(keys).stream()
                .map(LocationView::of)
                .collect(Collectors.toMap(LocationView::key, Function.identity()));
        return people.stream().map(person -> placeOf(person, places)).collect(Collectors.toList());
    }

    private static @Nullable LocationView placeOf(PersonView person, Map<String, LocationView> places) {
        return person.locationKey() == null ? null : places.get(person.locationKey());
    }
}
