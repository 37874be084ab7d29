package dev.ballast.ingest.social.door;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The platforms by the name in their address, and by whose accounts they serve. */
public final class PlatformRegistry {
    private final List<SocialPlatform> platforms;
    private final Map<String, SocialPlatform> byPath = new HashMap<>();

    /** In an address the name of an account's platform is as good as the platform's own: both lead to one door. */
    public PlatformRegistry(List<SocialPlatform> platforms) {
        this.platforms = List.copyOf(platforms);
        for (SocialPlatform platform : platforms) {
            platform.platforms().forEach(name -> byPath.put(name.wireName(), platform));
            byPath.put(platform.path(), platform);
        }
    }

    public Optional<SocialPlatform> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public Optional<SocialPlatform> of(Platform platform) {
        return platforms.stream()
                .filter(candidate -> candidate.platforms().contains(platform))
                .findFirst();
    }

    /** Every platform whose accounts this service serves. */
    public Set<Platform> served() {
        return platforms.stream()
                .flatMap(platform -> platform.platforms().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Platform.class)));
    }
}
