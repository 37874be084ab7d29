package dev.ballast.demo;

import dev.ballast.demo.Phrasebook.Phrase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tells one customer's problem: on one door or several, once or again. */
final class StoryTeller {

    // As often as the kinds of trouble come in a shop of this sort; each stands as many times as it weighs.
    private static final List<String> TROUBLES = List.of(
            "tracking",
            "tracking",
            "tracking",
            "tracking",
            "size",
            "size",
            "size",
            "damaged",
            "damaged",
            "damaged",
            "lost",
            "lost",
            "refund",
            "refund",
            "return",
            "return",
            "colour",
            "usage",
            "usage",
            "wrong-item",
            "cancel",
            "payment",
            "not-confirmed",
            "severe");
    private static final List<String> LIGHT = List.of("praise", "pre-sale");
    private static final List<Door> PRIVATE_DOORS = List.of(
            Door.MAIL, Door.MAIL, Door.FORM, Door.MESSENGER, Door.INSTAGRAM, Door.TELEGRAM, Door.WHATSAPP, Door.LINE);
    private static final List<Door> ALL_DIFFERENT =
            List.of(Door.MAIL, Door.FORM, Door.MESSENGER, Door.INSTAGRAM, Door.TELEGRAM, Door.WHATSAPP, Door.LINE);
    private static final Set<Door> WITH_PICTURES = Set.of(Door.MESSENGER, Door.INSTAGRAM, Door.WHATSAPP);
    private static final int LIGHT_PERCENT = 20;

    private final long run;
    private final Instant start;
    private final Instant end;
    private final List<Product> products;
    private final SplittableRandom random;
    private final Cast cast;
    private final Map<String, Phrasebook> phrasebooks = new HashMap<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private long lastId;

    StoryTeller(long run, Instant start, Instant end, List<Product> products, SplittableRandom random)
            throws IOException {
        this.run = run;
        this.start = start;
        this.end = end;
        this.products = products;
        this.random = random;
        this.cast = new Cast(random);
        for (String language : Cast.languages()) {
            phrasebooks.put(language, new Phrasebook(language));
        }
    }

    List<Purchase> purchases() {
        return List.copyOf(purchases);
    }

    List<Telling> single() {
        Person person = cast.newcomer();
        if (random.nextInt(100) < LIGHT_PERCENT) {
            return List.of(light(person));
        }
        return List.of(first(person, pick(TROUBLES), pick(PRIVATE_DOORS), sometime()));
    }

    /** The same problem, told anew at other doors within two days, because nobody answered yet. */
    List<Telling> onSeveralDoors(int doors) {
        Person person = cast.newcomer();
        String trouble = pick(TROUBLES);
        List<Door> order = shuffled(ALL_DIFFERENT);
        Telling first = first(person, trouble, order.getFirst(), sometime());
        List<Telling> story = new ArrayList<>(List.of(first));
        Instant at = first.at();
        for (Door door : order.subList(1, doors)) {
            at = later(at);
            Phrase again = say(person, trouble, first.purchase());
            String text = say(person, "elsewhere", first.purchase()).text() + " " + again.text();
            story.add(telling(door, person, first.purchase(), again.subject(), text, at, null, 0));
        }
        return story;
    }

    /** A second message on the same door that says nothing new. */
    List<Telling> followedUp() {
        Person person = cast.newcomer();
        Telling first = first(person, pick(TROUBLES), pick(PRIVATE_DOORS.subList(0, 2)), sometime());
        Phrase again = say(person, "again", first.purchase());
        return List.of(
                first,
                telling(
                        first.door(),
                        person,
                        first.purchase(),
                        "Re: " + first.subject(),
                        again.text(),
                        later(first.at()),
                        first,
                        0));
    }

    List<List<Telling>> twoProblems() {
        Person person = cast.newcomer();
        List<String> troubles = shuffled(TROUBLES.stream().distinct().toList());
        return List.of(
                List.of(first(person, troubles.get(0), pick(PRIVATE_DOORS), sometime())),
                List.of(first(person, troubles.get(1), pick(PRIVATE_DOORS), sometime())));
    }

    Telling automatic(Telling.Kind kind) {
        Person person = cast.newcomer();
        Phrase phrase = say(person, "vacation", null);
        return new Telling(
                nextId(), kind, Door.MAIL, person, null, phrase.subject(), phrase.text(), sometime(), null, 0, null);
    }

    private Telling light(Person person) {
        String kind = pick(LIGHT);
        boolean praise = kind.equals("praise");
        Door door = praise
                ? pick(List.of(Door.REVIEW, Door.REVIEW, Door.COMMENT))
                : pick(List.of(Door.COMMENT, Door.INSTAGRAM));
        Phrase phrase = phrasebook(person).any(kind, random).about(pick(products));
        return telling(door, person, null, phrase.subject(), phrase.text(), sometime(), null, praise ? 5 : 0);
    }

    private Telling first(Person person, String trouble, Door door, Instant at) {
        Purchase purchase = buy(person, at);
        Phrase phrase = say(person, trouble, purchase);
        // A bad review is another way to tell of a broken thing.
        boolean review = trouble.equals("damaged") && random.nextInt(4) == 0;
        Telling told = telling(
                review ? Door.REVIEW : door,
                person,
                purchase,
                phrase.subject(),
                phrase.text(),
                at,
                null,
                review ? 1 : 0);
        boolean shown = trouble.equals("damaged") && WITH_PICTURES.contains(told.door());
        return shown ? told.with(pick(List.of(Snapshot.values()))) : told;
    }

    private Purchase buy(Person person, Instant before) {
        // Seven digits; runs that begin two minutes apart share none.
        int number = (int) (1_000_000 + run / 120 % 9_000 * 1_000) + purchases.size() + 1;
        Instant placed = before.minus(Duration.ofHours(48 + random.nextInt(240)));
        Purchase purchase = new Purchase(number, person, pick(products), Tracking.number(number * 7), placed);
        purchases.add(purchase);
        return purchase;
    }

    private Phrase say(Person person, String section, @Nullable Purchase purchase) {
        Phrase phrase = phrasebook(person).any(section, random);
        return purchase == null ? phrase : phrase.about(purchase);
    }

    private Phrasebook phrasebook(Person person) {
        Phrasebook book = phrasebooks.get(person.language());
        if (book == null) {
            throw new IllegalStateException("no phrasebook for " + person.language());
        }
        return book;
    }

    private Telling telling(
            Door door,
            Person person,
            @Nullable Purchase purchase,
            String subject,
            String text,
            Instant at,
            @Nullable Telling answers,
            int stars) {
        return new Telling(
                nextId(), Telling.Kind.PERSON, door, person, purchase, subject, text, at, answers, stars, null);
    }

    private long nextId() {
        return run * 1_000 + ++lastId;
    }

    private Instant sometime() {
        return start.plusSeconds(random.nextLong(Duration.between(start, end).toSeconds() - 60));
    }

    private Instant later(Instant than) {
        Instant at = than.plusSeconds(3_600 + random.nextLong(2 * 86_400));
        return at.isBefore(end) ? at : end.minusSeconds(1);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            java.util.Collections.swap(copy, i, random.nextInt(i + 1));
        }
        return copy;
    }
}
