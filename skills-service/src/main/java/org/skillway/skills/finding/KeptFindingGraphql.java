package org.skillway.skills.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.finding.FindingCards.Wanted;
import org.skillway.skills.finding.FindingGraphql.FindingPage;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;

/** What was kept about many people, and why it is so: in pages, for each explanation tries many changes. */
@GraphQLApi
public class KeptFindingGraphql {

    private static final int MOST_CARDS = 2_000;

    @Inject
    Findings findings;

    @Inject
    FindingCards cards;

    @Inject
    ExplanationsAsked explanationsAsked;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Description(
            "What was worked out about this person and kept, newest first; of one kind where it is named. A cursor is of one person, and goes on in REST. At most 2,000 for all people together.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<FindingPage> findings(
            @Source List<PersonView> people,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @DefaultValue("") @Pattern(regexp = "(estimate|gap|readiness)?") String kind) {
        refuseMany(people.size(), limit);
        sensitiveReading.aboutAll(people, "finding.read");
        // Read for each: the cursor of one person is no place in the list of another.
        var before = people.stream()
                .map(person -> cursors.keyOf(list(person.personId()), cursor, Findings.NEWEST))
                .reduce(Findings.NEWEST, (first, next) -> next);
        var latest = cards.latest(
                people.stream().map(PersonView::personId).toList(),
                new Wanted(Instant.EPOCH, UUID.fromString(before), kind),
                limit + 1);
        return people.stream()
                .map(person -> Page.of(
                        latest.getOrDefault(person.personId(), List.of()),
                        limit,
                        last -> cursors.after(
                                list(person.personId()), last.findingId().toString())))
                .map(page -> new FindingPage(page.data(), page.nextCursor()))
                .toList();
    }

    @Description(
            "Why it is as it is, from what went into it then; absent where the rule that found it is replaced. At most 100 in a request, of them at most 10 forecasts.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<@Nullable WhyView> why(@Source List<FindingCard> cards) {
        explanationsAsked.count(cards);
        var inputs =
                findings.inputsOf(cards.stream().map(FindingCard::findingId).toList());
        return cards.stream().map(card -> why(card, inputs)).toList();
    }

    private static void refuseMany(int people, int limit) {
        if (people * limit > MOST_CARDS) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "At most " + MOST_CARDS + " findings are read for people together, and these are " + people
                            + " times " + limit + ". Ask for fewer of each, or for fewer people.",
                    Problem.at("", "too many"));
        }
    }

    private static @Nullable WhyView why(FindingCard card, Map<UUID, String> inputs) {
        var rule = Rule.of(card.kind());
        return rule.answersAs(card.ruleVersion())
                ? WhyView.of(rule.explained(Objects.requireNonNull(inputs.get(card.findingId()))))
                : null;
    }

    private static String list(UUID personId) {
        return "findings/" + personId;
    }
}
