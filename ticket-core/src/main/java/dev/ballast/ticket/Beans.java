package dev.ballast.ticket;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.TextMentions;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.MatchWeights;
import dev.ballast.ticket.match.RememberedTopics;
import dev.ballast.ticket.match.ScoredMatcher;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Taxonomy;
import jakarta.enterprise.inject.Produces;
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
    ProblemClassifier classifier() {
        return ProblemModel.shipped();
    }

    @Produces
    @Singleton
    Taxonomy taxonomy() {
        return Taxonomy.shipped();
    }

    @Produces
    @Singleton
    MentionExtractor extractor() {
        return new TextMentions();
    }

    @Produces
    @Singleton
    MatchPolicy matchPolicy(TicketCoreConfig config) {
        TicketCoreConfig.Matching matching = config.matching();
        return new MatchPolicy(matching.joinAt(), matching.suggestAt(), matching.window(), matching.reopenWindow());
    }

    @Produces
    @Singleton
    TicketMatcher matcher(MatchPolicy policy) {
        return new ScoredMatcher(policy, MatchWeights.DEFAULT, new RememberedTopics(ProblemModel.shipped()));
    }

    @Produces
    @Singleton
    BlobStore blobs(TicketCoreConfig config) {
        return new DirectoryBlobStore(config.blobDir());
    }
}
