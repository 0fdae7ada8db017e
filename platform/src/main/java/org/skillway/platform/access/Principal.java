package org.skillway.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Whose token a request bears: the person's user name, as the directory knows it, and the tenant, where it names one. */
public record Principal(@Nullable String tenant, String userName) {

    private static final Principal NOBODY = new Principal(null, "anonymous");

    public static Principal of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Principal(
                        token.getClaim("tenant"),
                        token.<String>claim("preferred_username").orElse(token.getSubject()))
                : NOBODY;
    }
}
