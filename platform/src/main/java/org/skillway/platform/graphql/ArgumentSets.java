package org.skillway.platform.graphql;

import io.quarkus.smallrye.graphql.runtime.spi.datafetcher.QuarkusDefaultDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dataloader.BatchLoaderEnvironment;

/** Loads a field for many at once: one batch for each set of arguments that the request has for it. */
public final class ArgumentSets<K, T> extends QuarkusDefaultDataFetcher<K, T> {

    ArgumentSets(Operation operation, Type type) {
        super(operation, type);
    }

    @Override
    public CompletionStage<List<T>> load(List<K> keys, BatchLoaderEnvironment environment) {
        var contexts = environment.getKeyContextsList();
        var sets = IntStream.range(0, keys.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        place -> arguments(contexts.get(place)), LinkedHashMap::new, Collectors.toList()));
        if (sets.size() == 1) {
            return super.load(keys, environment);
        }
        var loaded = new Object[keys.size()];
        var batches = sets.values().stream()
                .map(places -> load(keys, contexts, places, loaded))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(batches).thenApply(done -> inOrder(loaded));
    }

    private CompletableFuture<Void> load(List<K> keys, List<Object> contexts, List<Integer> places, Object[] loaded) {
        var some = places.stream().map(keys::get).toList();
        var theirs = BatchLoaderEnvironment.newBatchLoaderEnvironment()
                .keyContexts(some, places.stream().map(contexts::get).toList())
                .build();
        return super.load(some, theirs)
                .thenAccept(answers -> IntStream.range(0, places.size())
                        .forEach(place -> loaded[places.get(place)] = answers.get(place)))
                .toCompletableFuture();
    }

    private static Object arguments(Object context) {
        return Objects.requireNonNull(((Map<?, ?>) context).get(BatchLoaderHelper.ARGUMENTS));
    }

    @SuppressWarnings("unchecked") // filled with answers only
    private static <T> List<T> inOrder(Object[] loaded) {
        return (List<T>) Arrays.asList(loaded);
    }
}
