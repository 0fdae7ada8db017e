package org.skillway.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.skillway.platform.event.Receipts.Refused;

class ReceiptsTest {

    private final TimeoutException expired = new TimeoutException("expired");

    @Test
    void takesNothingOfAnAggregateBehindWhatWasRefused() {
        var receipts = Receipts.of(
                List.of(acknowledged(1, "anna"), refused(2, "anna"), acknowledged(3, "ben"), acknowledged(4, "anna")));

        assertThat(receipts.taken()).extracting(OutboxTable.Row::id).containsExactly(1L, 3L);
        assertThat(receipts.acknowledged()).extracting(OutboxTable.Row::id).containsExactly(1L, 3L, 4L);
        assertThat(receipts.refused()).containsExactly(new Refused(row(2, "anna"), expired));
    }

    @Test
    void keepsTenantsApart() {
        var other = new OutboxTable.Row(2, "globex", "person", "anna", 1, "{}", "{}");

        var receipts = Receipts.of(List.of(refused(1, "anna"), acknowledged(other)));

        assertThat(receipts.taken()).containsExactly(other);
    }

    private static Receipts.Sent acknowledged(long id, String aggregate) {
        return acknowledged(row(id, aggregate));
    }

    private static Receipts.Sent acknowledged(OutboxTable.Row row) {
        var where = new RecordMetadata(new TopicPartition("probe", 0), row.id(), 0, 0, 0, 0);
        return new Receipts.Sent(row, CompletableFuture.completedFuture(where));
    }

    private Receipts.Sent refused(long id, String aggregate) {
        return new Receipts.Sent(row(id, aggregate), CompletableFuture.failedFuture(expired));
    }

    private static OutboxTable.Row row(long id, String aggregate) {
        return new OutboxTable.Row(id, "acme", "person", aggregate, id, "{}", "{}");
    }
}
