package org.skillway.skills.exchange.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.stream.CountedStream;

/**
 * The files of an upload by name: those in a zip, in whatever folder, each perhaps gzipped, or the one file that it is.
 * However small the upload, no more than a given number of bytes comes out of it.
 */
public final class Upload implements AutoCloseable {

    private static final int MOST_FILES = 200;
    private static final String GZIPPED = ".gz";

    private final Path file;
    private final @Nullable ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long left;

    private Upload(Path file, @Nullable ZipFile zip, long most) {
        this.file = file;
        this.zip = zip;
        this.left = most;
    }

    /** The most is what all files may have in bytes, unpacked and read as often as they are read. */
    public static Upload of(Path file, long most) throws IOException {
        if (!isZip(file)) {
            return new Upload(file, null, most);
        }
        try {
            var zip = new ZipFile(file.toFile());
            var upload = new Upload(file, zip, most);
            if (zip.size() > MOST_FILES) {
                upload.close();
                throw new UnreadableFile(
                        "The zip has " + zip.size() + " entries, at most " + MOST_FILES + " are taken.");
            }
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> upload.entries.putIfAbsent(name(entry.getName()), entry));
            return upload;
        } catch (ZipException e) {
            throw new UnreadableFile("The zip is damaged: " + e.getMessage(), e);
        }
    }

    /** The names of the files in a zip, without folders and {@code .gz}; none where it is a single file. */
    public Set<String> names() {
        return entries.keySet();
    }

    public boolean isSingle() {
        return zip == null;
    }

    /** A file of the zip, if it is there. */
    public Optional<InputStream> open(String name) {
        var entry = entries.get(name);
        return zip == null || entry == null ? Optional.empty() : Optional.of(opened(zip, entry));
    }

    /** The one file that was sent without a zip. */
    public InputStream single() {
        try {
            return new Counted(new BufferedInputStream(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream opened(ZipFile archive, ZipEntry entry) {
        try {
            var packed = archive.getInputStream(entry);
            return new Counted(entry.getName().endsWith(GZIPPED) ? new GZIPInputStream(packed) : packed);
        } catch (IOException e) {
            throw new UnreadableFile("'" + name(entry.getName()) + "' cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static String name(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(GZIPPED) ? name.substring(0, name.length() - GZIPPED.length()) : name;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** Stops where the whole upload has given all it may. */
    private final class Counted extends CountedStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        protected void count(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFile("The files are larger than this endpoint takes, once unpacked.");
            }
        }
    }
}
