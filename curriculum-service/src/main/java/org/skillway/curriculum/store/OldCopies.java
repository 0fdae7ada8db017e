package org.skillway.curriculum.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** What old editions of tenants held, kept in memory for whoever asks about several decisions at once, as long as there is room. */
public final class OldCopies<T> {

    private record Edition(String tenant, long number) {}

    private final Cache<Edition, T> copies;

    /** @param most the weight of all copies; one that is heavier than half of it counts as half */
    public OldCopies(int most, ToIntFunction<T> weight) {
        copies = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Edition _, T copy) -> Math.min(weight.applyAsInt(copy), most / 2))
                .executor(Runnable::run)
                .build();
    }

    public T of(String tenant, long number, LongFunction<T> read) {
        return copies.get(new Edition(tenant, number), edition -> read.apply(edition.number()));
    }
}
