package org.skillway.platform.access;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;

/**
 * Lets a role count only inside an endpoint that names it: a role that may not call gives no reach there either. Bound
 * to the annotation that every endpoint must have, so nobody can forget it; bound to the call and not to the request,
 * because the fields of one GraphQL request admit different roles and may run side by side.
 */
@Interceptor
@RolesAllowed("")
// Around the framework's own checks, whose refusals go on record here.
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Admission {

    @Inject
    RoleDenials denials;

    private static final ScopedValue<Set<String>> ROLES = ScopedValue.newInstance();

    /** The roles that the endpoint at hand names; none outside of one. */
    static Set<String> roles() {
        return ROLES.orElse(Set.of());
    }

    @AroundInvoke
    Object admit(InvocationContext endpoint) throws Exception {
        var named = Set.of(endpoint.getInterceptorBinding(RolesAllowed.class).value());
        try {
            return ScopedValue.where(ROLES, named).call(endpoint::proceed);
        } catch (ForbiddenException refused) {
            // A GraphQL field: REST asks for the role before it calls, and RequestProblems puts that on record.
            denials.record(endpoint.getMethod());
            throw refused;
        }
    }
}
