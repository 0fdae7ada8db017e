package org.skillway.mentor.match;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Who manages whom, and who is with the company. */
@ApplicationScoped
class People {

    @Inject
    Session session;

    /** Direct and indirect managers; at most 100 levels, so that a cycle in the line ends. */
    Set<UUID> managersOf(UUID personId) {
        return ids("""
            with recursive line (person_id, depth) as (
                select manager_id, 1 from directory_person
                 where tenant = current_tenant() and person_id = :of
                union
                select p.manager_id, depth + 1 from directory_person p join line l on p.person_id = l.person_id
                 where p.tenant = current_tenant() and depth < 100)
            select person_id from line where person_id is not null""", personId);
    }

    Set<UUID> activeAmong(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : ids(
                        "select person_id from directory_person"
                                + " where tenant = current_tenant() and active and person_id in (:of)",
                        people);
    }

    private Set<UUID> ids(String sql, Object of) {
        return session.createNativeQuery(sql, UUID.class).setParameter("of", of).getResultList().stream()
                .collect(toSet());
    }
}
