package org.skillway.suite.story;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P10 for REST reads whose address names no person, from outside: lists, and what is told of teams, roles, modules and the like.
 * They tell of whom the policy (docs/guide/access.md) lets the reader see and of nobody else; a list of people has all of those.
 */
// After the one that finds everything as it was, with what was planted for it.
@Order(Order.DEFAULT + 3)
@ExtendWith(ToldSuite.Resolver.class)
class ReadsOfAllIT {

    private static final List<String> RELATED = List.of("learner", "mentor", "manager");
    private static final Set<String> OF_PEOPLE = Set.of("/v1/people", "/v1/learners");

    /** The same in every run: what belongs to somebody beyond the rules below was looked up for these. */
    private static final int VIEWERS = 8;

    /** The one list that is always of one person. */
    private static final String MENTORSHIPS = "/v1/mentorships";

    /** Lists that can be asked of one person, and whether there is something of Rosa in them. */
    private static final Map<String, Boolean> OF_ONE = Map.of(
            "/v1/people?userName=",
            true,
            "/v1/contests?personId=",
            true,
            "/v1/remediation-proposals?personId=",
            false,
            "/v1/time-budget-requests?personId=",
            true,
            MENTORSHIPS + "?personId=",
            true,
            "/v1/needs?personId=",
            false);

    /** Somebody who stands in an answer: in which object, in which field, and where. */
    private record Named(String person, JsonNode in, String field, String place) {

        /**
         * Whoever did something is named to whoever reads of it, a manager to whoever reads of somebody they lead, and of a
         * mentorship the one to the other.
         */
        boolean belongsTo(String viewer, Set<String> seen, Lines lines, Map<String, String> calledBy) {
            return switch (field) {
                case "managerId" ->
                    seen.stream().anyMatch(one -> person.equals(lines.managers().get(one)));
                case "mentorId" -> seen.contains(called(in, "learnerId", calledBy));
                case "learnerId" -> viewer.equals(called(in, "mentorId", calledBy));
                default ->
                    field.matches("[a-z][A-Za-z]*By") && in.path(field).asText().equals(person);
            };
        }

        private static String called(JsonNode in, String field, Map<String, String> calledBy) {
            return calledBy.getOrDefault(in.path(field).asText(), "");
        }
    }

    @Test
    void tellOfWhomTheReaderSeesAndOfNobodyElse(ToldSuite told) throws IOException {
        var random = new Random(VIEWERS);
        var suite = suite(told);
        var lines = Lines.of(company());
        var people = people(suite);
        var calledBy = calledBy(people, lines);
        // Whoever offers help is named to whoever sees the need.
        var reads = Offered.everything().stream()
                .filter(read -> read.isOfNobody() && !read.template().endsWith("/candidates"))
                .toList();
        var things = told.things();

        var strangers = new TreeSet<String>();
        var incomplete = new TreeSet<String>();
        var statuses = new TreeMap<Integer, Integer>();
        for (int i = 0; i < VIEWERS; i++) {
            // Of forty people few lead anybody.
            var viewer = UnseenIT.any(i % 2 == 0 ? lines.leaders() : lines.people(), random);
            for (var role : RELATED) {
                var seen = lines.seenBy(role, viewer);
                for (var read : reads) {
                    var client = suite.as(role, viewer, read.service());
                    var pages = addresses(read, things, seen, people)
                            .flatMap(address -> pages(address, client, statuses).stream())
                            .toList();
                    pages.stream()
                            .flatMap(page -> named(page, page, "", "", calledBy))
                            .filter(one ->
                                    !seen.contains(one.person()) && !one.belongsTo(viewer, seen, lines, calledBy))
                            .map(one -> "%s as %s %s: %s".formatted(read, role, viewer, one))
                            .forEach(strangers::add);
                    if (OF_PEOPLE.contains(read.template())
                            && !listed(pages, calledBy).equals(seen)) {
                        incomplete.add("%s as %s %s: %s instead of %s"
                                .formatted(read, role, viewer, listed(pages, calledBy), seen));
                    }
                }
            }
        }

        System.out.printf("[ReadsOfAllIT] %d reads by %d people: %s%n", reads.size(), VIEWERS, statuses);
        assertThat(strangers).isEmpty();
        assertThat(incomplete).isEmpty();
        assertThat(statuses).containsOnlyKeys(200, 403, 404);
        assertThat(statuses.get(200)).isGreaterThan(VIEWERS * reads.size() / 2);
    }

    @Test
    void askedOfSomebodyUnseenAreAnsweredAsOfNobody(ToldSuite told) throws IOException {
        var random = new Random(VIEWERS);
        var suite = suite(told);
        var people = people(suite);
        var lines = Lines.of(company());
        var reads = Offered.everything();
        // Something of Rosa stands in the lists then.
        told.things();

        var differing = new ArrayList<String>();
        var silent = new ArrayList<String>();
        new TreeMap<>(OF_ONE).forEach((list, hasOfRosa) -> {
            var byName = list.contains("userName");
            var service = reads.stream()
                    .filter(read -> read.isOfNobody() && list.startsWith(read.template() + "?"))
                    .findFirst()
                    .orElseThrow()
                    .service();
            // Some name only what is the reader's to decide.
            var rosa = suite.as("manager", lines.managers().getOrDefault(Slip.ROSA, ""), service)
                    .askGet(list + (byName ? Slip.ROSA : people.id(Slip.ROSA)));
            if (!rosa.ok() || (hasOfRosa && rosa.body().path("data").isEmpty())) {
                silent.add("%s of Rosa: %s".formatted(list, rosa));
            }
            for (var role : RELATED) {
                for (var unseen : lines.people()) {
                    var viewer = UnseenIT.any(
                            lines.people().stream()
                                    .filter(somebody -> !lines.sees(role, somebody, unseen)
                                            && !(list.startsWith(MENTORSHIPS) && somebody.equals(Slip.ROSA)))
                                    .toList(),
                            random);
                    var client = suite.as(role, viewer, service);
                    var somebody = byName ? unseen : people.id(unseen);
                    var nobody = byName ? "nobody.at.all" : UUID.randomUUID().toString();
                    var about = client.askGet(list + somebody);
                    var aboutNobody = client.askGet(list + nobody);
                    if (about.status() != aboutNobody.status()
                            || !UnseenIT.shape(about, somebody).equals(UnseenIT.shape(aboutNobody, nobody))) {
                        differing.add("%s%s as %s %s: %s, of nobody %s"
                                .formatted(list, unseen, role, viewer, about, aboutNobody));
                    }
                }
            }
        });

        assertThat(differing).isEmpty();
        assertThat(silent).isEmpty();
    }

    private static Stream<String> addresses(Offered read, Things things, Set<String> seen, People people) {
        return read.template().equals(MENTORSHIPS)
                ? seen.stream().map(person -> MENTORSHIPS + "?personId=" + people.id(person))
                : things.address(read.template()).stream();
    }

    /** Nothing where the role may not read it, or the thing is of somebody unseen. */
    private static List<JsonNode> pages(String address, Client client, Map<Integer, Integer> statuses) {
        var pages = new ArrayList<JsonNode>();
        var cursors = new HashSet<String>();
        for (var at = Optional.of(address); at.isPresent(); ) {
            var page = client.askGet(at.get());
            statuses.merge(page.status(), 1, Integer::sum);
            if (page.ok()) {
                pages.add(page.body());
            }
            at = Optional.of(page.text("/nextCursor"))
                    .filter(next -> !next.isEmpty() && cursors.add(next))
                    .map(next -> address + (address.contains("?") ? "&" : "?") + "cursor=" + next);
        }
        return pages;
    }

    private static Set<String> listed(List<JsonNode> pages, Map<String, String> calledBy) {
        return pages.stream()
                .flatMap(page -> page.path("data").valueStream())
                .flatMap(item ->
                        Stream.ofNullable(calledBy.get(item.path("personId").asText())))
                .collect(toSet());
    }

    private static Stream<Named> named(
            JsonNode node, JsonNode in, String field, String place, Map<String, String> calledBy) {
        var here = Stream.ofNullable(node.isTextual() ? calledBy.get(node.asText()) : null)
                .map(person -> new Named(person, in, field, place));
        var below = node.isArray()
                ? node.valueStream().flatMap(item -> named(item, in, field, place, calledBy))
                : node.properties().stream()
                        .flatMap(each ->
                                named(each.getValue(), node, each.getKey(), place + "/" + each.getKey(), calledBy));
        return Stream.concat(here, below);
    }

    /** Everybody by whatever an answer may call them. */
    private static Map<String, String> calledBy(People people, Lines lines) {
        var calledBy = new HashMap<String, String>();
        company().csv("people.csv").stream()
                .filter(row -> lines.people().contains(row.get("userName")))
                .forEach(row -> Stream.of("userName", "externalId", "displayName", "email")
                        .forEach(name -> calledBy.put(row.get(name), row.get("userName"))));
        lines.people().forEach(person -> calledBy.put(people.id(person), person));
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
