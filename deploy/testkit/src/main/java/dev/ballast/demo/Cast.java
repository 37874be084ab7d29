package dev.ballast.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The shop's customers: given and family names of people.txt mixed anew, each with an address of a reserved domain. */
final class Cast {

    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");
    private static final Set<String> FAMILY_NAME_FIRST = Set.of("ja", "zh");

    // Out of a hundred customers.
    private static final Map<String, Integer> SHARES =
            Map.of("en", 45, "de", 15, "fr", 10, "es", 8, "it", 6, "pt", 5, "ja", 6, "zh", 5);

    private final Map<String, List<String[]>> byLanguage;
    private final List<String> languages;
    private final Set<String> taken = new HashSet<>();
    private final RandomGenerator random;
    private int count;

    Cast(RandomGenerator random) throws IOException {
        this.random = random;
        byLanguage = Lines.fields("people.txt").stream().collect(Collectors.groupingBy(fields -> fields[0]));
        languages = new ArrayList<>();
        SHARES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(share -> languages.addAll(java.util.Collections.nCopies(share.getValue(), share.getKey())));
    }

    static Set<String> languages() {
        return SHARES.keySet();
    }

    Person newcomer() {
        String language = pick(languages);
        List<String[]> people = byLanguage.getOrDefault(language, List.of());
        String[] given = pick(people);
        String[] family = pick(people);
        String local = given[2].substring(0, given[2].indexOf('.')) + family[2].substring(family[2].indexOf('.'));
        while (!taken.add(local)) {
            local += random.nextInt(10);
        }
        return new Person(++count, language, name(language, given[1], family[1]), local + "@" + pick(DOMAINS));
    }

    private static String name(String language, String given, String family) {
        int givenEnd = given.indexOf(' ');
        int familyEnd = family.indexOf(' ');
        return FAMILY_NAME_FIRST.contains(language)
                ? family.substring(0, familyEnd) + given.substring(givenEnd + 1)
                : given.substring(0, givenEnd) + family.substring(familyEnd);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
