package org.skillway.curriculum.alias;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.store.Sql;

/** The stored names, as they stood in any edition of the catalogue. */
@ApplicationScoped
public class StoredAliases {

    private record Alias(String alias, String skill) {}

    @Inject
    Sql sql;

    public Aliases asOf(long edition) {
        List<Alias> all = sql.list(
                "select distinct on (alias) alias, skill from skill_alias where tenant = current_tenant()"
                        + " and edition <= ? order by alias, edition desc",
                row -> new Alias(row.getString(1), row.getString(2)),
                edition);
        return new Aliases(all.stream().collect(toMap(Alias::alias, Alias::skill)));
    }

    public Aliases now() {
        return asOf(Long.MAX_VALUE);
    }

    /** From this edition on the one skill is the other, and so is all that was merged into it before. */
    @Transactional(TxType.MANDATORY)
    public void add(String from, String into) {
        sql.change(
                "insert into skill_alias (tenant, alias, skill) select distinct current_tenant(), a.alias, ?"
                        + " from skill_alias a where a.tenant = current_tenant() and a.skill = ?"
                        + " on conflict (tenant, alias, edition) do update set skill = excluded.skill",
                into,
                from);
        sql.change(
                "insert into skill_alias (tenant, alias, skill) values (current_tenant(), ?, ?)"
                        + " on conflict (tenant, alias, edition) do update set skill = excluded.skill",
                from,
                into);
    }
}
