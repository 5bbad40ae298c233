package vn.binhan.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhan.directory.Facility.Cost;
import vn.binhan.places.Places;
import vn.binhan.places.Register;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * Who helps somebody in a place now: open ones first, then by nearness, then those that cost
 * nothing. What is near without any map: the commune, communes that lay in the same district before
 * July 2025, the province, the nation.
 */
final class HelpList {
    /** The last day of districts (Law 72/2025/QH15). */
    private static final LocalDate DISTRICTS = LocalDate.of(2025, 6, 30);

    /** How near a place is, the nearest first. */
    enum Nearness {
        HERE,
        NEARBY,
        PROVINCE,
        NATION
    }

    /** Farther away nobody is sent from where they stand, in kilometres. */
    static final int FARTHEST = 30;

    /**
     * One that helps, how near it is and whether it is open.
     *
     * @param kilometres how far away through the air; absent where only units are compared
     */
    record Found(
            Facility facility, Nearness nearness, Hours.Now now, @Nullable Double kilometres) {}

    private static final Comparator<Found> BEST =
            Comparator.comparing((Found found) -> found.now().state())
                    .thenComparing(Found::nearness)
                    .thenComparing(found -> found.facility().details().cost() != Cost.FREE)
                    .thenComparing(found -> found.facility().details().name())
                    .thenComparing(found -> found.facility().ref().toString());

    private HelpList() {}

    /**
     * @param place a commune or a province of today
     */
    static List<Found> of(
            Collection<Facility> all,
            Register register,
            Unit place,
            LocalDateTime now,
            Predicate<LocalDate> holiday) {
        var today = now.toLocalDate();
        var here = place.level().equals("commune") ? place.key() : null;
        var province = register.above(place.key(), "province", today).map(Unit::key).orElse(null);
        var districts = here == null ? Set.<UnitKey>of() : districts(register, here);
        return all.stream()
                .filter(facility -> !facility.isWithdrawn())
                .flatMap(facility ->
                        nearness(facility, register, here, districts, province, today)
                                .map(nearness ->
                                        new Found(
                                                facility,
                                                nearness,
                                                facility.details().hours().at(now, holiday),
                                                null))
                                .stream())
                .sorted(BEST)
                .toList();
    }

    /** Those with a point that are not too far from here: open ones first, then the nearer. */
    static List<Found> near(
            Collection<Facility> all, Point here, LocalDateTime now, Predicate<LocalDate> holiday) {
        var found = new ArrayList<Found>();
        for (var facility : all) {
            var details = facility.details();
            var point = details.point();
            if (point == null || details.sealed() || facility.isWithdrawn()) {
                continue;
            }
            var far = here.kilometresTo(point);
            if (far <= FARTHEST) {
                var open = details.hours().at(now, holiday);
                found.add(new Found(facility, Nearness.NEARBY, open, far));
            }
        }
        found.sort(
                Comparator.comparing((Found each) -> each.now().state())
                        .thenComparing(
                                Found::kilometres, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(each -> each.facility().ref().toString()));
        return found;
    }

    private static Optional<Nearness> nearness(
            Facility facility,
            Register register,
            @Nullable UnitKey here,
            Set<UnitKey> districts,
            @Nullable UnitKey province,
            LocalDate today) {
        var area = facility.details().area();
        if (area.code().equals(Places.NATION)) {
            return Optional.of(Nearness.NATION);
        }
        var serves = register.whereabouts(area, today).units();
        if (here != null && serves.contains(here)) {
            return Optional.of(Nearness.HERE);
        }
        var served = serves.isEmpty() ? Set.of(area) : serves;
        if (province != null && served.contains(province)) {
            var at = facility.details().at();
            var stands = at == null ? Set.of() : register.whereabouts(at, today).units();
            return Optional.of(
                    here != null && stands.contains(here) ? Nearness.HERE : Nearness.PROVINCE);
        }
        var near =
                serves.stream()
                        .flatMap(unit -> districts(register, unit).stream())
                        .anyMatch(districts::contains);
        return near ? Optional.of(Nearness.NEARBY) : Optional.empty();
    }

    /** The districts in which the parts of a commune lay on the last day of districts. */
    static Set<UnitKey> districts(Register register, UnitKey commune) {
        var found = new HashSet<UnitKey>();
        for (var then : register.whereabouts(commune, DISTRICTS).units()) {
            var parent = register.find(then).map(Unit::parent).orElse(null);
            if (parent != null
                    && register.find(parent)
                            .filter(u -> u.level().equals("district"))
                            .isPresent()) {
                found.add(parent);
            }
        }
        return found;
    }

    /** The codes that a province bears and its predecessors bore. */
    static Set<String> codes(Register register, Unit place, LocalDate today) {
        var codes = new HashSet<>(Set.of(Places.NATION));
        register.above(place.key(), "province", today)
                .ifPresent(province -> {
                    codes.add(province.key().code());
                    register.origins(province.key()).forEach(link -> codes.add(link.from().code()));
                });
        return codes;
    }

    /** The found ones that stand so, in their order. */
    static List<Found> that(List<Found> all, Hours.State state) {
        return all.stream().filter(found -> found.now().state() == state).toList();
    }
}
