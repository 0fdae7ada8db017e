package org.skillway.metrics.naming;

/** The statements of {@link SourcePeople}. */
final class NamingSql {

    private static final String NAMED = """
        select n.ref, n.person_id, d.external_id, n.named_by, n.named_at, n.version
          from source_person n left join directory_person d on d.tenant = n.tenant and d.person_id = n.person_id
         where n.tenant = current_tenant() and n.source_id = ?
        """;

    static final String ONE = NAMED + " and n.ref = ?";

    static final String IN_ORDER = NAMED + " and n.ref > ? order by n.ref limit ?";

    static final String AMONG = """
        select n.ref, n.person_id from source_person n
         where n.tenant = current_tenant() and n.source_id = ? and n.ref = any (?)
        """;

    static final String PEOPLE = """
        select distinct on (d.external_id) d.external_id, d.person_id from directory_person d
         where d.tenant = current_tenant() and d.external_id = any (?)
         order by d.external_id, d.active desc, d.start_date desc
        """;

    /**
     * One that is named anew after it was removed must have no version that the removed one had: it begins with the moment, in
     * microseconds, which no count of changes catches up with.
     */
    static final String PUT = """
        insert into source_person as n (tenant, source_id, ref, person_id, version, named_by, named_at)
        select current_tenant(), given.source_id, names.ref, names.person_id,
               (extract(epoch from given.named_at) * 1000000)::bigint, given.named_by, given.named_at
          from (select ?::uuid as source_id, ?::text as named_by, ?::timestamptz as named_at) given
          cross join unnest(?::text[], ?::uuid[]) as names (ref, person_id)
        on conflict (tenant, source_id, ref) do update
            set person_id = excluded.person_id, version = n.version + 1, named_by = excluded.named_by,
                named_at = excluded.named_at
        """;

    static final String REMOVE = """
        delete from source_person n where n.tenant = current_tenant() and n.source_id = ? and n.ref = any (?)
        """;

    private NamingSql() {}
}
