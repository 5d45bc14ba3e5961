package dev.hubbub.app.server.mastodon.media;

import dev.hubbub.app.server.mastodon.keep.Desks;
import dev.hubbub.app.server.mastodon.keep.Extra;
import dev.hubbub.app.server.mastodon.keep.Extras;
import dev.hubbub.app.server.society.Society;
import dev.hubbub.app.server.society.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What people say, with the files that hang on it: whoever is told of the one gets the others with it.
public final class Sayings {

    private static final Logger LOG = LoggerFactory.getLogger(Sayings.class);

    private final Desks desks;
    private final Extras extras;
    private final Files files;

    public Sayings(Desks desks, Extras extras, Files files) {
        this.desks = desks;
        this.extras = extras;
        this.files = files;
    }

    /// Says something and hangs on it what belongs to it. Said again by the same key, nothing more is hung.
    ///
    /// @param hung what belongs to it, by the id it has now
    public Status say(Society society, int person, Society.Draft draft, LongFunction<Extra> hung) {
        long id = society.card().id();
        ReentrantLock writing = desks.of(id, person).writing();
        writing.lock();
        try {
            Status said = society.acts().post(person, draft);
            if (extras.of(id, said.id()).equals(Extra.NONE)) {
                Extra extra = hung.apply(said.id());
                files.hang(id, extra.media(), said.id());
                extras.put(id, said.id(), extra);
            }
            return said;
        } finally {
            writing.unlock();
        }
    }

    /// Says something that must be said once: by a key that was used before, it returns what was said then, whatever
    /// has become of what was to hang on it. Nobody else writes for this person meanwhile.
    ///
    /// @param key    idempotency key, or empty
    /// @param saying checks and says it; is given the id of what was cut off the last time, whose
    ///               files may hang on it already, or 0
    public Status once(Society society, int person, String key, LongFunction<Status> saying) {
        long id = society.card().id();
        ReentrantLock writing = desks.of(id, person).writing();
        writing.lock();
        try {
            Status before = key.isEmpty() ? null : society.acts().said(person, key);
            boolean whole = before != null && !extras.of(id, before.id()).equals(Extra.NONE);
            return before != null && whole ? before : saying.apply(before == null ? 0 : before.id());
        } finally {
            writing.unlock();
        }
    }

    /// Takes an own status away; its files may then hang on another.
    public void takeBack(Society society, int person, long status) {
        society.acts().delete(person, status);
        files.loosen(society.card().id(), status);
    }

    /// Destroys the files that hang on a status, which can be fetched by their addresses until then.
    public void destroyFiles(Society society, long status) {
        files.deleteOf(society.card().id(), status);
    }

    /// Waits until what hangs on a status hangs there: whoever writes holds their desk for that moment.
    public void awaitWriter(Society society, Status status) {
        if (status.account() >= society.card().personas()) {
            ReentrantLock writing =
                    desks.of(society.card().id(), status.account()).writing();
            writing.lock();
            try {
                LOG.trace("status {} is whole", status.id());
            } finally {
                writing.unlock();
            }
        }
    }

    /// The files on statuses, and on those that they quote or carry on, by status. While the store does not answer
    /// there are none: what is said stands in memory and is read on without it.
    public Map<Long, List<Files.Card>> files(Society society, Collection<Status> statuses) {
        Society.Card card = society.card();
        Set<Long> wanted = new LinkedHashSet<>();
        statuses.forEach(one -> want(one, card.personas(), wanted));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        try {
            return files(card.id(), extras.of(card.id(), wanted));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("files are left out, since the store does not answer: {}", e.toString());
            return Map.of();
        }
    }

    /// Only people hang files on what they say.
    private static void want(@Nullable Status one, int personas, Set<Long> wanted) {
        if (one != null) {
            if (one.account() >= personas) {
                wanted.add(one.id());
            }
            want(one.reposted(), personas, wanted);
            want(one.quoted(), personas, wanted);
        }
    }

    private Map<Long, List<Files.Card>> files(long society, Map<Long, Extra> hung) {
        Set<Long> numbers = new LinkedHashSet<>();
        hung.values().forEach(extra -> numbers.addAll(extra.media()));
        Map<Long, Files.Card> cards = files.cards(society, numbers);
        Map<Long, List<Files.Card>> found = new HashMap<>();
        hung.forEach((status, extra) -> {
            if (!extra.media().isEmpty()) {
                found.put(
                        status,
                        extra.media().stream()
                                .map(cards::get)
                                .filter(Objects::nonNull)
                                .toList());
            }
        });
        return found;
    }
}
