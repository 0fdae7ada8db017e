package org.skillway.skills.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.skillway.platform.access.Caller;
import org.skillway.skills.organisation.Standpoints;

/**
 * The names of people: of those whom the caller may see, of whoever offers help and works here, and of the other in a mentorship
 * that stands.
 */
@ApplicationScoped
class Names {

    private static final String KNOWN = """
            select p.person_id, p.display_name from person p
             where p.tenant = current_tenant() and p.person_id = any (cast(:people as uuid[]))
               and (sees(:viewer, p.person_id, :reach)
                    or exists (select from directory_person me
                                where me.tenant = p.tenant and me.user_name = :viewer and me.active
                                  and (((p.end_date is null or p.end_date >= :today)
                                        and exists (select from helper_offer o
                                                     where o.tenant = p.tenant and o.person_id = p.person_id))
                                       or exists (select from mentorship m
                                                   where m.tenant = p.tenant and m.ended_at is null
                                                     and ((m.mentor_id = me.person_id and m.learner_id = p.person_id)
                                                          or (m.mentor_id = p.person_id and m.learner_id = me.person_id))))))
             order by p.person_id
            """;

    @Inject
    Session session;

    @Inject
    Caller caller;

    @Inject
    Standpoints standpoints;

    /** Whoever is not known to the caller is left out. */
    List<PersonNameView> of(Collection<UUID> personIds) {
        return session.createNativeQuery(KNOWN, PersonNameView.class)
                .setParameter("people", personIds.toArray(UUID[]::new))
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("today", standpoints.today())
                .getResultList();
    }
}
