package org.skillway.curriculum.store;

import io.quarkus.arc.ClientProxy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes which statements of {@link Sql} go to the database while it is open, each request's or job's by themselves. */
@SuppressWarnings("UnnecessaryAssignment")
public final class CountedStatements implements AutoCloseable {

    private final Sql sql;
    private final DataSource usual;
    private final Map<Thread, List<String>> sent = new ConcurrentHashMap<>();

    public CountedStatements(Sql sql) {
        this.sql = ClientProxy.unwrap(sql);
        usual = this.sql.dataSource;
        this.sql.dataSource = watched(DataSource.class, usual, "");
    }

    /** How many went out where this one did. */
    public int count(String oneOfThem) {
        return sent.values().stream()
                .filter(statements -> statements.contains(oneOfThem))
                .mapToInt(Collection::size)
                .sum();
    }

    /** How many went out for the requests for which one that begins so did; chores send such statements, too. */
    public int countBeside(String beginning) {
        return sent.entrySet().stream()
                .filter(each -> each.getKey().isVirtual())
                .map(Map.Entry::getValue)
                .filter(statements -> statements.stream().anyMatch(each -> each.startsWith(beginning)))
                .mapToInt(Collection::size)
                .sum();
    }

    @Override
    public void close() {
        sql.dataSource = usual;
    }

    private <T> T watched(Class<T> type, T real, String statement) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (real instanceof PreparedStatement && method.getName().startsWith("execute")) {
                sent.computeIfAbsent(Thread.currentThread(), thread -> new CopyOnWriteArrayList<>())
                        .add(statement);
            }
            Object answer = called(real, method, arguments);
            return switch (answer) {
                case Connection connection -> watched(Connection.class, connection, "");
                case PreparedStatement prepared ->
                    watched(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                case null, default -> answer;
            };
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Object real, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
