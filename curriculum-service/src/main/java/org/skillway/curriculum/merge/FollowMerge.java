package org.skillway.curriculum.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.skillway.curriculum.alias.StoredAliases;
import org.skillway.curriculum.catalog.PublishModules;
import org.skillway.curriculum.release.RenameSkill;
import org.skillway.curriculum.store.Sql;

/**
 * Lets everything about a skill stand under the name of the one it became: its modules and the blocks of curricula are
 * published anew, tasks ahead, tests and open measures are renamed. What learners know is read under the new name from now on and
 * written so when they next change; what was recorded of the past keeps the name of its day, so that it is replayed alike.
 */
@ApplicationScoped
class FollowMerge {

    // Where the same measure is open under both names, the one keeps its own: two people's decisions are two.
    private static final String MEASURES = """
            update remediation r
               set skill = ?, body = jsonb_set(r.body::jsonb, '{skill}', to_jsonb(?::text))::json
             where r.tenant = current_tenant() and r.skill = ? and r.state in ('proposed', 'in-force')
               and not exists (select from remediation o
                                where o.tenant = r.tenant and o.person_id = r.person_id and o.kind = r.kind
                                  and o.skill = ? and o.state in ('proposed', 'in-force'))""";

    @Inject
    StoredAliases aliases;

    @Inject
    PublishModules publishModules;

    @Inject
    RenameSkill renameSkill;

    @Inject
    Sql sql;

    @Transactional(TxType.MANDATORY)
    public void merged(String from, String into) {
        String now = aliases.now().canonical(into);
        if (now.equals(from)) {
            return;
        }
        publishModules.nextEdition();
        aliases.add(from, now);
        renameSkill.inCurricula(from, now);
        publishModules.move(from, now);
        sql.change("update upcoming_task set skill = ? where tenant = current_tenant() and skill = ?", now, from);
        sql.change("update test_out set skill = ? where tenant = current_tenant() and skill = ?", now, from);
        sql.change(MEASURES, now, now, from, now);
    }
}
