package org.skillway.curriculum.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.pace.domain.OthersTimes;
import org.skillway.platform.access.Caller;
import org.skillway.platform.rest.Idempotency.Opening;

/** Loads what an activity needs in the statement that claims its key. */
@ApplicationScoped
class BeginActivity {

    @Inject
    Learners learners;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Opening<BegunActivity> of(ActivityRequest request) {
        return new Opening<>() {
            @Override
            public String sql() {
                return "select * from activity_opened(?, ?, ?, ?, ?, ?, ?, ?, ?)";
            }

            @Override
            public void bind(PreparedStatement statement, int from) throws SQLException {
                statement.setObject(from, request.personId());
                statement.setString(from + 1, caller.userName());
                statement.setString(from + 2, caller.reach().name());
                statement.setObject(from + 3, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(from + 4, request.module());
                statement.setString(from + 5, request.item());
            }

            @Override
            public BegunActivity read(ResultSet row) throws SQLException {
                Double mean = row.getObject("item_mean", Double.class);
                return new BegunActivity(
                        learners.locked(request.personId(), row),
                        mean == null ? null : new Belief(mean, row.getDouble("item_variance")),
                        row.getObject("usual", Integer.class),
                        new OthersTimes(ints(row, "seconds"), ints(row, "pool"), row.getInt("pool_people")));
            }

            private List<Integer> ints(ResultSet row, String column) throws SQLException {
                Array array = row.getArray(column);
                return array == null ? List.of() : List.of((Integer[]) array.getArray());
            }
        };
    }
}
