package dev.hubbub.app.server.picture;

import dev.hubbub.app.server.ServerParts;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.image.MeteredImages;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.RemoteImages;
import dev.hubbub.llm.route.Retrying;
import dev.hubbub.llm.route.RetryingImages;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.drawing.LaterGenerator;
import dev.hubbub.voice.model.Painter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Photos by an image model, where the server was given one: made in the background, paid from the multimedia share
/// of the server's budget for models.
@Component
class Photos implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final ImageGenerator generator;

    Photos(ServerParts parts, Meter meter) {
        generator = parts.imageModel().isEmpty() ? ImageGenerator.NONE : later(parts, meter);
    }

    private ImageGenerator later(ServerParts parts, Meter meter) {
        Accounts accounts = Accounts.from(parts.environment());
        ModelRef named = ModelRef.parse(parts.imageModel());
        RemoteImages remote = new RemoteImages(accounts, PATIENCE, Time.system());
        open.add(remote);
        Painter painter = new Painter(
                new RetryingImages(new MeteredImages(remote, meter), Retrying.Patience.STANDARD, Time.system(), 1),
                named.at(accounts.of(named.provider()).endpoint()),
                Labels.NONE,
                System::currentTimeMillis);
        LaterGenerator later = new LaterGenerator(painter);
        open.add(later);
        return later;
    }

    ImageGenerator generator() {
        return generator;
    }

    @Override
    public void destroy() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }
}
