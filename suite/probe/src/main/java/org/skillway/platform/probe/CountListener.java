package org.skillway.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.LooksAhead;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/**
 * Adds each step once; a negative step can never be handled, until the probe is told to bear it, and the longest step back
 * breaks the handler itself.
 */
@ApplicationScoped
@Hears(type = "org.skillway.skills.counter.counted.v1", from = Topic.SKILLS)
class CountListener implements LooksAhead<Counted> {

    static final Queue<List<Counted>> SEEN_AHEAD = new ConcurrentLinkedQueue<>();
    static volatile boolean bearsNegativeSteps;

    @Inject
    Counters counters;

    @Override
    public Class<Counted> payload() {
        return Counted.class;
    }

    @Override
    public void lookAhead(List<Counted> facts, List<Received> all) {
        SEEN_AHEAD.add(facts);
        counters.list("personId in ?1", facts.stream().map(Counted::personId).toList());
    }

    @Override
    public void handle(Counted fact, Received received) {
        if (fact.step() == Long.MIN_VALUE) {
            throw new StackOverflowError();
        }
        if (fact.step() < 0 && !bearsNegativeSteps) {
            throw new PermanentFailure("A step back");
        }
        var row = counters.findById(fact.personId());
        if (row == null) {
            row = new CounterRow();
            row.personId = fact.personId();
            counters.persist(row);
        }
        row.total += fact.step();
    }
}
