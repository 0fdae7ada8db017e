package org.skillway.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.MDC;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.event.PermanentFailure;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Tells the next one, and remembers what a line of the log would have said. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.hop.hopped.v1", from = Topic.SKILLS)
class HopListener implements FactHandler<Hopped> {

    record Logged(UUID hopId, long left, String requestId, String traceId) {}

    static final List<Logged> LOGGED = new CopyOnWriteArrayList<>();

    @Inject
    Outbox outbox;

    @Override
    public Class<Hopped> payload() {
        return Hopped.class;
    }

    @Override
    public void handle(Hopped fact, Received received) {
        LOGGED.add(new Logged(
                fact.hopId(), fact.left(), String.valueOf(MDC.get("requestId")), String.valueOf(MDC.get("traceId"))));
        if (fact.left() < 0) {
            throw new PermanentFailure("A hop too far");
        }
        if (fact.left() > 0) {
            outbox.tell("hop", fact.hopId().toString(), new Hopped(fact.hopId(), fact.left() - 1));
        }
    }
}
