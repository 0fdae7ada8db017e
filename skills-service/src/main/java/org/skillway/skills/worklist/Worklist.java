package org.skillway.skills.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.skills.organisation.Standpoints;

/** Finds the judgments that a caller may see; one statement, however many. */
@ApplicationScoped
class Worklist {

    /** A judgment in the caller's sight. */
    record Entry(UUID judgmentId, UUID personId, String userName, String displayName, boolean awaitsMe) {}

    // The states of JudgmentState, so that a page can be cut from them: to decline takes one, to approve one or two.
    // A line is walked down once, and not for each judgment. Who may sign is what Signatories and AwaitingSecond say:
    // somebody who works here, not of themselves, once, of two reports one.
    private static final String PAGE = """
        with j as (
            select j.judgment_id, j.person_id, j.kind, p.user_name, p.display_name, s.first_signer, s.by_report,
                   case when s.declined then 'declined'
                        when s.signed is null then 'open'
                        when s.signed = 1 and (j.second_signer or s.by_report) then 'awaiting-second-signature'
                        else 'approved' end as state
              from judgment j
              join person p on p.tenant = current_tenant() and p.person_id = j.person_id
              left join lateral (
                   select count(*) as signed, max(g.signed_at) as last_signed, bool_or(g.verdict = 'decline') as declined,
                          (array_agg(g.signer_id order by g.signed_at, g.signature_id))[1] as first_signer,
                          (array_agg(g.relation order by g.signed_at, g.signature_id))[1] = 'report' as by_report
                     from judgment_signature g
                    where g.tenant = current_tenant() and g.judgment_id = j.judgment_id
                   having count(*) > 0) s on true
             where j.tenant = current_tenant() and j.judgment_id < :before and (:kind = '' or j.kind = :kind)
               and (j.opened_at >= :since or s.last_signed >= :since)
               and case when :reach = 'ALL' then sees(:viewer, j.person_id, :reach)
                        else j.person_id = any (cast((select in_sight(:viewer, :reach)) as uuid[])) end),
        a as (
            select j.*, coalesce(m.person_id <> j.person_id and (j.state = 'open'
                       or j.state = 'awaiting-second-signature' and m.person_id <> j.first_signer
                          and not (j.by_report and sees(j.user_name, m.person_id, 'LINE'))), false) as awaits_me
              from j
              left join person m on m.tenant = current_tenant() and m.user_name = :viewer and :signs
                   and (m.end_date is null or m.end_date >= :today))
        select a.judgment_id, a.person_id, a.user_name, a.display_name, a.awaits_me
          from a
         where (:state = '' or a.state = :state) and (a.awaits_me or not :awaitingMe)
         order by a.judgment_id desc limit :limit
        """;

    @Inject
    Session session;

    @Inject
    Caller caller;

    @Inject
    Standpoints standpoints;

    /** Newest first, before an id; ids rise with time. */
    List<Entry> page(WorklistQuery query, UUID before, int limit) {
        return session.createNativeQuery(PAGE, Entry.class)
                .setParameter("before", before)
                .setParameter("kind", query.kind() == null ? "" : query.kind())
                .setParameter("state", query.state() == null ? "" : query.state())
                .setParameter("since", query.updatedSince() == null ? Instant.EPOCH : query.updatedSince())
                .setParameter("awaitingMe", query.awaitingMe())
                .setParameter("viewer", caller.userName())
                .setParameter("reach", caller.reach().name())
                .setParameter("signs", caller.has(Role.MANAGER) || caller.has(Role.HR_ADMIN))
                .setParameter("today", standpoints.today())
                .setParameter("limit", limit)
                .getResultList();
    }
}
