package org.skillway.platform.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a reader of checkpoints trusts, by key id. From the reader's own records, never from where the log is kept. */
record PublicKeys(Map<String, PublicKey> keys) {

    PublicKeys {
        keys = Map.copyOf(keys);
    }

    /** Thrown with the id of a key that is none. */
    static final class NoKey extends IllegalArgumentException {

        private final String id;

        NoKey(String id, Exception cause) {
            super(
                    "'%s' is not an Ed25519 public key. Give what this prints: openssl pkey -pubout".formatted(id),
                    cause);
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** Each as PEM, with or without its first and last line. Throws {@link NoKey}. */
    static PublicKeys of(Map<String, String> texts) {
        var keys = new HashMap<String, PublicKey>();
        texts.forEach((id, text) -> {
            try {
                var bytes = Base64.getDecoder().decode(CheckpointSigner.base64(text));
                keys.put(id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new NoKey(id, e);
            }
        });
        return new PublicKeys(keys);
    }

    Optional<PublicKey> of(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
