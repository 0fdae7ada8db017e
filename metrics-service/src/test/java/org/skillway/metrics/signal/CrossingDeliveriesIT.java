package org.skillway.metrics.signal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.Company;
import org.skillway.metrics.signal.domain.Tool;
import org.skillway.platform.testing.StackResource;

/** Deliveries at the same time that name the same people, each in its own order: none waits for one that waits for it. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CrossingDeliveriesIT {

    private static final int DELIVERIES = 25;
    private static final int EVENTS = 12;

    private final Company company = new Company();
    private final Instant now = Instant.now();

    @Test
    void takesAllThatNameTwoInOppositeOrders() throws Exception {
        var source = company.measuresTicketNotes()
                .employs("rosa", "")
                .employs("daniel", "")
                .source(Tool.JIRA);

        assertThat(together(source, "rosa", "daniel")).containsOnly(202);
    }

    @Test
    void takesAllOfWhichSomeWaitForTheirPerson() throws Exception {
        var source = company.measuresTicketNotes().employs("rosa", "").source(Tool.JIRA);

        assertThat(together(source, "rosa", "nobody")).containsOnly(202);
    }

    private List<Integer> together(String source, String one, String other) throws Exception {
        try (var tools = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var tool : tools.invokeAll(
                    List.of(deliveries(source, "1", one, other), deliveries(source, "2", other, one)))) {
                statuses.addAll(answers(tool));
            }
            return statuses;
        }
    }

    private static List<Integer> answers(Future<List<Integer>> tool) throws Exception {
        return tool.get();
    }

    private Callable<List<Integer>> deliveries(String source, String tool, String first, String second) {
        return () -> IntStream.range(0, DELIVERIES)
                .mapToObj(nth -> delivery(tool + "-" + nth, first, second))
                .map(body -> Company.deliver(Tool.JIRA, source, body).extract().statusCode())
                .toList();
    }

    /** Half about the first, and after that half about the second. */
    private String delivery(String id, String first, String second) {
        return IntStream.range(0, EVENTS)
                .mapToObj(nth -> Company.score(
                        nth < EVENTS / 2 ? first : second, 84, now.plusMillis(nth), "crossing-" + id + "-" + nth))
                .collect(joining(",", "[", "]"));
    }
}
