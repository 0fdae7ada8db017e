package org.skillway.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection beside the pool that never waits for a dead peer, as those of the pool do not. */
public final class OwnConnection {

    private static final String CONNECT_SECONDS = "3";
    private static final String ANSWER_SECONDS = "10";

    private OwnConnection() {}

    public static Connection open(String url, String userName, String password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", userName);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }
}
