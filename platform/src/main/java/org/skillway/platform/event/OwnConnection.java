package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * A connection beside the pool that never waits for a dead peer, as those of the pool do not. For work that one replica
 * does for all, by a lock of the connection: neither side keeps it when the network between them is cut.
 */
public final class OwnConnection {

    private static final String CONNECT_SECONDS = "3";
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LEAST_SILENCE = Duration.ofSeconds(10);

    private OwnConnection() {}

    public static Connection open(String url, String userName, String password) throws SQLException {
        return open(url, userName, password, ANSWER);
    }

    /** As the other, for statements that may take so long. */
    public static Connection open(String url, String userName, String password, Duration answer) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", userName);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", Long.toString(answer.toSeconds()));
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }

    /**
     * Has PostgreSQL end this session, and with it its locks, once nothing was asked for so long, ten seconds at least. A
     * network that was cut tells neither side, so the session of a leader that is gone would hold the lock for hours; nor
     * does a leader ask whose process stands still.
     */
    public static void endWhenSilent(Connection connection, Duration silence) throws SQLException {
        var millis = Math.max(LEAST_SILENCE.toMillis(), silence.toMillis());
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + millis);
            // The kernel looks as well: one that is cut off in the middle of an answer is not idle.
            statement.execute("set tcp_keepalives_idle = 10");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 3");
            statement.execute("set tcp_user_timeout = " + millis);
        }
    }
}
