package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keyword rules of all languages; the most telling type wins. */
public final class ProblemModel implements ProblemClassifier {

    private final PhraseBook<ProblemType> rules;

    private ProblemModel(PhraseBook<ProblemType> rules) {
        this.rules = rules;
    }

    public static ProblemModel shipped() {
        PhraseBook<ProblemType> rules = new PhraseBook<>();
        rules.add(new ProblemType("tracking"), Phrase.parse("where ~2 order|package|parcel"));
        rules.add(new ProblemType("refund"), Phrase.parse("refund*"));
        rules.add(new ProblemType("lost"), Phrase.parse("never arrived"));
        rules.add(new ProblemType("size"), Phrase.parse("too small|big|large|tight"));
        return new ProblemModel(rules);
    }

    @Override
    public Classification classify(MessageText text) {
        Map<ProblemType, Integer> votes = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (PhraseBook.Hit<ProblemType> hit : rules.find(FoldedText.of(text.joined()))) {
            votes.merge(hit.heading(), 1, Integer::sum);
            words.add(hit.words());
        }
        Set<RiskFlag> risk = EnumSet.noneOf(RiskFlag.class);
        for (RiskFlag flag : RiskFlag.values()) {
            if (votes.containsKey(new ProblemType(flag.code()))) {
                risk.add(flag);
            }
        }
        List<ProblemType> ranked = votes.keySet().stream()
                .sorted((a, b) -> votes.getOrDefault(b, 0) - votes.getOrDefault(a, 0))
                .toList();
        if (ranked.isEmpty()) {
            return new Classification(ProblemType.UNSORTED, List.of(), 0, List.of(), risk, null, false);
        }
        return new Classification(
                ranked.getFirst(), ranked.subList(1, ranked.size()), 0.8, words, risk, text.language(), false);
    }
}
