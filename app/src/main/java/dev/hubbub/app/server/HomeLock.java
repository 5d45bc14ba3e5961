package dev.hubbub.app.server;

import dev.hubbub.app.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second server away from the same home; the system lets go of it when the process ends, however it does.
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    public static HomeLock on(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new Failure("no other server must use " + home + ", but one does\n"
                        + "stop it, or name another home by --home");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new Failure(home + " must be writable, but was not: " + e.getMessage(), e);
        }
    }

    /// Does some work and lets go.
    public void during(Runnable work) {
        try {
            work.run();
        } finally {
            close();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("the lock of the home must be released, but was not", e);
        }
    }
}
