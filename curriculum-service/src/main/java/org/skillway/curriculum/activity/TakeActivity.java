package org.skillway.curriculum.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Idempotency;

/** Takes one activity, once for each key, in a transaction of its own. */
@ApplicationScoped
public class TakeActivity {

    @Inject
    Idempotency idempotency;

    @Inject
    BeginActivity beginActivity;

    @Inject
    RecordActivity recordActivity;

    @Inject
    Clock clock;

    /** 201 with the activity's view as JSON text, or what was answered before under the same key. */
    public Response take(@Nullable String key, ActivityRequest request) {
        Deeds.check(request, clock.instant());
        return idempotency.once(
                key, request, beginActivity.of(request), begun -> recordActivity.record(request, begun));
    }
}
