package vn.binhan.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhan.kit.VietnameseText;
import vn.binhan.places.Places;
import vn.binhan.places.Register;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * The places of one day that typed words may mean, with or without tones: by new and old names, old
 * districts included.
 */
public final class PlaceChoice {
    private static final int HITS = 24;
    private static final int MOST = 30;
    private static final int LONGEST = 100;

    private final Places places;
    private final LocalDate today;

    public PlaceChoice(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /** Communes and provinces of that day, the likeliest first. */
    public List<Unit> of(String typed) {
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var register = places.register();
        var found = new LinkedHashMap<UnitKey, Unit>();
        for (var hit : places.search(words, HITS, today)) {
            add(register, hit.unit(), found);
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** The one place among these that bears the name with which the words begin, if one. */
    public static Optional<Unit> named(List<Unit> found, String typed) {
        var words = VietnameseText.key(typed) + " ";
        var named =
                found.stream()
                        .filter(unit ->
                                words.startsWith(VietnameseText.key(unit.name()) + " ")
                                        || words.startsWith(
                                                VietnameseText.key(unit.shortName()) + " "))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The communes alone. */
    public List<Unit> communes(String typed) {
        return of(typed).stream().filter(unit -> unit.level().equals("commune")).toList();
    }

    /** The place of that day that bears this code; empty for anything else. */
    public Optional<Unit> at(String code) {
        return code.matches("\\d{2,5}")
                ? places.register()
                        .on(code, today)
                        .filter(unit -> !unit.level().equals("nation") && unit.stoodOn(today))
                : Optional.empty();
    }

    /** With its province, as people tell two of the same name apart. */
    public String written(Unit unit) {
        return unit.level().equals("province")
                ? unit.name()
                : places.register()
                        .above(unit.key(), "province", today)
                        .map(province -> unit.name() + ", " + province.name())
                        .orElse(unit.name());
    }

    private void add(Register register, Unit unit, Map<UnitKey, Unit> found) {
        if (unit.level().equals("district")) {
            register.units().stream()
                    .filter(each -> unit.key().equals(each.parent()))
                    .filter(each -> each.level().equals("commune"))
                    .forEach(each -> add(register, each, found));
        } else if (!unit.level().equals("nation")) {
            for (var key : register.whereabouts(unit.key(), today).units()) {
                register.find(key).ifPresent(now -> found.putIfAbsent(key, now));
            }
        }
    }
}
