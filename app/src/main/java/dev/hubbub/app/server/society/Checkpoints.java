package dev.hubbub.app.server.society;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Where the checkpoint of one society is kept, if anywhere.
public interface Checkpoints {

    /// Keeps nothing.
    Checkpoints NONE = new Checkpoints() {
        @Override
        public void keep(Content content) {}

        @Override
        public @Nullable InputStream open() {
            return null;
        }

        @Override
        public void forget() {}
    };

    /// Replaces the checkpoint; the one before stays until the new one is written whole.
    void keep(Content content) throws IOException;

    /// The checkpoint from its beginning, or null when there is none.
    @Nullable
    InputStream open() throws IOException;

    /// Throws the checkpoint away.
    void forget() throws IOException;

    /// Writes a checkpoint.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
