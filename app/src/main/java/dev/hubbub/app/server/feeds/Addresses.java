package dev.hubbub.app.server.feeds;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/// Which network addresses may be fetched from: public ones only, so that nobody makes the server ask its neighbours.
final class Addresses {

    private Addresses() {}

    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return openV4(bytes, 0);
        }
        if (address instanceof Inet6Address) {
            int first = bytes[0] & 0xFF;
            if ((first & 0xFE) == 0xFC) {
                return false; // fc00::/7, unique local
            }
            if (starts(bytes, 0x20, 0x01, 0x0D, 0xB8)) {
                return false; // 2001:db8::/32, documentation
            }
            if (starts(bytes, 0x20, 0x01, 0x00, 0x00)) {
                return false; // 2001::/32, Teredo
            }
            if (starts(bytes, 0x20, 0x02)) {
                return openV4(bytes, 2); // 2002::/16, 6to4
            }
            if (starts(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
                return openV4(bytes, 12); // 64:ff9b::/96, NAT64
            }
            return (first & 0xE0) == 0x20; // 2000::/3 is all that is routed
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean openV4(byte[] bytes, int at) {
        int a = bytes[at] & 0xFF;
        int b = bytes[at + 1] & 0xFF;
        int c = bytes[at + 2] & 0xFF;
        boolean closed = a == 0
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b < 128) // shared by carriers
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19)) // benchmarks
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || a >= 224;
        return !closed;
    }
}
