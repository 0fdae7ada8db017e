package org.skillway.mentor.match;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.skillway.platform.access.Caller;

/** Who manages whom, who is with the company, and whom the caller may see. */
@ApplicationScoped
class People {

    @Inject
    Session session;

    @Inject
    Caller caller;

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

    /** Those of them whom the caller may see. */
    Set<UUID> seenAmong(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return session
                .createNativeQuery(
                        "select person_id from directory_person where tenant = current_tenant()"
                                + " and person_id in (:of) and sees(:viewer, person_id, :reach)",
                        UUID.class)
                .setParameter("of", people)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .getResultList()
                .stream()
                .collect(toSet());
    }

    private Set<UUID> ids(String sql, Object of) {
        return session.createNativeQuery(sql, UUID.class).setParameter("of", of).getResultList().stream()
                .collect(toSet());
    }
}
