package dev.hubbub.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Network addresses of requests.
final class Addresses {

    private Addresses() {}

    /// Whether a request comes from this machine itself, and not through a proxy on it.
    static boolean local(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
