package org.skillway.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.skillway.platform.access.Caller;

/** Tells Hibernate and the connection pool which tenant this request is for; nobody's is the empty string. */
@ApplicationScoped
@PersistenceUnitExtension
public class CurrentTenant implements TenantResolver {

    /** No row carries it, so nothing is found and nothing can be stored. */
    static final String NOBODY = "";

    @Inject
    Caller caller;

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        if (!Arc.container().requestContext().isActive()) {
            return NOBODY;
        }
        var tenant = caller.tenantOrNull();
        return tenant == null ? NOBODY : tenant;
    }
}
