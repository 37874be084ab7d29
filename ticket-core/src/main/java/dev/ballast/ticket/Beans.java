package dev.ballast.ticket;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.MatchWeights;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Topics;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Hands the framework-free parts to the container. */
final class Beans {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    MentionExtractor extractor() {
        return new TextMentions();
    }

    /** @throws IllegalStateException where embeddings are asked for that this build does not have */
    @Produces
    @Singleton
    @Typed(ProblemModel.class)
    ProblemModel shippedModel(TicketCoreConfig config) {
        return switch (config.embeddings()) {
            case ON -> ProblemModel.shippedWithEmbeddings();
            case OFF -> ProblemModel.shipped();
        };
    }

    @Produces
    @Singleton
    MatchPolicy matchPolicy(TicketCoreConfig config) {
        TicketCoreConfig.Matching matching = config.matching();
        return new MatchPolicy(matching.joinAt(), matching.suggestAt(), matching.window(), matching.reopenWindow());
    }

    @Produces
    @Singleton
    TicketMatcher matcher(MatchPolicy policy, Topics topics) {
        return new ScoredMatcher(policy, MatchWeights.DEFAULT, topics);
    }

    @Produces
    @Singleton
    BlobStore blobs(TicketCoreConfig config) {
        return new DirectoryBlobStore(config.blobDir());
    }
}
