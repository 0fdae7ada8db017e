package org.skillway.curriculum.store;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What tenants' editions hold, kept in memory: two of each tenant, as long as there is room, and each read once however many
 * ask for it at once.
 */
public final class EditionCopies<T> {

    private record Edition(String tenant, long number) {}

    private final AsyncCache<Edition, T> copies;
    private final Function<Supplier<T>, T> connected;

    /**
     * @param most the weight of all copies; one that is heavier than half of it counts as half
     * @param connected does work that holds a connection from its start. Those who wait hold theirs: were they to hold all,
     *     whoever they wait for would wait for one of them.
     */
    public EditionCopies(int most, ToIntFunction<T> weight, Function<Supplier<T>, T> connected) {
        copies = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Edition _, T copy) -> Math.min(weight.applyAsInt(copy), most / 2))
                .executor(Runnable::run)
                .buildAsync();
        this.connected = connected;
    }

    /** What an edition holds. Reading sees the transaction at hand, which may have made the edition itself. */
    public T of(String tenant, long number, LongFunction<T> read) {
        Edition edition = new Edition(tenant, number);
        T copy = copies.synchronous().getIfPresent(edition);
        return copy != null ? copy : connected.apply(() -> once(edition, read));
    }

    /** What an edition holds, if that is at hand. */
    public @Nullable T known(String tenant, long number) {
        return copies.synchronous().getIfPresent(new Edition(tenant, number));
    }

    private T once(Edition edition, LongFunction<T> read) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> others = copies.asMap().putIfAbsent(edition, mine);
        return others == null ? read(edition, mine, read) : awaited(edition, others, read);
    }

    private T read(Edition edition, CompletableFuture<T> mine, LongFunction<T> read) {
        try {
            T copy = read.apply(edition.number());
            // First, so that there is room.
            forgetAllBut(edition);
            mine.complete(copy);
            return copy;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Another's failure is theirs alone, and takes its place away: the next tries for itself. */
    private T awaited(Edition edition, CompletableFuture<T> others, LongFunction<T> read) {
        try {
            return others.join();
        } catch (CompletionException e) {
            copies.asMap().remove(edition, others);
            return once(edition, read);
        }
    }

    /**
     * Leaves a tenant the edition just read and the latest of the others. Not the two latest: one that was rolled back is
     * asked for never again, and must not take the place of the one that holds.
     */
    private void forgetAllBut(Edition read) {
        long latest = copies.asMap().keySet().stream()
                .filter(other -> other.tenant().equals(read.tenant()) && other.number() != read.number())
                .mapToLong(Edition::number)
                .max()
                .orElse(read.number());
        copies.asMap()
                .keySet()
                .removeIf(other -> other.tenant().equals(read.tenant())
                        && other.number() != read.number()
                        && other.number() != latest);
    }
}
