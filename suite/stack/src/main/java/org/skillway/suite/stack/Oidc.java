package org.skillway.suite.stack;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider for one machine: it believes everybody. The signing key is kept with the data, so that a restart
 * on the same port leaves tokens valid. The issuer is the URL as called, hence always call it by {@code 127.0.0.1}.
 */
final class Oidc implements Part {

    private final Options options;
    private volatile @Nullable MockOAuth2Server server;

    Oidc(Options options) {
        this.options = options;
    }

    @Override
    public Map<String, Object> start() throws Exception {
        if (!Ports.isFree(options.port())) {
            throw new StartRefused("Port %d is in use; the OpenID provider cannot have it.".formatted(options.port()));
        }
        var keys = new KeyProvider(List.<JWK>of(key(DataDirectory.create(options.data()))), "RS256");
        var tokens = new OAuth2TokenProvider(keys);
        // The library's other server needs a newer Netty than our security floor.
        var config = new OAuth2Config(
                true, null, null, false, tokens, Set.of(new PersonaClaims()), new MockWebServerWrapper());
        var starting = new MockOAuth2Server(config);
        server = starting;
        starting.start(InetAddress.ofLiteral("127.0.0.1"), options.port());
        var issuer = "http://127.0.0.1:%d/%s".formatted(options.port(), PersonaClaims.ISSUER);
        return Map.of(
                "port",
                options.port(),
                "issuer",
                issuer,
                "token",
                issuer + "/token",
                "pid",
                ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        var running = server;
        if (running != null) {
            running.shutdown();
        }
    }

    private static RSAKey key(Path directory) throws Exception {
        var file = directory.resolve("signing-key.json");
        if (Files.exists(file)) {
            return RSAKey.parse(Files.readString(file));
        }
        var key = new RSAKeyGenerator(2048).generate();
        DataDirectory.write(file, key.toJSONString());
        return key;
    }
}
