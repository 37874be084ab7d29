package dev.ballast.ticket.triage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells sentences of a kind that says nothing about a problem from those that tell one. */
final class TwoKinds {

    private static final int EMPTY = 1;

    private final TfIdf weights;
    private final LinearModel model;

    private TwoKinds(TfIdf weights, LinearModel model) {
        this.weights = weights;
        this.model = model;
    }

    /**
     * @param telling features of sentences that tell a problem
     * @param empty   of sentences that tell none
     * @param weight  how much one of those counts: there are many times as many telling ones
     */
    static TwoKinds of(List<int[]> telling, List<int[]> empty, float weight) {
        List<int[]> all = Stream.concat(telling.stream(), empty.stream()).toList();
        TfIdf weights = TfIdf.over(all);
        List<LinearModel.Example> examples = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean tells = i < telling.size();
            examples.add(new LinearModel.Example(weights.weigh(all.get(i)), tells ? 0 : EMPTY, tells ? 1 : weight));
        }
        return new TwoKinds(weights, LinearModel.train(examples, 2));
    }

    static TwoKinds read(ModelReader in) throws IOException {
        return new TwoKinds(TfIdf.read(in), LinearModel.read(in));
    }

    void write(ModelWriter out) throws IOException {
        weights.write(out);
        model.write(out);
    }

    /** How probably a text of these features tells nothing. */
    double empty(int[] features) {
        return model.probabilities(weights.weigh(features))[EMPTY];
    }
}
