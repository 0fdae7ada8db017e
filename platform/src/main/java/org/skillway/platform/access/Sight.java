package org.skillway.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Answers whether the caller may see a person. A read joins {@code sees(…)} in its own query instead. */
@ApplicationScoped
public class Sight {

    @Inject
    Caller caller;

    @Inject
    DataSource dataSource;

    @Inject
    Audit audit;

    public boolean sees(UUID personId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select sees(?, ?, ?)")) {
            statement.setString(1, caller.userName());
            statement.setObject(2, personId);
            statement.setString(3, caller.reach().name());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not decide who sees whom", e);
        }
    }

    /** Lets the caller pass, or answers as if the person did not exist and records the denial. */
    public void require(UUID personId) {
        if (!sees(personId)) {
            throw unseen(personId);
        }
    }

    /** The one answer for "not there" and "not for you", with its audit row already committed. */
    public Problem unseen(UUID personId) {
        audit.denied("person.see", "person/" + personId);
        return new Problem(ProblemCode.NOT_FOUND, "No person " + personId + " that you may see.");
    }
}
