package dev.hubbub.app.server.redis;

import dev.hubbub.app.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.util.JedisURIHelper;

/// A Redis server, as far as this program needs one.
///
/// Nothing is kept there that is not in PostgreSQL or could not be done without: with it gone, limits are
/// counted by each server for itself, and readers of relays wait.
public final class Redis implements AutoCloseable {

    private static final String FRAME = "frame";
    private static final int CONNECTIONS = 64;

    private final RedisClient client;

    /// @param url such as `redis://user:password@host:6379/0`, or `rediss:` for TLS
    public Redis(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null || !List.of("redis", "rediss").contains(String.valueOf(uri.getScheme()))) {
                throw new URISyntaxException(url, "no host or another scheme");
            }
            ConnectionPoolConfig pool = new ConnectionPoolConfig();
            pool.setMaxTotal(CONNECTIONS);
            pool.setJmxEnabled(false);
            this.client = RedisClient.builder()
                    .hostAndPort(JedisURIHelper.getHostAndPort(uri))
                    .clientConfig(DefaultJedisClientConfig.builder(uri).build())
                    .poolConfig(pool)
                    .build();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // not shown: it may hold a password
            throw BadInput.of(
                    "REDIS_URL must be redis://[user:password@]host[:port][/database], but was something else");
        }
    }

    /// Redis did not answer.
    public static final class Gone extends RuntimeException {
        Gone(JedisException cause) {
            super("Redis must answer, but did not: " + cause.getMessage(), cause);
        }
    }

    /// Something in a stream.
    ///
    /// @param place where it stands there
    /// @param act   id of the act it tells of, or of the last one before it
    public record Told(String place, long act, byte[] frame) {}

    /// Runs a script that answers with numbers.
    public List<Long> numbers(String script, List<String> keys, List<String> arguments) {
        try {
            List<Long> numbers = new ArrayList<>();
            for (Object number : (List<?>) client.eval(script, keys, arguments)) {
                numbers.add((Long) number);
            }
            return numbers;
        } catch (JedisException e) {
            throw new Gone(e);
        }
    }

    /// Adds acts to a stream, of which the latest are kept. Acts that are there already are left as they are,
    /// so that telling twice does no harm.
    public void tell(String stream, List<Told> acts, int most) {
        try (Pipeline pipeline = client.pipelined()) {
            List<Response<StreamEntryID>> answers = new ArrayList<>();
            for (Told act : acts) {
                XAddParams params = XAddParams.xAddParams()
                        .id(act.act() + (act.place().isEmpty() ? "-0" : "-*"))
                        .maxLen(most)
                        .approximateTrimming();
                answers.add(
                        pipeline.xadd(stream, params, Map.of(FRAME, new String(act.frame(), StandardCharsets.UTF_8))));
            }
            pipeline.sync();
            for (Response<StreamEntryID> answer : answers) {
                told(answer);
            }
        } catch (JedisException e) {
            throw new Gone(e);
        }
    }

    private static void told(Response<StreamEntryID> answer) {
        try {
            answer.get();
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).contains("equal or smaller")) {
                throw e;
            }
        }
    }

    /// Id of the last act in a stream, or 0.
    public long last(String stream) {
        try {
            List<StreamEntry> last = client.xrevrange(stream, "+", "-", 1);
            return last.isEmpty() ? 0 : last.getFirst().getID().getTime();
        } catch (JedisException e) {
            throw new Gone(e);
        }
    }

    /// The first acts of a stream behind one, at once.
    public List<Told> since(String stream, long act, int most) {
        try {
            return client.xrange(stream, "(" + act + "-0", "+", most).stream()
                    .map(Redis::told)
                    .toList();
        } catch (JedisException e) {
            throw new Gone(e);
        }
    }

    /// What stands in a stream behind a place; waits for it a while.
    public List<Told> next(String stream, String place, int most, int waitMs) {
        try {
            Map<String, List<StreamEntry>> found = client.xreadAsMap(
                    XReadParams.xReadParams().count(most).block(waitMs), Map.of(stream, new StreamEntryID(place)));
            return found == null || found.get(stream) == null
                    ? List.of()
                    : found.get(stream).stream().map(Redis::told).toList();
        } catch (JedisException e) {
            throw new Gone(e);
        }
    }

    private static Told told(StreamEntry entry) {
        return new Told(
                entry.getID().toString(),
                entry.getID().getTime(),
                entry.getFields().getOrDefault(FRAME, "").getBytes(StandardCharsets.UTF_8));
    }

    /// Whether it answers.
    public boolean there() {
        try {
            return "PONG".equals(client.ping());
        } catch (JedisException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
