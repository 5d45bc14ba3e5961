package dev.hubbub.app.server.model;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.model.Standings.LimitJson;
import dev.hubbub.app.server.people.Access;
import dev.hubbub.app.server.people.People;
import dev.hubbub.app.server.people.Person;
import dev.hubbub.app.server.people.Role;
import dev.hubbub.app.server.society.Account;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ledger.By;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What calls to models cost, and what they may: the whole to the owner, a society's to those who look
/// after it.
///
/// Money is in micro-dollars, millionths of a dollar. A cost that nobody knows is null, never 0.
@RestController
@RequestMapping("/api/hubbub/v1")
@Tag(name = "costs", description = "What calls to models cost, and what they may.")
class CostsController {

    private static final int MOST_DAYS = 366;
    private static final int MOST_ROWS = 500;
    private static final int LATEST_ALERTS = 20;
    private static final long MOST_MICROS = 1_000_000_000_000L;

    private final Access access;
    private final HostedSocieties societies;
    private final People people;
    private final Purse purse;
    private final ModelTable table;
    private final Ghostwriters ghostwriters;
    private final Alarms alarms;

    CostsController(
            Access access,
            HostedSocieties societies,
            People people,
            Purse purse,
            ModelTable table,
            Ghostwriters ghostwriters,
            Alarms alarms) {
        this.access = access;
        this.societies = societies;
        this.people = people;
        this.purse = purse;
        this.table = table;
        this.ghostwriters = ghostwriters;
        this.alarms = alarms;
    }

    /// What sums are told apart by.
    enum Dimension {
        PURPOSE(By.PURPOSE),
        CONTENT(By.CONTENT),
        PERSONA(By.PERSONA),
        CONVERSATION(By.CONVERSATION),
        USER(By.USER),
        MODEL(By.MODEL),
        DAY(By.PURPOSE),
        SOCIETY(By.PURPOSE);

        private final By by;

        Dimension(By by) {
            this.by = by;
        }

        private List<String> keys(Books.Part part, boolean whole) {
            return switch (this) {
                case DAY -> List.of(part.day().toString());
                case SOCIETY -> List.of(part.run());
                case PERSONA -> {
                    String prefix = whole && !part.run().isEmpty() ? part.run() + "/" : "";
                    yield List.of(part.sum().key().split("\\+")).stream()
                            .map(key -> key.isEmpty() ? "" : prefix + key)
                            .toList();
                }
                case PURPOSE, CONTENT, CONVERSATION, USER, MODEL ->
                    List.of(part.sum().key());
            };
        }
    }

    /// What was spent in some days.
    ///
    /// @param from  the first day, UTC
    /// @param to    today, UTC
    /// @param more  rows that were left out, the cheapest
    /// @param limits how the limits stand today that hold for this
    record CostsJson(
            String by, String from, String to, Bill.Row total, List<NamedRow> rows, int more, List<LimitJson> limits) {}

    /// A row, with a name for people.
    record NamedRow(String name, Bill.Row sum) {}

    @GetMapping("/costs")
    CostsJson all(
            @RequestParam(defaultValue = "purpose") String by,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "50") int limit) {
        access.owner();
        return costs(dimension(by), days, limit, null);
    }

    @GetMapping("/societies/{slug}/costs")
    CostsJson of(
            @PathVariable String slug,
            @RequestParam(defaultValue = "purpose") String by,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "50") int limit) {
        return costs(dimension(by), days, limit, access.society(slug, Role.MODERATOR));
    }

    private CostsJson costs(Dimension by, int days, int limit, @Nullable LiveSociety society) {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal.Invalid("days must be in [1, " + MOST_DAYS + "], but was " + days);
        }
        LocalDate to = Purse.today();
        LocalDate from = to.minusDays(days - 1L);
        String run = society == null ? "" : Purse.run(society.settings().id());
        Bill bill = purse.spent(by.by, run, from, part -> by.keys(part, society == null));
        List<NamedRow> rows = bill.rows().stream()
                .limit(Math.clamp(limit, 1, MOST_ROWS))
                .map(row -> new NamedRow(name(by, row.key(), society), row))
                .toList();
        return new CostsJson(
                word(by),
                from.toString(),
                to.toString(),
                bill.total(),
                rows,
                bill.rows().size() - rows.size(),
                limits(society));
    }

    /// The limits of a society, that of the server with them for its owner alone.
    private List<LimitJson> limits(@Nullable LiveSociety society) {
        Labels labels =
                society == null ? Labels.NONE : Purse.labels(society.settings().id(), "");
        boolean owner = access.person().owner();
        return Standings.of(purse, labels).stream()
                .filter(one -> owner || one.scope().equals("society"))
                .toList();
    }

    private String name(Dimension by, String key, @Nullable LiveSociety society) {
        return switch (by) {
            case PURPOSE, CONTENT, MODEL, DAY, CONVERSATION -> key;
            case SOCIETY -> live(key).map(one -> one.settings().title()).orElse(key);
            case USER ->
                key.matches("\\d{1,18}")
                        ? people.byId(Long.parseLong(key)).map(Person::name).orElse(key)
                        : key;
            case PERSONA -> {
                int slash = key.lastIndexOf('/');
                LiveSociety in = society == null
                        ? live(key.substring(0, Math.max(0, slash))).orElse(null)
                        : society;
                String number = key.substring(slash + 1);
                Account account = in == null || !number.matches("\\d{1,9}")
                        ? null
                        : in.accounts().account(Integer.parseInt(number));
                yield account == null ? key : "@" + account.handle();
            }
        };
    }

    private Optional<LiveSociety> live(String run) {
        return societies.live().stream()
                .filter(one -> Purse.run(one.settings().id()).equals(run))
                .findFirst();
    }

    private static String word(Dimension by) {
        return by.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Dimension dimension(String word) {
        for (Dimension one : Dimension.values()) {
            if (word(one).equals(word)) {
                return one;
            }
        }
        throw new Refusal.Invalid("by must be purpose, content, persona, conversation, user, model, day or society,"
                + " but was '" + word + "'");
    }

    /// What a day may cost.
    ///
    /// @param dailyMicros       all together
    /// @param personDailyMicros what is said to one person, or null for no limit of its own
    /// @param limits            how the limits stand today
    /// @param alerts            the latest thresholds that were crossed, the last first
    record BudgetJson(
            long dailyMicros, @Nullable Long personDailyMicros, List<LimitJson> limits, List<AlertJson> alerts) {}

    /// The news that so much of a limit was spent.
    ///
    /// @param scope   `server`, `society` or `person`
    /// @param name    of the society or person, empty for the server
    /// @param content the kind of content whose share it is about, or empty for all
    record AlertJson(
            String at, String scope, String name, String content, int percent, long spentMicros, long limitMicros) {}

    /// A budget to be set.
    ///
    /// @param dailyMicros       null leaves it as it is
    /// @param personDailyMicros null takes the limit away
    record WantedBudget(
            @Nullable Long dailyMicros, @Nullable Long personDailyMicros) {}

    @GetMapping("/budget")
    BudgetJson budget() {
        access.owner();
        return new BudgetJson(purse.dailyMicros(), table.settings().personMicros(), limits(null), alerts());
    }

    private List<AlertJson> alerts() {
        return alarms.latest(LATEST_ALERTS).stream()
                .map(one -> new AlertJson(
                        one.at().toString(),
                        Standings.scope(one.scope()),
                        switch (one.scope()) {
                            case RUN -> name(Dimension.SOCIETY, one.holder(), null);
                            case USER -> name(Dimension.USER, one.holder(), null);
                            case ALL, CONVERSATION, EXPERIMENT, PERSONA, PURPOSE -> "";
                        },
                        one.content(),
                        one.percent(),
                        one.spentMicros(),
                        one.limitMicros()))
                .toList();
    }

    @PutMapping("/budget")
    BudgetJson budget(@RequestBody WantedBudget wanted) {
        access.owner();
        ModelSettings before = table.settings();
        Long daily = Objects.requireNonNullElse(checked(wanted.dailyMicros(), "dailyMicros"), purse.dailyMicros());
        table.put(before.within(daily, checked(wanted.personDailyMicros(), "personDailyMicros")));
        purse.change();
        ghostwriters.change();
        return budget();
    }

    static @Nullable Long checked(@Nullable Long micros, String field) {
        if (micros != null && (micros < 0 || micros > MOST_MICROS)) {
            throw new Refusal.Invalid(field + " must be 0 to " + MOST_MICROS + " micro-dollars, but was " + micros);
        }
        return micros;
    }
}
