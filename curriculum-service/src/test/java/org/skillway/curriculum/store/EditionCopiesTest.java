package org.skillway.curriculum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditionCopiesTest {

    private static final int MANY = 64;

    private final EditionCopies<String> copies = new EditionCopies<>(10, String::length, Supplier::get);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void whoeverAsksAtOnceWaitsForOneReading() throws Exception {
        var asked = new CountDownLatch(MANY);

        List<Future<String>> answers = manyAsk(() -> {
            asked.countDown();
            return copies.of("a", 7, number -> {
                await(asked);
                return read(number);
            });
        });

        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("7");
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void oneReadingThatFailsIsItsOwnFailure() throws Exception {
        var asked = new CountDownLatch(MANY);
        LongFunction<String> failsFirst = number -> {
            await(asked);
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection");
            }
            return "" + number;
        };

        List<Future<String>> answers = manyAsk(() -> {
            asked.countDown();
            return copies.of("a", 7, failsFirst);
        });

        assertThat(answers)
                .filteredOn(answer -> answer.state() == Future.State.FAILED)
                .hasSize(1);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aTenantKeepsTheEditionThatHoldsBesideOnesThatWereRolledBack() {
        copies.of("a", 4, this::read);
        copies.of("b", 5, this::read);
        copies.of("a", 6, this::read);
        copies.of("a", 8, this::read);

        assertThat(copies.known("a", 4)).isNull();
        copies.of("a", 4, this::read);
        assertThat(Stream.of(4, 6, 8).map(number -> copies.known("a", number))).containsExactly("4", null, "8");
        assertThat(copies.known("b", 5)).isEqualTo("5");
    }

    @Test
    void keepsAsManyAsThereIsRoomForAndOneHoweverHeavy() {
        String heavy = "heavier than all that there is room for";
        copies.of("alone", 1, number -> heavy);
        assertThat(copies.known("alone", 1)).isEqualTo(heavy);

        IntStream.range(0, 100).forEach(tenant -> copies.of("t" + tenant, 1, number -> heavy));

        assertThat(IntStream.range(0, 100).filter(tenant -> copies.known("t" + tenant, 1) != null))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsKeptByNobody() {
        assertThatThrownBy(() -> copies.of("a", 1, number -> {
                    throw new IllegalStateException("no connection");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(copies.of("a", 1, this::read)).isEqualTo("1");
    }

    private String read(long number) {
        reads.incrementAndGet();
        return Long.toString(number);
    }

    private static List<Future<String>> manyAsk(Callable<String> ask) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> ask).limit(MANY).toList());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
