package org.skillway.curriculum.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.activity.BegunActivity.ItemsKnown;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.ItemAnswers;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.AtHand;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.mastery.domain.ItemDays;
import org.skillway.curriculum.pace.domain.OthersTimes;
import org.skillway.platform.access.Caller;
import org.skillway.platform.rest.Idempotency.Opening;

/** Loads what an activity needs in the statement that claims its key. */
@ApplicationScoped
class BeginActivity {

    @Inject
    Learners learners;

    @Inject
    Catalogues catalogues;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Opening<BegunActivity> of(ActivityRequest request) {
        Instant now = clock.instant();
        LocalDate servedBefore = ItemDays.servedBefore(now);
        AtHand known = learners.atHand(request.personId());
        Catalogue catalogue = catalogues.atHand();
        String[] modules = catalogue == null ? null : ofItsSkill(request.module(), catalogue);
        return new Opening<>() {
            @Override
            public String sql() {
                return "select a.*, case when a.state is not null then decision_of(w.person, a.path_version) end"
                        + " as decision_id from activity_answered(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) a"
                        + " cross join (select cast(? as uuid) as person) w";
            }

            @Override
            public void bind(PreparedStatement statement, int from) throws SQLException {
                statement.setObject(from, request.personId());
                statement.setString(from + 1, caller.userName());
                statement.setString(from + 2, caller.reach().name());
                statement.setObject(from + 3, now.atOffset(ZoneOffset.UTC));
                statement.setString(from + 4, request.module());
                statement.setString(from + 5, request.item());
                statement.setObject(from + 6, servedBefore);
                statement.setObject(from + 7, known.mark());
                statement.setArray(from + 8, texts(statement, modules));
                statement.setObject(from + 9, request.personId());
            }

            @Override
            public BegunActivity read(ResultSet row) throws SQLException {
                return new BegunActivity(
                        learners.begun(request.personId(), row, known),
                        row.getBoolean("holds_key"),
                        servedBefore,
                        learned(row),
                        row.getObject("usual", Integer.class),
                        new OthersTimes(ints(row, "seconds"), ints(row, "pool"), row.getInt("pool_people")),
                        itemsKnown(row.getString("items_known")));
            }

            private @Nullable ItemsKnown itemsKnown(@Nullable String json) {
                return json == null || catalogue == null ? null : new ItemsKnown(catalogue.edition(), json);
            }

            private @Nullable Belief learned(ResultSet row) throws SQLException {
                Double mean = row.getObject("item_mean", Double.class);
                Belief gathered = mean == null ? null : new Belief(mean, row.getDouble("item_variance"));
                return ItemAnswer.heard(gathered, ItemAnswers.read(row.getString("item_answers")));
            }

            private List<Integer> ints(ResultSet row, String column) throws SQLException {
                Array array = row.getArray(column);
                return array == null ? List.of() : List.of((Integer[]) array.getArray());
            }
        };
    }

    /** The modules of a module's skill, as far as that is known before the edition is. */
    private static String @Nullable [] ofItsSkill(String key, Catalogue catalogue) {
        return catalogue
                .module(key)
                .map(module -> catalogue.ofSkill(module.skill()).stream()
                        .map(Module::key)
                        .toArray(String[]::new))
                .orElse(null);
    }

    private static @Nullable Array texts(PreparedStatement statement, String @Nullable [] texts) throws SQLException {
        return texts == null ? null : statement.getConnection().createArrayOf("text", texts);
    }
}
