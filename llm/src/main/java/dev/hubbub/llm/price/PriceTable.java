package dev.hubbub.llm.price;

import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The list prices of models, each with the day from which it holds.
///
/// A user's own file is laid over the house's: a model that it names is taken from it alone. A model by the name
/// `*` stands for all of its provider, for servers of one's own that cost nothing.
public final class PriceTable {

    private static final String STANDARD = "prices.csv";
    private static final String ANY = "*";
    private static final String LOCAL = "local";
    private static final Pattern DATE_AT_END = Pattern.compile("[-@](\\d{8}|\\d{4}-\\d{2}-\\d{2})$");
    private static final int VERSION_DIGITS = 12;

    private final String version;
    private final Map<Name, NavigableMap<LocalDate, Price.Listed>> models;

    private record Name(String provider, String model) {}

    private PriceTable(String version, Map<Name, NavigableMap<LocalDate, Price.Listed>> models) {
        this.version = version;
        this.models = models;
    }

    /// The prices of the house.
    public static PriceTable standard() {
        try (InputStream in = PriceTable.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " must be on the class path, but was not");
            }
            return parse(STANDARD, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The prices in a file.
    ///
    /// @throws BadPrices   if it is not as it must be
    /// @throws IOException if it cannot be read
    public static PriceTable read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /// The prices in a text.
    ///
    /// @param name what errors call the text
    public static PriceTable parse(String name, String text) {
        Map<Name, TreeMap<LocalDate, List<PriceFile.Row>>> rows = new LinkedHashMap<>();
        for (PriceFile.Row row : PriceFile.read(name, text)) {
            rows.computeIfAbsent(new Name(row.provider(), row.model()), key -> new TreeMap<>())
                    .computeIfAbsent(row.from(), key -> new ArrayList<>())
                    .add(row);
        }
        Map<Name, NavigableMap<LocalDate, Price.Listed>> models = new LinkedHashMap<>();
        rows.forEach((model, byDay) -> {
            TreeMap<LocalDate, Price.Listed> listed = new TreeMap<>();
            byDay.forEach((day, tiers) -> listed.put(day, listed(name, tiers)));
            models.put(model, listed);
        });
        return new PriceTable(version(text), models);
    }

    private static Price.Listed listed(String file, List<PriceFile.Row> tiers) {
        tiers.sort(Comparator.comparingLong((PriceFile.Row row) -> row.rate().aboveInput())
                .reversed());
        PriceFile.Row base = tiers.getLast();
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).rate().aboveInput() == tiers.get(i - 1).rate().aboveInput()) {
                throw new BadPrices(
                        file,
                        Math.max(tiers.get(i).line(), tiers.get(i - 1).line()),
                        "above_input must differ between rows of one model and day, but was "
                                + tiers.get(i).rate().aboveInput() + " twice");
            }
        }
        if (base.rate().aboveInput() != 0) {
            throw new BadPrices(
                    file,
                    base.line(),
                    "above_input must be 0 in one row of every model and day, but was least "
                            + base.rate().aboveInput());
        }
        boolean allChecked = tiers.stream().allMatch(row -> row.checked() != null);
        return new Price.Listed(
                base.provider() + "/" + base.model(),
                tiers.stream().map(PriceFile.Row::rate).toList(),
                base.maxOutput(),
                allChecked ? base.checked() : null);
    }

    /// This table with another laid over it.
    public PriceTable with(PriceTable over) {
        Map<Name, NavigableMap<LocalDate, Price.Listed>> both = new LinkedHashMap<>(models);
        both.putAll(over.models);
        return new PriceTable(version(version + over.version), Collections.unmodifiableMap(both));
    }

    /// A short hash of the table, noted in the ledger beside each cost.
    public String version() {
        return version;
    }

    /// What a model costs at a moment; a seller that is a host name and has no prices of its own has those of
    /// `compatible`.
    public Price price(String provider, String model, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        NavigableMap<LocalDate, Price.Listed> listed = find(provider, model);
        if (listed == null) {
            return new Price.Unlisted("the model " + provider + "/" + model
                    + " must be in the price table, but was not\n    add a row to a price file of your own");
        }
        Map.Entry<LocalDate, Price.Listed> row = listed.floorEntry(day);
        if (row == null) {
            return new Price.Unlisted("the price of " + provider + "/" + model + " must hold on " + day
                    + ", but the table knows it from " + listed.firstKey() + " only");
        }
        return row.getValue();
    }

    /// What a model costs at a moment.
    public Price price(ModelRef model, Instant at) {
        return price(seller(model), model.model(), at);
    }

    /// Who sells a model: its provider; `local` for a server on this very machine, which costs nothing unless a
    /// table says otherwise; the host name of a server elsewhere that speaks like OpenAI.
    public static String seller(ModelRef model) {
        if (model.provider() != Provider.COMPATIBLE) {
            return model.provider().id();
        }
        URI endpoint = model.endpoint() == null ? Provider.COMPATIBLE.endpoint() : model.endpoint();
        String host = endpoint.getHost() == null ? Provider.COMPATIBLE.id() : endpoint.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") ? LOCAL : host;
    }

    private @Nullable NavigableMap<LocalDate, Price.Listed> find(String provider, String model) {
        NavigableMap<LocalDate, Price.Listed> exact = models.get(new Name(provider, model));
        if (exact != null) {
            return exact;
        }
        String undated = DATE_AT_END.matcher(model).replaceFirst("");
        NavigableMap<LocalDate, Price.Listed> snapshot = models.get(new Name(provider, undated));
        NavigableMap<LocalDate, Price.Listed> any = snapshot != null ? snapshot : models.get(new Name(provider, ANY));
        return any == null && provider.contains(".") ? find(Provider.COMPATIBLE.id(), model) : any;
    }

    private static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256, but this one has not", e);
        }
    }
}
