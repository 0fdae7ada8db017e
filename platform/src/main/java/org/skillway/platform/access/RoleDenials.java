package org.skillway.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.skillway.platform.audit.Audit;

/** Puts on record that a caller lacks the role for an operation, before they are told. */
@RequestScoped
public class RoleDenials {

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /** A GraphQL request may ask for one field a hundred times: that is one denial. */
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();

    /** Committed when this returns; a token without a tenant has no log to be in. */
    public void record(Method endpoint) {
        var operation = endpoint.getAnnotation(Operation.class);
        var subject = operation == null ? "field/" + endpoint.getName() : "operation/" + operation.operationId();
        if (caller.tenantOrNull() != null && recorded.add(subject)) {
            audit.denied("role.denied", subject);
        }
    }
}
