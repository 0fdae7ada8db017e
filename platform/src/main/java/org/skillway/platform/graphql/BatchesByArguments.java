package org.skillway.platform.graphql;

import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;

/** Comes before Quarkus's own, whose batches know the arguments of one name only and answer all others by them. */
public final class BatchesByArguments implements DataFetcherService {

    /** Quarkus's own has 1, and the lowest is asked first. */
    private static final int BEFORE_QUARKUS = 0;

    @Override
    public Integer getPriority() {
        return BEFORE_QUARKUS;
    }

    @Override
    public ArgumentSets<Object, Object> getDefaultDataFetcher(Operation operation, Type type) {
        return new ArgumentSets<>(operation, type);
    }
}
