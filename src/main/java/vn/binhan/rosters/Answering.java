package vn.binhan.rosters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * Who takes over a case that would lie with nobody: because everybody named on it is in conflict or
 * gone, or because the head of its unit is in conflict, to whom the whole unit answers.
 */
final class Answering {

    /**
     * @param holder the unit that answers for the case, with those above
     * @param barred for whom the case does not exist
     * @param named who is named on it and works on cases today
     * @param others everybody else of the province who could take it, in the order in which they
     *     are asked; heads say so
     * @param workers who does the work of cases, asked before those who are only on call
     */
    record Facts(
            Roster holder,
            Set<PersonId> barred,
            Set<PersonId> named,
            List<Rung.Someone> others,
            Set<PersonId> workers) {}

    private Answering() {}

    /**
     * Empty while the case lies well where it is. Otherwise whoever takes it, never in conflict: of
     * the unit's own chain, then the units above, then the province, at last even somebody whose
     * head is in conflict; the province alone only when all of its people are.
     */
    static Optional<Rung> next(Facts facts, Instant at) {
        var passedBy = facts.holder().heads().stream().anyMatch(facts.barred()::contains);
        var left = facts.named().stream().filter(who -> !facts.barred().contains(who)).toList();
        if (!passedBy && !left.isEmpty()) {
            return Optional.empty();
        }
        var found = candidates(facts, at).findFirst();
        var nothingBetter =
                found.isPresent()
                        && found.get().unit().equals(facts.holder().unit())
                        && left.contains(found.get().person());
        return nothingBetter
                ? Optional.empty()
                : Optional.of(
                        found.isPresent()
                                ? found.get()
                                : new Rung.Province(facts.holder().unit().province()));
    }

    private static Stream<Rung.Someone> candidates(Facts facts, Instant at) {
        var chain =
                DutyChain.whoIsOnDuty(facts.holder(), at, facts.barred()).stream()
                        .filter(Rung.Someone.class::isInstance)
                        .map(Rung.Someone.class::cast)
                        .toList();
        Predicate<Rung.Someone> sound = each -> !isHeadedByBarred(facts, each.unit());
        var others =
                facts.others().stream()
                        .filter(each -> !facts.barred().contains(each.person()))
                        .toList();
        Predicate<Rung.Someone> works = each -> facts.workers().contains(each.person());
        return Stream.of(
                        chain.stream().filter(works),
                        others.stream().filter(sound).filter(works),
                        chain.stream(),
                        others.stream().filter(sound),
                        others.stream().filter(works),
                        others.stream())
                .flatMap(each -> each);
    }

    private static boolean isHeadedByBarred(Facts facts, OrganisationId unit) {
        var here = facts.holder().unit().equals(unit);
        return (here && facts.holder().heads().stream().anyMatch(facts.barred()::contains))
                || facts.others().stream()
                        .anyMatch(each ->
                                each.as() == Rung.As.HEAD
                                        && each.unit().equals(unit)
                                        && facts.barred().contains(each.person()));
    }
}
