package org.skillway.platform.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A checkpoint as it is published: a compact JWS (RFC 7515) signed by Ed25519 (RFC 8037), so that any library for JWS can
 * check it as well. What is signed is the text itself; no two ways of writing the same JSON can be taken for each other.
 */
record SignedCheckpoint(String signed, String signature) {

    /** So that nothing else that a key may ever sign passes for a checkpoint. */
    static final String TYPE = "skillway-audit-checkpoint";

    private static final String ALGORITHM = "EdDSA";
    private static final Pattern IN_A_LINE =
            Pattern.compile("(?<![\\w.-])(eyJ[\\w-]+\\.[\\w-]+)\\.([\\w-]{86})(?![\\w.-])");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Header(String alg, String typ, String kid) {}

    /** What becomes of reading one. */
    sealed interface Opened {}

    /** Signed by a key that is known. */
    record Genuine(Checkpoint checkpoint, String digest) implements Opened {}

    record Refused(CheckpointFinding.Fault kind, String why) implements Opened {}

    /** The first one in a line of a log, or in a line that is nothing else. */
    static Optional<SignedCheckpoint> in(String line) {
        var found = IN_A_LINE.matcher(line);
        return found.find() ? Optional.of(new SignedCheckpoint(found.group(1), found.group(2))) : Optional.empty();
    }

    static SignedCheckpoint sign(Checkpoint checkpoint, String keyId, PrivateKey key) {
        try {
            var signed = base64(JSON.writeValueAsBytes(new Header(ALGORITHM, TYPE, keyId))) + "."
                    + base64(JSON.writeValueAsBytes(checkpoint));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return new SignedCheckpoint(signed, base64(signature.sign()));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("Could not sign " + checkpoint, e);
        }
    }

    /** What it says, if one of the keys signed it. */
    Opened open(PublicKeys keys) {
        var dot = signed.indexOf('.');
        try {
            var header = JSON.readValue(bytes(signed.substring(0, dot)), Header.class);
            if (!ALGORITHM.equals(header.alg()) || !TYPE.equals(header.typ())) {
                return new Refused(CheckpointFinding.Fault.FORGED, "Not a checkpoint of an audit log.");
            }
            var key = keys.of(String.valueOf(header.kid()));
            if (key.isEmpty()) {
                return new Refused(
                        CheckpointFinding.Fault.UNKNOWN_KEY,
                        "No public key is given for '%s'.".formatted(header.kid()));
            }
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.get());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(bytes(this.signature))) {
                return new Refused(
                        CheckpointFinding.Fault.FORGED, "Not signed by the key '%s'.".formatted(header.kid()));
            }
            return new Genuine(JSON.readValue(bytes(signed.substring(dot + 1)), Checkpoint.class), digest());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new Refused(CheckpointFinding.Fault.FORGED, "Not what this service writes.");
        }
    }

    /** SHA-256 of what is signed, which the next checkpoint names, in hexadecimal digits. */
    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    String line() {
        return signed + "." + signature;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
