package vn.binhan.vault;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.binhan.vault.Identity.Field;

/**
 * Orders what a search has opened: equal number, equal telephone, name with all tones, name without
 * tones, then by letters that differ and years apart. What only shares a cut hash falls out.
 */
final class Ranking {
    private static final int UNKNOWN_YEARS = 2;

    private Ranking() {}

    /** One opened candidate. */
    record Candidate(CaseId of, UUID party, Identity identity) {}

    private record Ranked(Finding.Hit hit, boolean plainName, int distance, int years) {}

    static List<Finding.Hit> rank(Identity query, List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> ranked(query, candidate))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparing(Ranking::certainty)
                                .thenComparing(r -> !r.hit.exactName())
                                .thenComparing(r -> !r.plainName)
                                .thenComparing(Ranked::distance)
                                .thenComparing(Ranked::years)
                                .thenComparing(r -> r.hit.party()))
                .map(Ranked::hit)
                .toList();
    }

    private static int certainty(Ranked ranked) {
        var equal = ranked.hit.equal();
        if (equal.contains(Field.CITIZEN) || equal.contains(Field.OLD_CITIZEN)) {
            return 0;
        }
        return equal.contains(Field.PHONE) ? 1 : 2;
    }

    private static Optional<Ranked> ranked(Identity query, Candidate candidate) {
        var found = candidate.identity();
        var equal = equal(query, found);
        if (equal.isEmpty()) {
            return Optional.empty();
        }
        var exact = Spelling.exact(query.name()).equals(Spelling.exact(found.name()));
        var plain = Spelling.plain(query.name());
        var other = Spelling.plain(found.name());
        return Optional.of(
                new Ranked(
                        new Finding.Hit(candidate.of(), candidate.party(), equal, exact),
                        plain.equals(other),
                        Spelling.distance(plain, other),
                        years(query, found)));
    }

    /** The fields in which two people agree. */
    static Set<Field> equal(Identity query, Identity found) {
        var equal = EnumSet.noneOf(Field.class);
        if (query.citizenNumber() != null && found.citizenNumber() != null) {
            var number = Spelling.digits(query.citizenNumber());
            if (!number.isEmpty() && number.equals(Spelling.digits(found.citizenNumber()))) {
                equal.add(number.length() == 9 ? Field.OLD_CITIZEN : Field.CITIZEN);
            }
        }
        var phones = found.phones().stream().map(Spelling::phone).filter(Objects::nonNull).toList();
        if (query.phones().stream().map(Spelling::phone).anyMatch(phones::contains)) {
            equal.add(Field.PHONE);
        }
        var name = Spelling.common(query.name());
        if (!name.isEmpty()
                && name.equals(Spelling.common(found.name()))
                && years(query, found) <= UNKNOWN_YEARS) {
            equal.add(Field.NAME_AND_YEAR);
        }
        return equal;
    }

    /** How many years lie between the births; somewhat apart when one is unknown. */
    private static int years(Identity query, Identity found) {
        return query.birthYear() == null || found.birthYear() == null
                ? UNKNOWN_YEARS
                : Math.abs(query.birthYear() - found.birthYear());
    }
}
