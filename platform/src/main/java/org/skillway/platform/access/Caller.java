package org.skillway.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Who makes this request: a person by bearer token, or a service that handles an event or a signed signal. */
@RequestScoped
public class Caller {

    /** The actor in audit rows written while an event is handled. */
    private static final String SYSTEM = "system";

    @Inject
    SecurityIdentity identity;

    private @Nullable String assumedTenant;

    /** The tenant, or {@code null} where nobody is known yet: then no row is seen at all. */
    public @Nullable String tenantOrNull() {
        if (assumedTenant != null) {
            return assumedTenant;
        }
        return Principal.of(identity).tenant();
    }

    /** The tenant of the token or of the event at hand. */
    public String tenant() {
        var tenant = tenantOrNull();
        if (tenant == null) {
            throw new Problem(
                    ProblemCode.FORBIDDEN, "The token names no tenant. Maybe its claim 'tenant' is not mapped.");
        }
        return tenant;
    }

    /** The person's user name, as the directory knows it. */
    public String userName() {
        return assumedTenant != null ? SYSTEM : Principal.of(identity).userName();
    }

    /** Whether the token has this role and the endpoint at hand names it. */
    public boolean has(String role) {
        return Admission.roles().contains(role) && identity.hasRole(role);
    }

    /** How far this caller sees by the roles that count here; a service handling an event sees the whole tenant. */
    public Reach reach() {
        return assumedTenant != null ? Reach.ALL : Reach.of(identity.getRoles(), Admission.roles());
    }

    /** Acts for a tenant without a token, because an event or a verified signature named it. Not for use by endpoints with a token. */
    public void actFor(String tenant) {
        if (!identity.isAnonymous()) {
            throw new IllegalStateException("A caller with a token cannot act for tenant " + tenant);
        }
        assumedTenant = tenant;
    }
}
