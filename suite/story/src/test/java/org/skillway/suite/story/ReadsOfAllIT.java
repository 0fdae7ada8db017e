package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.Seed;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P10 for reads whose address names no person, from outside: lists, and what is told of teams, roles, modules and the like. They
 * tell of whom the policy (docs/guide/access.md) lets the reader see and of nobody else; a list of people tells of all of those.
 */
// After the one that finds everything as it was, with what was planted for it.
@Order(Order.DEFAULT + 3)
@ExtendWith(ToldSuite.Resolver.class)
class ReadsOfAllIT {

    private static final List<String> RELATED = List.of("learner", "mentor", "manager");
    private static final Set<String> OF_PEOPLE = Set.of("/v1/people", "/v1/learners");
    private static final int VIEWERS = 8;

    /** Lists that can be asked of one person. */
    private static final Map<String, Service> OF_ONE = Map.of(
            "/v1/people?userName=%s", Service.SKILLS,
            "/v1/contests?personId=%s", Service.CURRICULUM,
            "/v1/remediation-proposals?personId=%s", Service.CURRICULUM,
            "/v1/time-budget-requests?personId=%s", Service.CURRICULUM,
            "/v1/mentorships?personId=%s", Service.MENTOR,
            "/v1/needs?personId=%s", Service.MENTOR);

    /** Somebody who stands in an answer: in which object, and where. */
    private record Named(String person, JsonNode in, String place) {

        /**
         * Whoever did something is named to whoever reads of it, a manager to whoever reads of somebody they lead, and of a mentorship
         * the one to the other.
         */
        boolean belongsTo(String viewer, Set<String> seen, Lines lines, Map<String, String> calledBy) {
            var field = place.substring(place.lastIndexOf('/') + 1);
            return switch (field) {
                case "managerId" ->
                    seen.stream().anyMatch(one -> person.equals(lines.managers().get(one)));
                case "mentorId" ->
                    seen.contains(calledBy.get(in.path("learnerId").asText()));
                case "learnerId" ->
                    viewer.equals(calledBy.get(in.path("mentorId").asText()));
                default -> field.matches("[a-z][A-Za-z]*By");
            };
        }
    }

    @Test
    void tellOfWhomTheReaderSeesAndOfNobodyElse(ToldSuite told) throws IOException {
        var seed = Seed.of("ReadsOfAllIT");
        var random = seed.random();
        var suite = suite(told);
        var lines = Lines.of(company());
        var calledBy = calledBy(people(suite), lines);
        var reads = Offered.everything().stream().filter(Offered::isOfNobody).toList();
        var things = told.things();

        var strangers = new TreeSet<String>();
        var incomplete = new TreeSet<String>();
        int answers = 0;
        for (int i = 0; i < VIEWERS; i++) {
            // Of forty people few lead anybody.
            var viewer = UnseenIT.any(i % 2 == 0 ? lines.leaders() : lines.people(), random);
            for (var role : RELATED) {
                var seen = lines.seenBy(role, viewer);
                for (var read : reads) {
                    var pages = pages(read, things, suite.as(role, viewer, read.service()));
                    var named = pages.stream()
                            .flatMap(page -> named(page, page, "", calledBy))
                            .toList();
                    named.stream()
                            .filter(one ->
                                    !seen.contains(one.person()) && !one.belongsTo(viewer, seen, lines, calledBy))
                            .map(one -> "%s as %s %s: %s".formatted(read, role, viewer, one))
                            .forEach(strangers::add);
                    var people = named.stream().map(Named::person).collect(Collectors.toSet());
                    if (OF_PEOPLE.contains(read.template()) && !people.containsAll(seen)) {
                        incomplete.add("%s as %s %s: %s instead of %s".formatted(read, role, viewer, people, seen));
                    }
                    answers += pages.size();
                }
            }
        }

        seed.say("%d answers to %d reads".formatted(answers, reads.size()));
        assertThat(strangers).isEmpty();
        assertThat(incomplete).isEmpty();
        assertThat(answers).isGreaterThan(3 * reads.size());
    }

    @Test
    void askedOfSomebodyUnseenAreAnsweredAsOfNobody(ToldSuite told) {
        var random = Seed.of("ReadsOfAllIT, of one").random();
        var suite = suite(told);
        var people = people(suite);
        var lines = Lines.of(company());

        var differing = new ArrayList<String>();
        OF_ONE.forEach((list, service) -> RELATED.forEach(role -> lines.people().forEach(unseen -> {
            var viewer = UnseenIT.any(lines.people(), random);
            if (!lines.sees(role, viewer, unseen)) {
                var client = suite.as(role, viewer, service);
                var byName = list.contains("userName");
                var somebody = byName ? unseen : people.id(unseen);
                var nobody = byName ? "nobody.at.all" : UUID.randomUUID().toString();
                var about = client.askGet(list.formatted(somebody));
                var aboutNobody = client.askGet(list.formatted(nobody));
                if (about.status() != aboutNobody.status()
                        || !UnseenIT.shape(about, somebody).equals(UnseenIT.shape(aboutNobody, nobody))) {
                    differing.add("%s as %s %s of %s: %s, of nobody %s"
                            .formatted(list, role, viewer, unseen, about, aboutNobody));
                }
            }
        })));

        assertThat(differing).isEmpty();
    }

    /** Nothing where the role may not read it, or there is nothing of its kind. */
    private static List<JsonNode> pages(Offered read, Things things, Client client) {
        var pages = new ArrayList<JsonNode>();
        var address = things.address(read.template());
        var cursor = Optional.of("");
        while (address.isPresent() && cursor.isPresent()) {
            var page = client.askGet(address.get() + cursor.get());
            if (page.ok()) {
                pages.add(page.body());
            }
            cursor = Optional.of(page.text("/nextCursor"))
                    .filter(next -> !next.isEmpty())
                    .map(next -> "?cursor=" + next);
        }
        return pages;
    }

    private static Stream<Named> named(JsonNode node, JsonNode in, String place, Map<String, String> calledBy) {
        var here = Stream.ofNullable(node.isTextual() ? calledBy.get(node.asText()) : null)
                .map(person -> new Named(person, in, place));
        var below = node.isArray()
                ? node.valueStream().flatMap(item -> named(item, in, place, calledBy))
                : node.properties().stream()
                        .flatMap(field -> named(field.getValue(), node, place + "/" + field.getKey(), calledBy));
        return Stream.concat(here, below);
    }

    /** Everybody by whatever an answer may call them. */
    private static Map<String, String> calledBy(People people, Lines lines) {
        var calledBy = new HashMap<String, String>();
        for (var person : lines.people()) {
            calledBy.put(person, person);
            calledBy.put(people.id(person), person);
            calledBy.put(people.name(person), person);
        }
        return calledBy;
    }

    private static People people(Suite suite) {
        return People.readAs(suite.as("hr-admin", company().persona("hr-admin"), Service.SKILLS));
    }

    private static Suite suite(ToldSuite told) {
        return Suite.local(told.stack().endpoints(), company().tenant());
    }

    private static CompanyFiles company() {
        return new CompanyFiles(ToldSuite.COMPANY);
    }
}
