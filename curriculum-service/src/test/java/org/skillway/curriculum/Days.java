package org.skillway.curriculum;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.skillway.platform.testing.Database;

/** Lets days pass for a tenant: whatever was recorded or decided lies as much further back. */
final class Days {

    private static final List<String> TIMES = List.of(
            "crowd_judgement set begun_until = begun_until",
            "unjudged_taking set begun_at = begun_at",
            "module_taking set begun_at = begun_at",
            "confused_crowd set complete_at = complete_at",
            "forecast_crowd set begun_at = begun_at",
            "forecast_crowd set ended_at = ended_at",
            "forecast_waiting set begun_at = begun_at",
            "forecast_gathering set gathered_until = gathered_until",
            "judged_crowd set begun_at = begun_at",
            "judged_crowd set judged_at = judged_at",
            "activity set recorded_at = recorded_at",
            "item_answer set day = day",
            "norms set searched_at = searched_at",
            "confusion set recorded_at = recorded_at",
            "module set updated_at = updated_at",
            "content_decision set decided_at = decided_at",
            "content_decision set revised_at = revised_at");

    private static final Logger LOG = Logger.getLogger(Days.class);

    private Days() {}

    static void pass(String tenant, int days) {
        try {
            while (!passed(tenant, days)) {
                LOG.info("A chore was in the way of time, which is tried again");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Time stands still", e);
        }
    }

    /** Not where a chore locked the same the other way round. */
    private static boolean passed(String tenant, int days) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String time : TIMES) {
                statement.executeUpdate("update " + time + " - interval '" + days + " days'");
            }
            connection.commit();
            return true;
        } catch (SQLException e) {
            if (e.getSQLState().equals("40P01")) {
                return false;
            }
            throw e;
        }
    }
}
