package dev.hubbub.app.server.store;

import dev.hubbub.app.server.society.Checkpoints;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The checkpoint of one society as a file in the home of the server: written beside the last one, synced,
/// then put in its place.
public final class CheckpointFile implements Checkpoints {

    private final Path folder;
    private final Path file;

    private CheckpointFile(Path folder, String name) {
        this.folder = folder;
        this.file = folder.resolve(name);
    }

    /// The checkpoint of the society with a number.
    public static CheckpointFile of(Path home, long society) {
        return new CheckpointFile(home.resolve("checkpoints"), society + ".checkpoint");
    }

    @Override
    public void keep(Content content) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public @Nullable InputStream open() throws IOException {
        return Files.exists(file) ? Files.newInputStream(file) : null;
    }

    @Override
    public void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
