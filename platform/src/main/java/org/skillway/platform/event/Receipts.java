package org.skillway.platform.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What the broker said to a batch of events.
 *
 * @param acknowledged those it has
 * @param taken those of them that are done with: none that comes after a refused one of its aggregate, because it is sent
 *     again behind that, in order, and whoever had it passes over the double
 * @param refused those it does not have, and why
 */
record Receipts(List<OutboxTable.Row> acknowledged, List<OutboxTable.Row> taken, List<Refused> refused) {

    record Sent(OutboxTable.Row row, Future<RecordMetadata> receipt) {}

    record Refused(OutboxTable.Row row, Throwable why) {}

    private record Aggregate(String tenant, String type, String id) {

        static Aggregate of(OutboxTable.Row row) {
            return new Aggregate(row.tenant(), row.aggregateType(), row.aggregateId());
        }
    }

    /** Takes events in the order sent, to each of which the broker has answered. */
    static Receipts of(List<Sent> sent) {
        var acknowledged = new ArrayList<OutboxTable.Row>(sent.size());
        var taken = new ArrayList<OutboxTable.Row>(sent.size());
        var refused = new ArrayList<Refused>();
        Set<Aggregate> broken = new HashSet<>();
        for (var one : sent) {
            if (one.receipt().state() == Future.State.SUCCESS) {
                acknowledged.add(one.row());
                if (!broken.contains(Aggregate.of(one.row()))) {
                    taken.add(one.row());
                }
            } else {
                broken.add(Aggregate.of(one.row()));
                refused.add(new Refused(one.row(), why(one.receipt())));
            }
        }
        return new Receipts(List.copyOf(acknowledged), List.copyOf(taken), List.copyOf(refused));
    }

    private static Throwable why(Future<RecordMetadata> receipt) {
        return receipt.state() == Future.State.FAILED
                ? receipt.exceptionNow()
                : new IllegalStateException("The broker has not answered: " + receipt.state());
    }
}
