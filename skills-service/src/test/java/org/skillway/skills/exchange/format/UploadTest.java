package org.skillway.skills.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    @TempDir
    Path folder;

    @Test
    void filesAreFoundInFoldersAndGzipped() throws IOException {
        var zip = zip("db_29_3/Skills.txt", bytes("plain"), "x/labels.csv.gz", gzipped("packed"));

        try (var upload = Upload.of(zip, 100)) {
            assertThat(upload.names()).containsExactly("Skills.txt", "labels.csv");
            assertThat(upload.open("Skills.txt").orElseThrow().readAllBytes()).isEqualTo(bytes("plain"));
            assertThat(upload.open("labels.csv").orElseThrow().readAllBytes()).isEqualTo(bytes("packed"));
            assertThat(upload.open("other.csv")).isEmpty();
        }
    }

    @Test
    void aBombIsPutOutBeforeItFillsTheMemory() throws IOException {
        var zip = zip("a.csv", new byte[600], "b.csv.gz", gzipped("\0".repeat(600)));

        try (var upload = Upload.of(zip, 1_000)) {
            assertThat(upload.open("a.csv").orElseThrow().readAllBytes()).hasSize(600);
            var second = upload.open("b.csv").orElseThrow();
            assertThatThrownBy(second::readAllBytes)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("larger than this endpoint takes");
        }
    }

    @Test
    void aDamagedZipIsRefused() throws IOException {
        var damaged = Files.write(folder.resolve("damaged.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});

        assertThatThrownBy(() -> Upload.of(damaged, 1_000)).isInstanceOf(UnreadableFile.class);
    }

    private Path zip(String first, byte[] one, String second, byte[] other) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(other);
        }
        return Files.write(folder.resolve("upload.zip"), bytes.toByteArray());
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
