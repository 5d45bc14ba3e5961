package dev.hubbub.app.server;

import dev.hubbub.app.server.postgres.EmbeddedPostgres;
import dev.hubbub.app.server.redis.Redis;
import dev.hubbub.app.server.store.DatabaseClaim;
import dev.hubbub.app.server.store.DatabaseUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A running server; closing it ends what it does and stops the database it started.
public final class HubbubServer implements AutoCloseable {

    private final HomeLock lock;
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable DatabaseClaim claim;
    private final ServletWebServerApplicationContext context;

    private HubbubServer(
            HomeLock lock,
            @Nullable EmbeddedPostgres postgres,
            @Nullable DatabaseClaim claim,
            ServletWebServerApplicationContext context) {
        this.lock = lock;
        this.postgres = postgres;
        this.claim = claim;
        this.context = context;
    }

    /// Starts the database and everything that stands on it; returns when requests are answered.
    public static HubbubServer start(ServerSettings settings, ServerParts parts) {
        return start(settings, () -> parts);
    }

    /// The same; the parts are made while the database starts.
    public static HubbubServer start(ServerSettings settings, Supplier<ServerParts> making) {
        HomeLock lock = HomeLock.on(settings.home());
        CompletableFuture<ServerParts> made = CompletableFuture.supplyAsync(
                making, task -> Thread.ofPlatform().daemon().name("parts").start(task));
        EmbeddedPostgres postgres = null;
        DatabaseClaim claim = null;
        try {
            postgres = settings.databaseUrl().isEmpty()
                    ? EmbeddedPostgres.under(settings.home().resolve("db"))
                    : null;
            DatabaseUrl database = postgres == null
                    ? DatabaseUrl.of(settings.databaseUrl())
                    : new DatabaseUrl(postgres.jdbcUrl(), EmbeddedPostgres.NAME, postgres.password());
            claim = postgres == null ? DatabaseClaim.to(database) : null;
            ServerParts parts = joined(made);
            var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(ServerApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .initializers(fresh -> {
                        GenericApplicationContext generic = (GenericApplicationContext) fresh;
                        generic.registerBean(ServerSettings.class, () -> settings);
                        generic.registerBean(ServerParts.class, () -> parts);
                        if (!settings.redisUrl().isEmpty()) {
                            generic.registerBean(Redis.class, () -> new Redis(settings.redisUrl()));
                        }
                    })
                    .properties(properties(settings, parts.environment(), database))
                    .registerShutdownHook(false)
                    .run();
            return new HubbubServer(lock, postgres, claim, context);
        } catch (RuntimeException e) {
            end(postgres, claim, lock);
            throw e;
        }
    }

    private static ServerParts joined(CompletableFuture<ServerParts> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private static Map<String, Object> properties(
            ServerSettings settings, Map<String, String> environment, DatabaseUrl database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.log-startup-info", "false");
        properties.put("spring.application.name", "hubbub");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.jmx.enabled", "false");
        properties.put("spring.config.location", "optional:classpath:/none/");
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        if (!settings.publicUrl().isEmpty()) {
            // a proxy on this machine says whom it asks for; nobody else is believed
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1");
        }
        properties.put("server.shutdown", "graceful");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        properties.put("server.error.include-stacktrace", "never");
        properties.put("server.error.include-message", "never");
        properties.put("server.error.whitelabel.enabled", "false");
        properties.put("server.max-http-request-header-size", "16KB");
        // whoever begins a request and does not go on, or reads nothing of a stream, is let go
        properties.put("server.tomcat.connection-timeout", WholeNumber.SILENCE.in(environment) + "s");
        properties.put("server.tomcat.keep-alive-timeout", "60s");
        properties.put("server.tomcat.max-http-form-post-size", "1MB");
        // clients of Mastodon write id[]=1 as it stands
        properties.put("server.tomcat.relaxed-query-chars", "[,]");
        // a form with files is read when it is known who sends it
        properties.put("spring.servlet.multipart.resolve-lazily", "true");
        properties.put("spring.servlet.multipart.max-file-size", "40MB");
        properties.put("spring.servlet.multipart.max-request-size", "41MB");
        properties.put("spring.mvc.problemdetails.enabled", "true");
        properties.put("spring.mvc.async.request-timeout", "-1");
        properties.put("spring.datasource.url", database.jdbc());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        DatabasePatience.of(environment).put(properties);
        properties.put("spring.flyway.url", database.jdbc());
        properties.put("spring.flyway.user", database.user());
        properties.put("spring.flyway.password", database.password());
        properties.put("spring.flyway.locations", "classpath:dev/hubbub/app/server/store/migration");
        properties.put("spring.session.jdbc.initialize-schema", "never");
        properties.put("spring.session.timeout", "30d");
        properties.put("server.servlet.session.cookie.name", "hubbub_session");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put(
                "server.servlet.session.cookie.secure", settings.publicUrl().startsWith("https:"));
        properties.put("server.servlet.session.cookie.max-age", "30d");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus,info");
        properties.put("management.endpoint.health.probes.enabled", "true");
        properties.put("management.endpoint.health.show-details", "never");
        properties.put("management.health.diskspace.enabled", "false");
        properties.put("springdoc.api-docs.path", "/api/hubbub/v1/openapi");
        properties.put("springdoc.paths-to-match", "/api/hubbub/v1/**");
        properties.put("logging.level.root", "WARN");
        properties.put("logging.level.dev.hubbub", "INFO");
        // whether a graph answers is told by what asks it
        properties.put("logging.level.org.neo4j", "OFF");
        return properties;
    }

    /// Port that is listened on.
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /// A part of the server.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        end(postgres, claim, lock);
    }

    private static void end(@Nullable EmbeddedPostgres postgres, @Nullable DatabaseClaim claim, HomeLock lock) {
        if (claim != null) {
            claim.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        lock.close();
    }
}
