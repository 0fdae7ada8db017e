package org.skillway.skills.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

@GraphQLApi
public class JudgmentGraphql {

    @Inject
    Judgments judgments;

    @Inject
    SensitiveReading sensitiveReading;

    @Description(
            "What named people judge of this person: promotions and potential, newest first. No forecast is among it.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public List<List<JudgmentView>> judgments(@Source List<PersonView> people) {
        sensitiveReading.aboutAll(people, "judgment.read");
        var rows = judgments.of(people.stream().map(PersonView::personId).toList());
        var signatures =
                judgments.signaturesOf(rows.stream().map(row -> row.judgmentId).toList());
        var byPerson = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.mapping(
                                row -> JudgmentView.of(row, signatures.getOrDefault(row.judgmentId, List.of())),
                                Collectors.toList())));
        return people.stream()
                .map(person -> byPerson.getOrDefault(person.personId(), List.of()))
                .toList();
    }
}
