package org.skillway.curriculum.crowd;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.chore.Chore;

/** Judges crowds once the last of their people had their 21 days. */
@ApplicationScoped
class JudgeCrowds implements Chore {

    @Inject
    JudgedCrowds crowds;

    @Inject
    CrowdConfig config;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(
                clock.instant(),
                config.look(),
                () -> sql.list("select tenant from tenants_with_a_catalogue()", row -> row.getString(1)));
    }

    @Override
    public boolean batch() {
        boolean judged = QuarkusTransaction.requiringNew().call(() -> crowds.judge(clock.instant(), config.batch()));
        if (judged) {
            rest.end();
        }
        return judged;
    }
}
