package org.skillway.curriculum.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.store.Sql;

/** The record of what learners did. */
@ApplicationScoped
class Activities {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    void add(UUID id, ActivityRequest request, @Nullable Boolean correct, @Nullable Double foretold, Module module) {
        Instant now = clock.instant();
        sql.changeAtTheEnd(
                id,
                "insert into activity values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                () -> new @Nullable Object[] {
                    id,
                    request.personId(),
                    module.key(),
                    module.skill(),
                    request.kind(),
                    request.item(),
                    request.response(),
                    correct,
                    request.help().name().toLowerCase(Locale.ROOT),
                    request.confidence(),
                    request.seconds(),
                    request.source(),
                    request.occurredAt(),
                    now,
                    foretold
                });
    }
}
