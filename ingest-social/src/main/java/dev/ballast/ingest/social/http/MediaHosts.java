package dev.ballast.ingest.social.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where files may be fetched from. A delivery names addresses, and although it is signed, a customer chose what hangs on a
 * message: only the platform's own hosts are asked, never the shop's network.
 *
 * @param domains with all their subdomains, over TLS
 */
public record MediaHosts(Set<String> domains) {
    /**
     * The address, checked.
     *
     * @param apiBase the configured base; its host is trusted, over its own scheme, so that a simulator can stand in
     * @throws IOException when it leads elsewhere
     */
    public URI check(String address, URI apiBase) throws IOException {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IOException("not an address", e);
        }
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null) {
            throw new IOException("not an address of the platform");
        }
        boolean base = uri.getAuthority().equals(apiBase.getAuthority())
                && apiBase.getScheme().equals(uri.getScheme());
        if (base || ("https".equals(uri.getScheme()) && uri.getPort() == -1 && isListed(host))) {
            return uri;
        }
        throw new IOException("kept elsewhere, at " + host);
    }

    private boolean isListed(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }
}
