package org.skillway.platform.checkpoint;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.skillway.platform.checkpoint.Checkpoint.ChainEnd;

/** Keys and checkpoints for tests. The first key is that of RFC 8032, 7.1, test 1, which everybody knows. */
public final class CheckpointFixture {

    static final String SERVICE = "probe-service";
    public static final String PRIVATE =
            pem("302e020100300506032b657004220420", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    static final String PUBLIC =
            pem("302a300506032b6570032100", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final PublicKeys KEYS = PublicKeys.of(Map.of("k1", PUBLIC));
    static final CheckpointSigner SIGNER = CheckpointSigner.of(SERVICE, "k1", PRIVATE);

    /** Of RFC 8032, 7.1, test 2: somebody else's. */
    static final CheckpointSigner FORGER = CheckpointSigner.of(
            SERVICE,
            "k1",
            pem(
                    "302e020100300506032b657004220420",
                    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

    static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private CheckpointFixture() {}

    static SignedCheckpoint signed(String tenant, long number, String previous) {
        return SIGNER.sign(checkpoint(SERVICE, tenant, number, previous));
    }

    static Checkpoint checkpoint(String service, String tenant, long number, String previous) {
        return new Checkpoint(
                service,
                tenant,
                number,
                MORNING.plusSeconds(60 * number),
                previous,
                List.of(new ChainEnd(3, number, "ab".repeat(32))));
    }

    private static String pem(String prefix, String key) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(prefix + key));
    }
}
