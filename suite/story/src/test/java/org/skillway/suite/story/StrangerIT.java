package org.skillway.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.Patience;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.Suite;

/**
 * P12 from outside, for every operation and every field of GraphQL that a contract has: whoever asks from another company with
 * the ids and keys of this one, in all roles, in the address and in the body, is answered as somebody of a third company who made
 * them up; and nothing here is another afterwards.
 */
// After the pages of the docs, which it would disturb with what it plants.
@Order(Order.DEFAULT + 2)
@ExtendWith(ToldSuite.Resolver.class)
class StrangerIT {

    private static final String STRANGER = "olga.outside";

    /** Comes of a broken event or signal, an erasure, a remedy that waits, or a framework of occupations. */
    private static final Set<String> NOBODY_HAS = Set.of(
            "dead-events",
            "parked-events",
            "signals",
            "erasures",
            "remediation-proposals",
            "replans",
            "occupations",
            "imports");

    private static final Pattern AT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|" + AT
            + "|stranger-who-[a-z]+|\"(?:requestId|cursor|nextCursor)\":(?:\"[^\"]*\"|null)");

    @Test
    void isToldNothingAndChangesNothing(ToldSuite told) throws IOException {
        var company = new CompanyFiles(ToldSuite.COMPANY);
        var here = Suite.local(told.stack().endpoints(), company.tenant());
        var reader = company.persona("hr-admin");
        var asked = Offered.everything();
        var things = told.things();
        var before = settled(asked, here, reader);

        var there = Suite.local(told.stack().endpoints(), "stranger-who-knows");
        var elsewhere = Suite.local(told.stack().endpoints(), "stranger-who-guesses");
        var madeUp = things.madeUp();
        var differing = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        for (var one : inOrder(asked)) {
            one.with(things, there, STRANGER).ifPresent(answer -> {
                var guessed = one.with(madeUp, elsewhere, STRANGER).orElseThrow();
                statuses.merge(answer.status(), 1, Integer::sum);
                // Of what was written before, one company may hear a moment sooner.
                if (!alike(answer, guessed, things, madeUp)
                        && !(one.reads() && growAlike(one, there, elsewhere, things, madeUp))) {
                    differing.add("%s: %s %s, made up %s %s"
                            .formatted(one, answer.status(), answer.body(), guessed.status(), guessed.body()));
                }
            });
        }

        System.out.println("[StrangerIT] " + statuses + ", without a thing to ask for: " + unasked(asked, things));
        assertThat(statuses.tailMap(500)).isEmpty();
        assertThat(differing).isEmpty();
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(lists(asked, here, reader)).containsExactlyEntriesOf(before);
        for (var service : Service.values()) {
            assertThat(here.as("auditor", company.persona("auditor"), service).list("/v1/audit?actor=" + STRANGER))
                    .isEmpty();
        }
        var naming = asked.stream()
                .filter(one -> one.reads() && one.namesSomething())
                .toList();
        assertThat(naming.stream().filter(one -> isFound(one, things, here, reader)))
                .as("reads that find here what they name: what others are answered about the rest says nothing")
                .hasSizeGreaterThan(naming.size() * 3 / 4);
        assertThat(unasked(asked, things))
                .allMatch(template -> NOBODY_HAS.stream().anyMatch(kind -> template.contains("/" + kind + "/{")));
    }

    private static boolean alike(Answer known, Answer guessed, Things things, Things madeUp) {
        return shape(known, things, madeUp).equals(shape(guessed, things, madeUp));
    }

    private static boolean growAlike(Offered one, Suite there, Suite elsewhere, Things things, Things madeUp) {
        return Patience.LONG
                .until(
                        () -> alike(
                                one.with(things, there, STRANGER).orElseThrow(),
                                one.with(madeUp, elsewhere, STRANGER).orElseThrow(),
                                things,
                                madeUp),
                        alike -> alike)
                .isPresent();
    }

    /** Reads before and after the writes. */
    private static List<Offered> inOrder(List<Offered> asked) {
        return Stream.of(
                        asked.stream().filter(Offered::reads),
                        asked.stream().filter(one -> !one.reads()),
                        asked.stream().filter(Offered::reads))
                .flatMap(part -> part)
                .toList();
    }

    /** What does not fade with time, and is not told of whoever reads. */
    private static SortedMap<String, String> lists(List<Offered> asked, Suite suite, String reader) {
        var lists = new TreeMap<String, String>();
        asked.stream()
                .filter(one -> one.isList() && !one.template().matches(".*/(audit|events|erasures)"))
                .forEach(one -> one.with(Things.none(), suite, reader)
                        .filter(Answer::ok)
                        .ifPresent(answer -> lists.put(
                                one.toString(),
                                AT.matcher(answer.body().toString()).replaceAll("_"))));
        return lists;
    }

    /** Once nothing works on what was planted any more. */
    private static SortedMap<String, String> settled(List<Offered> asked, Suite suite, String reader) {
        var last = new AtomicReference<>(lists(asked, suite, reader));
        return Patience.LONG
                .until(
                        () -> {
                            var now = lists(asked, suite, reader);
                            return last.getAndSet(now).equals(now) ? now : new TreeMap<String, String>();
                        },
                        same -> !same.isEmpty())
                .orElseThrow();
    }

    private static boolean isFound(Offered one, Things things, Suite suite, String reader) {
        return one.with(things, suite, reader)
                .filter(answer -> answer.ok() && !answer.body().has("errors"))
                .isPresent();
    }

    private static Set<String> unasked(List<Offered> asked, Things things) {
        var all = new TreeSet<String>();
        asked.stream()
                .map(Offered::template)
                .filter(template -> things.address(template).isEmpty())
                .forEach(all::add);
        return all;
    }

    /** An answer without what is of its request and its company alone. */
    private static String shape(Answer answer, Things things, Things madeUp) {
        if (answer.body() instanceof ObjectNode problem) {
            problem.remove(List.of("requestId", "instance"));
        }
        var text = madeUp.blanked(things.blanked(answer.body().toString()));
        return answer.status() + " " + OWN.matcher(text).replaceAll("_");
    }
}
