package dev.ballast.ingest.social.door;

import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.SocialPlatform;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The platforms by the name in their address, and by whose accounts they serve. */
public final class PlatformRegistry {
    private final Map<String, SocialPlatform> byPath;

    public PlatformRegistry(List<SocialPlatform> platforms) {
        byPath = platforms.stream().collect(Collectors.toMap(SocialPlatform::path, Function.identity()));
    }

    public Optional<SocialPlatform> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public Optional<SocialPlatform> of(Platform platform) {
        return byPath.values().stream()
                .filter(candidate -> candidate.platforms().contains(platform))
                .findFirst();
    }

    /** Every platform whose accounts this service serves. */
    public Set<Platform> served() {
        return byPath.values().stream()
                .flatMap(platform -> platform.platforms().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Platform.class)));
    }
}
