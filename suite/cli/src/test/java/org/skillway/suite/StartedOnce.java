package org.skillway.suite;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test methods what takes long to start: once for all classes of a run, closed at its end. */
public abstract class StartedOnce<T extends StartedOnce.Closing> implements ParameterResolver {

    /** Closes without a checked exception. */
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private final Class<T> type;
    private final Supplier<T> start;

    protected StartedOnce(Class<T> type, Supplier<T> start) {
        this.type = type;
        this.start = start;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(type))
                .computeIfAbsent(type, key -> Start.of(start), Start.class)
                .thing();
    }

    /** What became of the only start: one that failed is not worth the minutes of another for each test. */
    private record Start(
            @Nullable Closing started, @Nullable RuntimeException failure) implements AutoCloseable {

        static Start of(Supplier<? extends Closing> start) {
            try {
                return new Start(start.get(), null);
            } catch (RuntimeException failure) {
                return new Start(null, failure);
            }
        }

        Closing thing() {
            if (started == null) {
                throw new IllegalStateException("The start failed, for this test or an earlier one", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
