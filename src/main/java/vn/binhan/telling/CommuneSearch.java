package vn.binhan.telling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import vn.binhan.intake.Telling;
import vn.binhan.places.Places;
import vn.binhan.places.Register;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/** The communes of today that typed words may mean, with or without tones, old names included. */
final class CommuneSearch {
    private static final int HITS = 16;
    private static final int MOST = 8;

    private final Places places;
    private final Supplier<LocalDate> today;

    CommuneSearch(Places places, Supplier<LocalDate> today) {
        this.places = places;
        this.today = today;
    }

    /** The likeliest first; none while the database is away, so that her own words are kept. */
    List<Questions.Choice> of(String typed) {
        try {
            var register = places.register();
            var found = new LinkedHashMap<UnitKey, Unit>();
            for (var hit : places.search(typed, HITS, today.get())) {
                add(register, hit.unit(), found);
            }
            return found.values().stream()
                    .flatMap(unit -> choice(register, unit).stream())
                    .limit(MOST)
                    .toList();
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    Optional<Questions.Choice> at(String code) {
        if (!code.matches("\\d{5}")) {
            return Optional.empty();
        }
        try {
            var register = places.register();
            return register.on(code, today.get())
                    .filter(unit -> unit.level().equals("commune"))
                    .flatMap(unit -> choice(register, unit));
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private Optional<Questions.Choice> choice(Register register, Unit unit) {
        return register.above(unit.key(), "province", today.get())
                .map(province ->
                        new Questions.Choice(
                                new Telling.Area(province.key().code(), unit.key()),
                                unit.name() + ", " + province.name()));
    }

    private void add(Register register, Unit unit, Map<UnitKey, Unit> found) {
        if (unit.level().equals("district")) {
            register.units().stream()
                    .filter(each -> unit.key().equals(each.parent()))
                    .filter(each -> each.level().equals("commune"))
                    .forEach(each -> add(register, each, found));
        } else if (unit.level().equals("commune")) {
            for (var key : register.whereabouts(unit.key(), today.get()).units()) {
                register.find(key)
                        .filter(now -> now.level().equals("commune"))
                        .ifPresent(now -> found.putIfAbsent(key, now));
            }
        }
    }
}
