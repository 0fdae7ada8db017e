package org.skillway.suite.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.skillway.suite.bench.BenchPeople.Person;

/**
 * Learners copied inside the benchmark's own database from the ones that came through the APIs: rows of people and of
 * learners, with the same states and paths. A part of them holds the role, the others one that asks for nothing.
 */
final class Copies {

    private static final String SIZES =
            "select (pg_total_relation_size('learner')" + " + pg_total_relation_size('directory_person')) / 1048576.0";

    private final Database database;
    private final String tenant;

    Copies(Stand stand) {
        database = Database.of(stand.stack(), "curriculum");
        tenant = stand.company().tenant();
    }

    /** Makes so many, of whom every so-manieth holds the role, and answers those. */
    List<Person> make(int people, int every, int templates) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute(peopleUpTo(people));
            statement.execute(learnersUpTo(people, every, templates));
            statement.execute("analyze learner, directory_person");
            List<Person> holders = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select user_name, d.person_id from directory_person d join learner l using (tenant, person_id)"
                            + " where user_name like 'scale-%' and roles && '{support}' order by person_id")) {
                while (rows.next()) {
                    holders.add(new Person(rows.getString(1), rows.getString(2)));
                }
            }
            return holders;
        }
    }

    private static String peopleUpTo(int count) {
        return """
            insert into directory_person (tenant, person_id, external_id, user_name, time_zone, start_date, active)
            select current_tenant(), md5('scale-' || n)::uuid, 'scale-' || n, 'scale-' || n, 'Europe/Lisbon',
                   current_date - 1, true
              from generate_series(1, %d) n
            """.formatted(count);
    }

    private static String learnersUpTo(int count, int every, int templates) {
        return """
            insert into learner (tenant, person_id, roles, state, path, path_version, updated_at, catalogue, role_maps,
                                 planned_on)
            select l.tenant, md5('scale-' || n)::uuid,
                   case when n %% %1$d = 0 then l.roles else '{bench-idle}' end,
                   case when n %% %1$d = 0 then l.state::text
                        else replace(l.state::text, '"support"', '"bench-idle"') end::json,
                   l.path, l.path_version, l.updated_at, l.catalogue, l.role_maps, l.planned_on
              from generate_series(1, %2$d) n
              join (select l.*, row_number() over (order by l.person_id) as place
                      from learner l join directory_person d using (tenant, person_id)
                     where l.tenant = current_tenant() and d.user_name like 'bench-%%') l on l.place = n %% %3$d + 1
            """.formatted(every, count, templates);
    }

    double megabytes() throws SQLException {
        try (var connection = open();
                var row = connection.createStatement().executeQuery(SIZES)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private Connection open() throws SQLException {
        var connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("set app.tenant = '" + tenant + "'");
        }
        return connection;
    }
}
