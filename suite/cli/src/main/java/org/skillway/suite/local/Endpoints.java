package org.skillway.suite.local;

import java.net.URI;

/** Where a running suite answers; {@code oidc} is the issuer of its tokens. */
public record Endpoints(URI skills, URI curriculum, URI mentor, URI metrics, URI oidc) {}
