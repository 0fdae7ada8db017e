package org.skillway.metrics.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.Secrets;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Secret;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.secret.CannotOpen;
import org.skillway.platform.time.Ids;

/** Creates a signal source or changes it; saying again what it is already needs no ETag, and only seals anew what an older key sealed. */
@ApplicationScoped
class RegisterSource {

    record Registered(SignalSource source, boolean created) {}

    @Inject
    SignalSources sources;

    @Inject
    Secrets secrets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    @Transactional
    Registered register(String key, SignalSourceRequest request, @Nullable String ifMatch) {
        var known = sources.ofKey(key);
        if (known.filter(request::describes)
                .filter(source -> holds(source, request.secret()))
                .isPresent()) {
            var source = known.get();
            if (!secrets.isCurrent(source.sealedSecret)) {
                source.sealedSecret = secrets.seal(new Secret(request.secret()), caller.tenant(), source.id);
            }
            return new Registered(source, false);
        }
        known.ifPresent(source -> ETags.requireMatch(ifMatch, source.version));
        requireJsonata(request.mapping());
        var source = known.orElseGet(this::fresh);
        source.key = key;
        source.preset = request.preset();
        source.verifier = request.verifier();
        source.sealedSecret = secrets.seal(new Secret(request.secret()), caller.tenant(), source.id);
        source.mapping = request.mapping();
        source.purpose = request.purpose();
        source.notice = request.notice();
        sources.persistAndFlush(source);
        audit.wrote("signal-source.register", "signal-source/" + key);
        return new Registered(source, known.isEmpty());
    }

    /** A secret that cannot be opened any more is another one: giving it again replaces it. */
    private boolean holds(SignalSource source, String secret) {
        try {
            return secrets.open(source.sealedSecret, caller.tenant(), source.id)
                    .value()
                    .equals(secret);
        } catch (CannotOpen gone) {
            return false;
        }
    }

    private SignalSource fresh() {
        var source = new SignalSource();
        source.id = Ids.at(clock.instant());
        return source;
    }

    private static void requireJsonata(@Nullable String mapping) {
        if (mapping == null) {
            return;
        }
        try {
            new Mapping(mapping);
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            throw new Problem(ProblemCode.VALIDATION_FAILED, why, Problem.at("/mapping", why));
        }
    }
}
