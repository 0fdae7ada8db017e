package org.skillway.platform.event;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.skillway.platform.testing.Infrastructure;

/** Gives tests that start no service their infrastructure: once for all of them, ended with the run. */
public final class OneInfrastructure implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Infrastructure.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Infrastructure.class))
                .computeIfAbsent(Infrastructure.class, type -> Infrastructure.start(), Infrastructure.class);
    }
}
