package org.skillway.skills.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class JudgmentGraphql {

    @Inject
    Judgments judgments;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Standpoints standpoints;

    @Description(
            "What named people judge of this person: promotions and potential, newest first. No forecast is among it.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public List<List<JudgmentView>> judgments(
            @Source List<PersonView> people, @Nullable Instant asOf, @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "judgment.read");
        var at = standpoints.onRecord(asOf, knownAt);
        var rows = judgments.of(people.stream().map(PersonView::personId).toList(), at);
        var byPerson = judgments.views(rows, at).stream().collect(Collectors.groupingBy(JudgmentView::personId));
        return people.stream()
                .map(person -> byPerson.getOrDefault(person.personId(), List.of()))
                .toList();
    }
}
