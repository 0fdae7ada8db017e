package org.skillway.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Whose token a request bears: the person's user name, as the directory knows it, and the tenant, where it names one. */
public record Principal(@Nullable String tenant, String userName) {

    private static final Principal NOBODY = new Principal(null, "anonymous");
    private static final String KNOWN = "skillway.principal";

    /** An identity that holds its principal: reading a claim of our own from a token costs an exception each time. */
    static SecurityIdentity known(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addAttribute(KNOWN, of(verified))
                .build();
    }

    public static Principal of(SecurityIdentity identity) {
        return identity.getAttribute(KNOWN) instanceof Principal known ? known : read(identity);
    }

    private static Principal read(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Principal(
                        token.getClaim("tenant"),
                        token.<String>claim("preferred_username").orElse(token.getSubject()))
                : NOBODY;
    }
}
