package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.entity.Entity;
import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.media.Sayings;
import dev.hubbub.app.server.mastodon.view.Addresses;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.mastodon.view.View;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import dev.hubbub.app.server.society.Visibility;
import dev.hubbub.engine.microblog.ActKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Takes what happens in one society from its thread and tells it to everybody who listens.
///
/// What is said is written as JSON once, however many hear it, except for those whose filters make it another.
final class Crier implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Crier.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_WAITING = 200_000;

    private final Society society;
    private final long id;
    private final Stores stores;
    private final Sayings sayings;
    private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile Society.@Nullable Subscription subscription;
    private volatile boolean ended;

    Crier(Society society, Stores stores, Sayings sayings) {
        this.society = society;
        this.id = society.card().id();
        this.stores = stores;
        this.sayings = sayings;
    }

    /// What happens.
    sealed interface Happening {}

    record Presented(Status status, String event) implements Happening {}

    record Removed(long status) implements Happening {}

    record Noticed(int person, Notices.One notice) implements Happening {}

    record FiltersChanged(int person) implements Happening {}

    void add(Ear ear) {
        ears.add(ear);
    }

    void remove(Ear ear) {
        ears.remove(ear);
    }

    int listening() {
        return ears.size();
    }

    void subscribed(Society.Subscription to) {
        subscription = to;
    }

    /// Returns at once. When more waits than can be told, everybody has to come back and read what they missed.
    void hear(Happening happening) {
        if (!ears.isEmpty() && !happenings.offer(happening)) {
            happenings.clear();
            ears.forEach(Ear::close);
        }
    }

    void end() {
        ended = true;
        Society.Subscription known = subscription;
        if (known != null) {
            known.close();
        }
        ears.forEach(Ear::close);
    }

    @Override
    public void run() {
        while (!ended) {
            try {
                Happening happening = happenings.poll(1, TimeUnit.SECONDS);
                if (happening != null) {
                    tell(happening);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("something that happened could not be told", e);
            }
        }
    }

    private void tell(Happening happening) {
        switch (happening) {
            case Presented presented -> tell(presented);
            case Removed removed -> {
                String payload = Long.toString(removed.status());
                for (Ear ear : ears) {
                    for (Channel channel : ear.channels()) {
                        if (!channel.kind().equals("user:notification")
                                && !channel.kind().contains("remote")) {
                            ear.say(new Ear.Said(channel, "delete", payload));
                        }
                    }
                }
            }
            case Noticed noticed -> {
                for (Ear ear : ears) {
                    if (ear.viewer() == noticed.person()) {
                        tell(ear, noticed.notice());
                    }
                }
            }
            case FiltersChanged changed -> {
                for (Ear ear : ears) {
                    if (ear.viewer() == changed.person()) {
                        ear.channels().stream()
                                .filter(channel -> channel.kind().equals("user"))
                                .forEach(channel -> ear.say(new Ear.Said(channel, "filters_changed", "")));
                    }
                }
            }
        }
    }

    private void tell(Ear ear, Notices.One one) {
        Notices notices =
                new Notices(view(ear.viewer(), ear.addresses()), stores.desks().of(id, ear.viewer()));
        Entity entity = notices.isHeard(one) ? notices.entity(one) : null;
        if (entity != null) {
            String payload = JSON.writeValueAsString(entity);
            for (Channel channel : ear.channels()) {
                if (channel.kind().equals("user") || channel.kind().equals("user:notification")) {
                    ear.say(new Ear.Said(channel, "notification", payload));
                }
            }
        }
    }

    private void tell(Presented presented) {
        Status status = presented.status();
        sayings.awaitWriter(society, status);
        Map<Addresses, String> written = new HashMap<>();
        Map<Integer, Boolean> home = new HashMap<>();
        for (Ear ear : ears) {
            for (Channel channel : ear.channels()) {
                if (!concerns(channel, ear.viewer(), status, home)) {
                    continue;
                }
                String payload = isPlain(ear.viewer(), status)
                        ? written.computeIfAbsent(ear.addresses(), addresses -> write(-1, addresses, status))
                        : write(ear.viewer(), ear.addresses(), status);
                if (!payload.isEmpty()) {
                    ear.say(new Ear.Said(channel, presented.event(), payload));
                }
            }
        }
    }

    /// Whether everybody sees the same of it.
    private boolean isPlain(int viewer, Status status) {
        return status.visibility() == Visibility.PUBLIC
                && status.account() != viewer
                && (viewer < 0 || stores.desks().of(id, viewer).count(Kind.FILTER) == 0);
    }

    private String write(int viewer, Addresses addresses, Status status) {
        Status seen = viewer < 0 ? status : society.timelines().status(status.id(), viewer);
        return seen == null
                ? ""
                : JSON.writeValueAsString(view(viewer, addresses).status(seen));
    }

    private View view(int viewer, Addresses addresses) {
        return new View(society, viewer, addresses, stores);
    }

    private boolean concerns(Channel channel, int viewer, Status status, Map<Integer, Boolean> home) {
        boolean everybodys = status.visibility() == Visibility.PUBLIC
                && (status.kind() == ActKind.POST || status.kind() == ActKind.QUOTE);
        return switch (channel.kind()) {
            case "public", "public:local" -> everybodys;
            case "public:media", "public:local:media" ->
                everybodys
                        && status.account() >= society.card().personas()
                        && !stores.extras().of(id, status.id()).media().isEmpty();
            case "hashtag", "hashtag:local" ->
                status.visibility() == Visibility.PUBLIC
                        && status.kind() != ActKind.REPOST
                        && status.tags().stream()
                                .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).equals(channel.of()));
            case "user" -> viewer >= 0 && home.computeIfAbsent(viewer, one -> isHome(one, status));
            case "list" -> viewer >= 0 && isListed(viewer, channel.of(), status);
            case "direct" ->
                viewer >= 0
                        && status.visibility() == Visibility.DIRECT
                        && (status.account() == viewer || status.mentions().contains(viewer));
            default -> false;
        };
    }

    private boolean isHome(int viewer, Status status) {
        if (status.account() == viewer) {
            return true;
        }
        Desk desk = stores.desks().of(id, viewer);
        return (society.accounts().tie(viewer, status.account()).following() || HomeChoice.isTagged(desk, status))
                && isSeen(viewer, status)
                && new HomeChoice(society, desk, viewer).belongs(status);
    }

    private boolean isListed(int viewer, String list, Status status) {
        return stores.desks()
                .of(id, viewer)
                .find(Kind.LIST, list, Lists.Form.class)
                .filter(form -> form.members().contains(status.account())
                        && Lists.shows(form, society, viewer, status)
                        && isSeen(viewer, status))
                .isPresent();
    }

    private boolean isSeen(int viewer, Status status) {
        return List.of(Visibility.PUBLIC, Visibility.UNLISTED).contains(status.visibility())
                || society.timelines().status(status.id(), viewer) != null;
    }
}
