package org.skillway.suite.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to be the suite that {@code ./skillway up} runs in a repository, from before it starts until its process has
 * ended, however that ends. Its file holds the number of the process, for the script to read.
 */
public final class OneSuite implements AutoCloseable {

    private final FileChannel file;

    private OneSuite(FileChannel file) {
        this.file = file;
    }

    /** Throws {@link StartFailed}, which names the process, where another one has it. */
    public static OneSuite claim(Path root) throws IOException {
        Path path = root.resolve(".skillway/up.lock");
        Files.createDirectories(path.getParent());
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isLocked(file)) {
            String other = Files.readString(path).strip();
            file.close();
            throw new StartFailed(
                    "A suite runs already or starts, as process %s. Stop it with ./skillway down, or Ctrl-C where it starts."
                            .formatted(other));
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        file.force(true);
        return new OneSuite(file);
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.truncate(0);
        file.close();
    }
}
