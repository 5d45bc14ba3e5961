package dev.hubbub.app.server.mastodon.view;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The ids of accounts as clients know them: the number in the society and one, since some clients take 0 for nobody.
///
/// A fixture may give accounts other ids; then all others are moved out of their way.
public final class Ids {

    private record Given(long society, long id) {}

    private static final long OUT_OF_THE_WAY = 1_000_000_000_000L;

    private final Map<Given, Integer> accounts = new ConcurrentHashMap<>();
    private final Map<Given, Long> ids = new ConcurrentHashMap<>();
    private final Set<Long> moved = ConcurrentHashMap.newKeySet();

    /// Gives an account an id of its own.
    public void give(long society, int account, long id) {
        moved.add(society);
        accounts.put(new Given(society, id), account);
        ids.put(new Given(society, account), id);
    }

    public String of(long society, int account) {
        Long given = ids.isEmpty() ? null : ids.get(new Given(society, account));
        return Long.toString(given == null ? offset(society) + account + 1 : given);
    }

    /// The number of an account, or −1 when the id names none.
    public int account(long society, String id) {
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
        Integer given = accounts.isEmpty() ? null : accounts.get(new Given(society, number));
        if (given != null) {
            return given;
        }
        long natural = number - offset(society) - 1;
        return natural < 0 || natural >= Integer.MAX_VALUE || ids.containsKey(new Given(society, natural))
                ? -1
                : (int) natural;
    }

    private long offset(long society) {
        return moved.contains(society) ? OUT_OF_THE_WAY : 0;
    }
}
