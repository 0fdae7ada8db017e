package org.skillway.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.skillway.platform.checkpoint.CheckpointFixture.KEYS;
import static org.skillway.platform.checkpoint.CheckpointFixture.SERVICE;
import static org.skillway.platform.checkpoint.CheckpointFixture.checkpoint;
import static org.skillway.platform.checkpoint.CheckpointFixture.signed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillway.platform.checkpoint.CheckpointFinding.Fault;
import org.skillway.platform.checkpoint.SignedCheckpoint.Genuine;

class CheckpointTrailTest {

    @Test
    void holdsInAnyOrderAndWithALineTwice() {
        var lines = trail(4);
        lines.add(lines.get(1));

        var trail = read(lines.reversed());

        assertThat(trail.findings()).isEmpty();
        assertThat(trail.checkpoints()).extracting(Checkpoint::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void mayBeginLaterThanTheFirst() {
        assertThat(read(trail(4).subList(2, 4)).findings()).isEmpty();
    }

    @Test
    void missesWhatWasDropped() {
        var lines = trail(5);
        lines.subList(1, 3).clear();

        assertThat(read(lines).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Fault.MISSING);
            assertThat(finding.number()).isEqualTo(2);
            assertThat(finding.why()).isEqualTo("Numbers 2 to 3 are not there.");
        });
    }

    @Test
    void seesThatTwoFollowTheSame() {
        var lines = trail(3);
        lines.add(CheckpointFixture.SIGNER
                .sign(checkpoint(SERVICE, "acme", 3, "another"))
                .line());
        assertThat(kinds(lines)).containsExactly(Fault.FORKED);

        lines.remove(2);
        assertThat(kinds(lines)).containsExactly(Fault.FORKED);
    }

    @Test
    void seesThatItBeganAnew() {
        var lines = trail(3);
        lines.add(CheckpointFixture.SIGNER
                .sign(checkpoint(SERVICE, "acme", 1, "another"))
                .line());

        assertThat(kinds(lines)).contains(Fault.FORKED);
    }

    @Test
    void believesNobodyElse() {
        var genuine = signed("acme", 1, "");
        var forged = CheckpointFixture.FORGER
                .sign(checkpoint(SERVICE, "acme", 1, ""))
                .line();
        var moved = signed("acme", 2, "").signed() + "." + genuine.signature();
        var renamed = CheckpointSigner.of(SERVICE, "k2", CheckpointFixture.PRIVATE)
                .sign(checkpoint(SERVICE, "acme", 1, ""))
                .line();
        var elsewhere = signed("other", 1, "").line();

        assertThat(kinds(List.of(forged))).containsExactly(Fault.FORGED);
        assertThat(kinds(List.of(moved))).containsExactly(Fault.FORGED);
        assertThat(kinds(List.of(renamed))).containsExactly(Fault.UNKNOWN_KEY);
        assertThat(kinds(List.of(elsewhere))).containsExactly(Fault.FOREIGN);
        assertThat(kinds(List.of("nothing"))).containsExactly(Fault.FORGED);
    }

    /** One letter after the other, but for the last one: of that, base64 passes over some bits. */
    @Test
    void believesNoLineThatWasChanged() {
        var line = signed("acme", 1, "").line();

        for (var i = 0; i < line.length() - 1; i++) {
            var changed = line.substring(0, i) + (line.charAt(i) == 'A' ? 'B' : 'A') + line.substring(i + 1);
            assertThat(read(List.of(changed)).findings())
                    .as("%d: %s", i, changed)
                    .isNotEmpty();
        }
    }

    @Test
    void isFoundInALineOfALog() {
        var one = signed("acme", 1, "");

        assertThat(SignedCheckpoint.in("08:00:01 INFO  [audit] (main) " + one.line()))
                .contains(one);
        assertThat(SignedCheckpoint.in("{\"message\":\"%s\",\"level\":\"INFO\"}".formatted(one.line())))
                .contains(one);
        assertThat(SignedCheckpoint.in("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0." + "a".repeat(342)))
                .isEmpty();
    }

    /** RFC 8032 is deterministic: what is published once is what would be published again. */
    @Test
    void readsWhatItWrote() {
        var checkpoint = checkpoint(SERVICE, "acme", 1, "");
        var one = CheckpointFixture.SIGNER.sign(checkpoint);

        assertThat(one.open(KEYS)).isEqualTo(new Genuine(checkpoint, one.digest()));
        assertThat(CheckpointFixture.SIGNER.sign(checkpoint)).isEqualTo(one);
    }

    @Test
    void keysAreAsTheToolPrintsThem() {
        var pem = "-----BEGIN PUBLIC KEY-----\n" + CheckpointFixture.PUBLIC + "\n-----END PUBLIC KEY-----\n";

        assertThat(PublicKeys.of(Map.of("k1", pem))).isEqualTo(KEYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicKeys.of(Map.of("k1", "secret")))
                .withMessageContaining("'k1' is not an Ed25519 public key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointSigner.of(SERVICE, "k1", "secret"))
                .withMessageContaining("openssl genpkey -algorithm ed25519")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointSigner.of(SERVICE, "K-1", CheckpointFixture.PRIVATE))
                .withMessageContaining("key-id is 'K-1'");
    }

    private static List<String> trail(int many) {
        var lines = new ArrayList<String>();
        var previous = "";
        for (var number = 1; number <= many; number++) {
            var next = signed("acme", number, previous);
            previous = next.digest();
            lines.add(next.line());
        }
        return lines;
    }

    private static List<Fault> kinds(List<String> lines) {
        return read(lines).findings().stream().map(CheckpointFinding::kind).toList();
    }

    private static CheckpointTrail read(List<String> lines) {
        return CheckpointTrail.of(SERVICE, "acme", KEYS, lines);
    }
}
