package org.skillway.suite.hostile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody makes of a valid token's three parts who has not the key. */
record MalformedTokens(String header, String claims, String signature) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static MalformedTokens of(String valid) {
        var parts = valid.split("\\.", -1);
        return new MalformedTokens(parts[0], parts[1], parts[2]);
    }

    /** Every known trick once, and so many random ones. */
    List<String> all(Random random, int slips) throws GeneralSecurityException {
        var tokens = new ArrayList<String>();
        tokens.addAll(inPieces());
        tokens.addAll(unsigned());
        tokens.addAll(notWhatTheySay());
        tokens.addAll(withOtherClaims());
        tokens.addAll(signedByOthers());
        IntStream.range(0, slips).mapToObj(slip -> slipped(random)).forEach(tokens::add);
        return tokens;
    }

    private List<String> inPieces() {
        return List.of(
                "",
                "x",
                ".",
                "..",
                "...",
                "a.b.c",
                header,
                header + "." + claims,
                header + "." + claims + ".",
                header + ".." + signature,
                "." + claims + "." + signature,
                signature + "." + claims + "." + header,
                header + "." + claims + "." + signature + ".x",
                header + "." + claims + "." + signature + "xxxx",
                header + "." + claims + "." + signature.substring(4),
                header + "." + claims + ".AAAA",
                "\u00e4\u00f6\u00fc." + claims + "." + signature,
                "A".repeat(10_000));
    }

    private List<String> unsigned() {
        return Stream.of("none", "None", "NONE", "nOnE", "", "RS256 ", "XX999", "dir", "HS256", "RS512", "ES256")
                .flatMap(algorithm -> Stream.of("", signature)
                        .map(signed -> encoded("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm)) + "." + claims
                                + "." + signed))
                .toList();
    }

    private List<String> notWhatTheySay() {
        return Stream.of(
                        "{",
                        "[]",
                        "null",
                        "7",
                        "\"text\"",
                        "{}",
                        "{\"alg\":7}",
                        "{\"alg\":null}",
                        "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
                        "{\"alg\":\"RS256\",\"crit\":7}",
                        "{\"alg\":\"RS256\",\"kid\":\"../../etc/passwd\"}",
                        "{\"alg\":\"RS256\",\"zip\":\"DEF\"}")
                .flatMap(json -> Stream.of(
                        encoded(json) + "." + claims + "." + signature, header + "." + encoded(json) + "." + signature))
                .toList();
    }

    /** Another role, tenant or time than what was signed. */
    private List<String> withOtherClaims() {
        var plain = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return Stream.of(
                        plain.replaceFirst("\"tenant\":\"[^\"]*\"", "\"tenant\":\"another\""),
                        plain.replaceFirst("\"roles\":\\[", "\"roles\":[\"auditor\","),
                        plain.replaceFirst("\"exp\":\\d+", "\"exp\":4102444800"),
                        plain.replaceFirst("\"preferred_username\":\"[^\"]*\"", "\"preferred_username\":\"another\""))
                .map(changed -> header + "." + encoded(changed) + "." + signature)
                .toList();
    }

    private List<String> signedByOthers() throws GeneralSecurityException {
        return List.of(
                hmac("secret"),
                hmac(header),
                signedByAStranger(header),
                signedByAStranger(encoded("{\"alg\":\"RS256\",\"kid\":\"stranger\"}")),
                signedByAStranger(encoded("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/jwks\"}")));
    }

    /** One character of the valid token is another one. Not the last: two of its bits mean nothing. */
    private String slipped(Random random) {
        var token = new StringBuilder(header + "." + claims + "." + signature);
        var place = random.nextInt(token.length() - 1);
        var other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        token.setCharAt(place, token.charAt(place) == other ? '.' : other);
        return token.toString();
    }

    private String hmac(String key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var text = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + claims;
        return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String signedByAStranger(String itsHeader) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        var signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(keys.generateKeyPair().getPrivate());
        var text = itsHeader + "." + claims;
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "." + encoded(signing.sign());
    }

    private static String encoded(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
