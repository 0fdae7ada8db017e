package org.skillway.platform.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells by the SQLSTATE what of the database's failures has nothing to do with what was asked of it. */
public final class DatabaseFailures {

    /** Connection exception, insufficient resources, operator intervention. */
    private static final List<String> AWAY = List.of("08", "53", "57");

    /** Transaction rollback (serialisation failure, deadlock), lock not available. */
    private static final List<String> IN_THE_WAY = List.of("40", "55P03");

    private DatabaseFailures() {}

    /** The database is away, full or shutting down, or there was no connection to it: for everybody, not for this request. */
    public static boolean isAway(Throwable failure) {
        return any(failure, AWAY);
    }

    /** It heals by waiting: the database is away, or another transaction was in the way. */
    public static boolean isPassing(Throwable failure) {
        return isAway(failure) || any(failure, IN_THE_WAY);
    }

    private static boolean any(Throwable failure, List<String> states) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof SQLException refused && states.stream().anyMatch(state(refused)::startsWith));
    }

    /** PostgreSQL always gives one, the pool never: of what it says, that it has no connection to give is one lost. */
    private static String state(SQLException refused) {
        return Objects.requireNonNullElseGet(refused.getSQLState(), () -> isPoolTimeout(refused) ? "08" : "");
    }

    private static boolean isPoolTimeout(SQLException refused) {
        // Agroal writes it with and without a capital.
        return String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
