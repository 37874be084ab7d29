package dev.ballast.ticket.learning;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.ballast.contract.EventCodec;
import dev.ballast.ticket.TicketCoreConfig;
import dev.ballast.ticket.triage.OwnType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Types of the shop's own that an operator keeps in a file. */
@Singleton
public class TaxonomyFile {

    private final List<OwnType> types;

    @Inject
    TaxonomyFile(TicketCoreConfig config) {
        this(config.taxonomyFile().map(TaxonomyFile::read).orElse(List.of()));
    }

    TaxonomyFile(List<OwnType> types) {
        this.types = types;
    }

    /** @throws IllegalArgumentException naming the file: a service that starts without half its types sorts wrongly */
    static List<OwnType> read(Path file) {
        try {
            return EventCodec.MAPPER.readValue(Files.readString(file), new TypeReference<List<OwnType>>() {});
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("taxonomy file " + file + ": " + e.getMessage(), e);
        }
    }

    List<OwnType> types() {
        return types;
    }
}
