package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.mentor.need.domain.Need;
import org.skillway.platform.access.Caller;

/** Everybody's needs, open and closed; who asks gets those of the people they may see. */
@ApplicationScoped
class Needs {

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    /** The open need of a person in a skill. */
    Optional<NeedRow> open(UUID personId, String skill) {
        return entities
                .createQuery(
                        "from NeedRow n where n.personId = :person and n.skill = :skill and n.closedAt is null",
                        NeedRow.class)
                .setParameter("person", personId)
                .setParameter("skill", skill)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<Need> visible(UUID id) {
        return entities
                .createQuery("from NeedRow n where n.id = :id and sees(:viewer, n.personId, :reach)", NeedRow.class)
                .setParameter("id", id)
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .getResultList()
                .stream()
                .map(NeedRow::need)
                .findFirst();
    }

    /** In the order they were opened, after one id, at most so many. */
    List<Need> visible(NeedQuery asked, UUID after, int atMost) {
        return entities
                .createQuery("""
                    from NeedRow n
                    where n.id > :after and (:person is null or n.personId = :person)
                      and (:openOnly = false or n.closedAt is null)
                      and n.updatedAt >= :updatedSince
                      and sees(:viewer, n.personId, :reach)
                    order by n.id""", NeedRow.class)
                .setParameter("after", after)
                .setParameter("person", asked.personId())
                .setParameter("openOnly", asked.openOnly())
                .setParameter("updatedSince", asked.updatedSince())
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(NeedRow::need)
                .toList();
    }

    void add(NeedRow need) {
        entities.persist(need);
    }
}
