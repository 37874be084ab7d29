package dev.ballast.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a fortnight that ends now. The same run number gives the same fortnight. */
final class Playwright {

    private static final int SINGLE = 95;
    private static final int TWO_DOORS = 30;
    private static final int THREE_DOORS = 15;
    private static final int FOLLOWED_UP = 35;
    private static final int TWO_PROBLEMS = 15;
    private static final int BOUNCES = 8;
    private static final int VACATIONS = 10;
    private static final int REDELIVERED_PERCENT = 8;

    private final SplittableRandom random;
    private final StoryTeller teller;
    private final List<Telling> tellings = new ArrayList<>();
    private int problems;

    /** @param run different runs have different orders, message ids and customers */
    Playwright(long run, Instant end) throws IOException {
        random = new SplittableRandom(run);
        teller = new StoryTeller(run, end.minus(Duration.ofDays(14)), end, Product.all(), random);
    }

    Fortnight write() {
        for (int i = 0; i < SINGLE; i++) {
            add(teller.single());
        }
        for (int i = 0; i < TWO_DOORS; i++) {
            add(teller.onSeveralDoors(2));
        }
        for (int i = 0; i < THREE_DOORS; i++) {
            add(teller.onSeveralDoors(3));
        }
        for (int i = 0; i < FOLLOWED_UP; i++) {
            add(teller.followedUp());
        }
        for (int i = 0; i < TWO_PROBLEMS; i++) {
            teller.twoProblems().forEach(this::add);
        }
        for (int i = 0; i < BOUNCES; i++) {
            tellings.add(teller.automatic(Telling.Kind.BOUNCE));
        }
        for (int i = 0; i < VACATIONS; i++) {
            tellings.add(teller.automatic(Telling.Kind.VACATION));
        }
        tellings.sort(Comparator.comparing(Telling::at).thenComparing(Telling::id));
        return new Fortnight(teller.purchases(), withRedeliveries(), problems);
    }

    private void add(List<Telling> story) {
        problems++;
        tellings.addAll(story);
    }

    /** A platform repeats a delivery that it is not sure of, mostly soon, sometimes late. */
    private List<Telling> withRedeliveries() {
        List<Telling> deliveries = new ArrayList<>(tellings);
        for (Telling telling : tellings) {
            if (random.nextInt(100) < REDELIVERED_PERCENT) {
                int first = deliveries.indexOf(telling);
                int later = Math.min(deliveries.size(), first + 1 + random.nextInt(20));
                deliveries.add(later, telling);
            }
        }
        return deliveries;
    }
}
