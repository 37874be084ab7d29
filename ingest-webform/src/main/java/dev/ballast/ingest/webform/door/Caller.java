package dev.ballast.ingest.webform.door;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;

/** Who calls, as far as limits care. */
record Caller(InetAddress address) {

    private static final int IPV6_NETWORK_BYTES = 8;

    static Caller of(HttpServerRequest request) {
        return new Caller(InetAddress.ofLiteral(request.remoteAddress().hostAddress()));
    }

    boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** An IPv4 address, or the /64 of an IPv6 one: a household has all addresses of its network to choose from. */
    String network() {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < IPV6_NETWORK_BYTES; i++) {
            network.append(Character.forDigit(bytes[i] >> 4 & 15, 16)).append(Character.forDigit(bytes[i] & 15, 16));
        }
        return network.toString();
    }
}
