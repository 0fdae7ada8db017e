package org.skillway.skills.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.organisation.domain.Standpoint;
import org.skillway.skills.team.ManagerLineView.LeaderView;

/** Walks up the managers of people as they were on a day; one statement, however many people and however high. */
@ApplicationScoped
class ManagerLines {

    // Where days were told of afterwards, a past day may have a circle though no present one did: it ends the line.
    private static final String READ = """
        with recursive line (root, person_id, depth) as (
            select root, root, 0 from unnest(?) as root
            union all
            select line.root, placed.manager_id, line.depth + 1
              from line cross join lateral (
                select w.manager_id from person_placement w
                 where w.tenant = current_tenant() and w.person_id = line.person_id
                   and w.told_at <= ? and w.valid_from <= ?
                 order by w.version desc limit 1) placed
             where placed.manager_id is not null
        ) cycle root, person_id set circular using walked
        select line.root, line.depth, p.person_id, p.display_name, null as team
          from line join person p on p.tenant = current_tenant() and p.person_id = line.person_id
         where line.depth > 0 and not line.circular
        union all
        select asked.root, 0, p.person_id, p.display_name, placed.team
          from unnest(?) as asked (root) cross join lateral (
            select w.team from person_placement w
             where w.tenant = current_tenant() and w.person_id = asked.root and w.told_at <= ? and w.valid_from <= ?
             order by w.version desc limit 1) placed
          left join lateral (
            select v.lead_id from team_version v
             where v.tenant = current_tenant() and v.key = placed.team and v.told_at <= ? and v.valid_from <= ?
             order by v.version desc limit 1) led on true
          left join person p on p.tenant = current_tenant() and p.person_id = led.lead_id
         order by root, depth
        """;

    /** The team of somebody and who leads it. */
    private record Membership(
            @Nullable String team, @Nullable LeaderView lead) {}

    @Inject
    DataSource dataSource;

    /** In the order of the people. */
    List<ManagerLineView> of(List<UUID> personIds, Standpoint at) {
        var managers = new HashMap<UUID, List<LeaderView>>();
        var memberships = new HashMap<UUID, Membership>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            var people = connection.createArrayOf("uuid", personIds.toArray(UUID[]::new));
            var knownAt = at.knownAt().atOffset(ZoneOffset.UTC);
            for (var place : List.of(1, 4)) {
                statement.setArray(place, people);
            }
            for (var place : List.of(2, 5, 7)) {
                statement.setObject(place, knownAt);
                statement.setObject(place + 1, at.asOf());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows, managers, memberships);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not walk up from " + personIds.size() + " people", e);
        }
        return personIds.stream()
                .map(person -> view(person, at, managers, memberships.get(person)))
                .toList();
    }

    private static void read(ResultSet row, Map<UUID, List<LeaderView>> managers, Map<UUID, Membership> memberships)
            throws SQLException {
        var root = row.getObject("root", UUID.class);
        var leader = row.getObject("person_id", UUID.class);
        var view = leader == null ? null : new LeaderView(leader, row.getString("display_name"));
        if (row.getInt("depth") == 0) {
            memberships.put(root, new Membership(row.getString("team"), view));
        } else if (view != null) {
            managers.computeIfAbsent(root, none -> new ArrayList<>()).add(view);
        }
    }

    private static ManagerLineView view(
            UUID person, Standpoint at, Map<UUID, List<LeaderView>> managers, @Nullable Membership membership) {
        return new ManagerLineView(
                person,
                at.asOf(),
                at.knownAt(),
                managers.getOrDefault(person, List.of()),
                membership == null ? null : membership.team(),
                membership == null ? null : membership.lead());
    }
}
