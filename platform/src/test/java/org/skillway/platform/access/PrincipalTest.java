package org.skillway.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrincipalTest {

    private static final Map<String, Object> CLAIMS = Map.of("tenant", "acme", "preferred_username", "noah.becker");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void readsTheClaimsOfAKnownIdentityOnce() {
        var known = Principal.known(identity());
        asked.set(0);

        var principal = Principal.of(known);

        assertThat(principal).isEqualTo(new Principal("acme", "noah.becker"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aKnownIdentityKeepsItsTokenAndItsRolesAndNothingElse() {
        var known = Principal.known(identity());

        assertThat(known.getPrincipal()).isInstanceOf(JsonWebToken.class);
        assertThat(known.getRoles()).containsExactly("learner");
        assertThat(known.getAttributes()).doesNotContainKey("request");
    }

    private QuarkusSecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token())
                .addRole("learner")
                .addAttribute("request", "the first one")
                .build();
    }

    private final class Token implements JsonWebToken {

        @Override
        public String getName() {
            return "noah.becker";
        }

        @Override
        public Set<String> getClaimNames() {
            return CLAIMS.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String claim) {
            asked.incrementAndGet();
            return (T) CLAIMS.get(claim);
        }
    }
}
