package org.skillway.platform.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Signs the checkpoints of one service with one key. */
final class CheckpointSigner {

    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}");

    private final String service;
    private final String keyId;
    private final PrivateKey key;

    private CheckpointSigner(String service, String keyId, PrivateKey key) {
        this.service = service;
        this.keyId = keyId;
        this.key = key;
    }

    /** @param privateKey an Ed25519 key as PEM (PKCS #8), with or without its first and last line */
    static CheckpointSigner of(String service, String keyId, String privateKey) {
        if (!ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException(
                    "skillway.checkpoints.key-id is '%s'. Give up to 32 small letters and digits.".formatted(keyId));
        }
        try {
            var bytes = Base64.getDecoder().decode(base64(privateKey));
            return new CheckpointSigner(
                    service, keyId, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause, which may show the key.
            throw new IllegalArgumentException(
                    "skillway.checkpoints.key is not an Ed25519 key. Give what this prints: openssl genpkey -algorithm ed25519");
        }
    }

    String service() {
        return service;
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        return SignedCheckpoint.sign(checkpoint, keyId, key);
    }

    /** What stands between the first and the last line of a PEM text, on one line. */
    static String base64(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }
}
