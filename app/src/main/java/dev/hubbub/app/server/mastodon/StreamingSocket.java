package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.oauth.Grants.Grant;
import dev.hubbub.app.server.mastodon.oauth.Scopes;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.society.Society;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.ServletWebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Streams over a WebSocket.
///
/// The token comes as the subprotocol, in the query or in a header; a subprotocol is echoed, else browsers hang up.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class StreamingSocket extends TextWebSocketHandler implements WebSocketConfigurer, HandshakeInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(StreamingSocket.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EAR = "ear";
    private static final String GRANT = "grant";
    private static final long PING_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long LOOK_MS = 1_000;

    /// Streams that one connection may listen to.
    private static final int MOST_CHANNELS = 100;

    /// How long a client may take to take in a message, in milliseconds; one that does not read at all is let go.
    private static final long TAKES_MS = 10_000;

    private final Streams streams;
    private final Calls calls;
    private final ClientApiSettings settings;

    StreamingSocket(Streams streams, Calls calls, ClientApiSettings settings) {
        this.streams = streams;
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // before the controllers, of which one answers for every path that has no other
        ((ServletWebSocketHandlerRegistry) registry).setOrder(-1);
        registry.addHandler(this, "/api/v1/streaming", "/api/v1/streaming/")
                .setHandshakeHandler(new Echo())
                .addInterceptors(this)
                .setAllowedOriginPatterns("*");
    }

    private static final class Echo extends DefaultHandshakeHandler {
        @Override
        protected @Nullable String selectProtocol(List<String> requested, WebSocketHandler handler) {
            return requested.isEmpty() ? null : requested.getFirst();
        }
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        Params params = Params.empty();
        servlet.getParameterMap().forEach((name, values) -> params.add(name, values[0]));
        try {
            String token = token(servlet, params);
            Grant grant = calls.grant(token);
            Optional<Society> society = calls.society(grant, params);
            if (society.isEmpty() || grant == null && !settings.open()) {
                response.setStatusCode(society.isEmpty() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNAUTHORIZED);
                return false;
            }
            Ear ear = new Ear(
                    society.get(),
                    grant == null ? -1 : grant.account(),
                    calls.addresses(servlet, society.get()),
                    calls.stay(token));
            attributes.put(EAR, ear);
            if (grant != null) {
                attributes.put(GRANT, grant);
            }
            String kind = params.text("stream", "");
            if (!kind.isEmpty()) {
                Optional<Channel> channel = channel(params);
                if (channel.isEmpty() || !allows(grant, channel.get())) {
                    response.setStatusCode(channel.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED);
                    return false;
                }
                ear.channels().add(channel.get());
            }
            return true;
        } catch (Refused e) {
            response.setStatusCode(HttpStatus.valueOf(e.status()));
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // nothing is left to do
    }

    private static String token(HttpServletRequest request, Params params) {
        String header = request.getHeader("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return header.substring(7).strip();
        }
        String protocol = request.getHeader("Sec-WebSocket-Protocol");
        if (protocol != null && !protocol.isBlank()) {
            return protocol.split(",", -1)[0].strip();
        }
        return params.word("access_token").orElse("");
    }

    private static Optional<Channel> channel(Params params) {
        return Channel.of(params.text("stream", ""), params.text("tag", ""), params.text("list", ""));
    }

    private static boolean allows(@Nullable Grant grant, Channel channel) {
        if (grant == null || grant.account() < 0) {
            return !channel.personal();
        }
        return Scopes.allow(grant.scopes(), channel.scope());
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Ear ear = ear(session);
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", TAKES_MS);
        }
        streams.open(ear);
        Thread.ofVirtual().name("listener " + session.getId()).start(() -> send(session, ear));
    }

    private void send(WebSocketSession session, Ear ear) {
        try {
            long pingNs = System.nanoTime() + PING_NS;
            while (ear.listens() && session.isOpen()) {
                Ear.Said said = ear.next(LOOK_MS);
                if (said != null) {
                    session.sendMessage(new TextMessage(frame(said)));
                } else if (System.nanoTime() - pingNs >= 0) {
                    session.sendMessage(new PingMessage());
                    pingNs = System.nanoTime() + PING_NS;
                }
            }
            session.close(CloseStatus.GOING_AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a listener left", e);
        } finally {
            streams.close(ear);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Ear ear = ear(session);
        Params params = Params.empty();
        try {
            if (JSON.readValue(message.getPayload(), Object.class) instanceof Map<?, ?> map) {
                params.addAll(map);
            }
        } catch (JacksonException e) {
            refuse(ear, "Could not parse the message", 400);
            return;
        }
        String type = params.text("type", "");
        if (!type.equals("subscribe") && !type.equals("unsubscribe")) {
            return;
        }
        Optional<Channel> channel = channel(params);
        if (channel.isEmpty()) {
            refuse(ear, "Unknown stream type", 400);
        } else if (type.equals("unsubscribe")) {
            ear.channels().remove(channel.get());
        } else if (!allows((Grant) session.getAttributes().get(GRANT), channel.get())) {
            refuse(ear, "Missing access token", 401);
        } else if (ear.channels().size() >= MOST_CHANNELS) {
            refuse(ear, "Too many streams", 429);
        } else {
            ear.channels().add(channel.get());
        }
    }

    private static void refuse(Ear ear, String why, int status) {
        ear.say(new Ear.Said(new Channel("", ""), "error", JSON.writeValueAsString(errors(why, status))));
    }

    private static Map<String, Object> errors(String why, int status) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("error", why);
        error.put("status", status);
        return error;
    }

    private static String frame(Ear.Said said) {
        if (said.event().equals("error")) {
            return said.payload();
        }
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("stream", said.channel().label());
        frame.put("event", said.event());
        if (!said.payload().isEmpty()) {
            frame.put("payload", said.payload());
        }
        return JSON.writeValueAsString(frame);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        streams.close(ear(session));
    }

    private static Ear ear(WebSocketSession session) {
        return (Ear) Objects.requireNonNull(session.getAttributes().get(EAR));
    }
}
