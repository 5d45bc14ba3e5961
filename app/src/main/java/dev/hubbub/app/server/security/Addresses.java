package dev.hubbub.app.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

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

    /// Whose limits an address falls under: an IPv4 address stands for itself, an IPv6 address for its
    /// network of 64 bits, since whoever has one has them all.
    static String key(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
