package dev.hubbub.app.server.picture;

import dev.hubbub.app.server.ServerParts;
import dev.hubbub.app.server.ServerSettings;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.Meter;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Inquiry;
import dev.hubbub.llm.budget.Limit;
import dev.hubbub.llm.budget.Terms;
import dev.hubbub.llm.image.MeteredImages;
import dev.hubbub.llm.journal.JournalFailure;
import dev.hubbub.llm.ledger.FileLedger;
import dev.hubbub.llm.price.PriceTable;
import dev.hubbub.llm.provider.Accounts;
import dev.hubbub.llm.provider.RemoteImages;
import dev.hubbub.llm.route.Retrying;
import dev.hubbub.llm.route.RetryingImages;
import dev.hubbub.voice.drawing.ImageGenerator;
import dev.hubbub.voice.drawing.LaterGenerator;
import dev.hubbub.voice.model.Painter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Photos by an image model, where the server was given one: made in the background, paid from the multimedia
/// share of
/// the day.
///
/// Whatever budget the server has for models is used; where it has none, one of its own over a ledger in the
/// home.
@Component
class Photos implements DisposableBean {

    /// What a day may cost, in dollars; a tenth of it is for pictures.
    static final String DAILY_VARIABLE = "HUBBUB_DAILY_BUDGET";

    private static final long USUAL_DAILY_MICROS = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final ImageGenerator generator;

    Photos(ServerSettings settings, ServerParts parts, ObjectProvider<Meter> meters) {
        ImageGenerator made = ImageGenerator.NONE;
        if (!parts.imageModel().isEmpty()) {
            try {
                made = later(settings, parts, meters);
            } catch (IOException | JournalFailure e) {
                LOG.error("no photos are made, since the ledger cannot be written: {}", e.getMessage());
            }
        }
        generator = made;
    }

    private ImageGenerator later(ServerSettings settings, ServerParts parts, ObjectProvider<Meter> meters)
            throws IOException {
        Meter meter = meters.getIfAvailable();
        if (meter == null) {
            Path folder = Files.createDirectories(settings.home().resolve("models"));
            Budget budget = Budget.open(
                    FileLedger.open(folder.resolve("ledger"), FileLedger.Durability.MACHINE),
                    PriceTable.standard(),
                    Terms.of(Limit.daily(dailyMicros(parts.environment()))),
                    Instant::now,
                    Inquiry.NOBODY,
                    alert -> LOG.warn("{} % of the budget for pictures is spent", alert.percent()));
            open.add(budget);
            meter = budget;
        }
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

    static long dailyMicros(Map<String, String> environment) {
        String dollars = environment.getOrDefault(DAILY_VARIABLE, "").strip();
        if (dollars.isEmpty()) {
            return USUAL_DAILY_MICROS;
        }
        if (!dollars.matches("\\d{1,8}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException(
                    DAILY_VARIABLE + " must be dollars, such as 2.50, but was '" + dollars + "'");
        }
        return Math.round(Double.parseDouble(dollars) * 1_000_000);
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
