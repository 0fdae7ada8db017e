package org.skillway.platform.secret;

import static java.util.stream.Collectors.toMap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for storage with AES-256-GCM (NIST SP 800-38D), each under a random nonce of 96 bits. A sealed text is
 * {@code <key id>.<base64url of nonce, ciphertext and tag>}: the current key seals, every key that is given opens, so
 * keys can rotate. The owner is authenticated with the secret and must be named again: copied to another owner's row, a
 * sealed text does not open. With random nonces a key is good for 2^32 seals, far more than there are secrets.
 */
public final class Sealer {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");
    private static final Pattern SEALED = Pattern.compile("(" + ID + ")\\.([A-Za-z0-9_-]{38,})");
    private static final String HOW =
            " Give 32 random bytes in base64 as skillway.sealing.keys.<id>, the id in letters and"
                    + " digits, and the id as skillway.sealing.current; for instance SKILLWAY_SEALING_CURRENT=k1 and"
                    + " SKILLWAY_SEALING_KEYS_K1=$(openssl rand -base64 32).";

    private final Map<String, SecretKey> keys;
    private final String current;
    private final SecretKey currentKey;
    private final SecureRandom random = new SecureRandom();

    /** {@code keys} holds base64 by id. Throws IllegalArgumentException, which never quotes a key. */
    public Sealer(Map<String, String> keys, String current) {
        this.keys = keys.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> key(entry.getKey(), entry.getValue())));
        this.current = current;
        var known = this.keys.get(current);
        if (known == null) {
            throw new IllegalArgumentException(
                    current.isEmpty()
                            ? "There is no key to seal secrets with." + HOW
                            : "skillway.sealing.current is '%s', the keys are %s.".formatted(current, keys.keySet())
                                    + HOW);
        }
        this.currentKey = known;
    }

    public String seal(String secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, currentKey, nonce, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var box =
                    ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed);
            return current + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(box.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    /** The secret that was sealed for this owner. Throws {@link CannotOpen}. */
    public String open(String sealed, String owner) {
        var parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new CannotOpen("This was never sealed.");
        }
        var key = keys.get(parts.group(1));
        if (key == null) {
            throw new CannotOpen("Sealed with key '%s', the keys are %s. Maybe it was removed too early."
                    .formatted(parts.group(1), keys.keySet()));
        }
        try {
            var box = Base64.getUrlDecoder().decode(parts.group(2));
            var secret = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE_BYTES), owner)
                    .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new CannotOpen("Changed since it was sealed, or sealed for another owner or by another key '%s'."
                    .formatted(parts.group(1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    /** Whether the current key sealed this; what another did is better sealed anew before that key goes. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(current + ".");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey key(String id, String base64) {
        if (!ID.matcher(id).matches() || !KEY.matcher(base64).matches()) {
            throw new IllegalArgumentException("skillway.sealing.keys.%s is not a key.".formatted(id) + HOW);
        }
        return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
    }
}
