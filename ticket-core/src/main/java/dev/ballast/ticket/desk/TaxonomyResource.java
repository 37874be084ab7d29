package dev.ballast.ticket.desk;

import dev.ballast.ticket.triage.Taxonomy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The problem types, in the order they are shown. */
@Path("/api/taxonomy")
class TaxonomyResource {

    private final Taxonomy taxonomy;

    TaxonomyResource(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GET
    public List<Taxonomy.Entry> types() {
        return taxonomy.types();
    }
}
