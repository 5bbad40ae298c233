package vn.binhan.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.intake.Telling;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;

/** The communes of today that typed words may mean, as the questions show them. */
final class CommuneSearch {
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
            return choice().communes(typed).stream()
                    .flatMap(unit -> shown(unit).stream())
                    .limit(MOST)
                    .toList();
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    Optional<Questions.Choice> at(String code) {
        try {
            return choice().at(code)
                    .filter(unit -> unit.level().equals("commune"))
                    .flatMap(this::shown);
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private PlaceChoice choice() {
        return new PlaceChoice(places, today.get());
    }

    private Optional<Questions.Choice> shown(Unit unit) {
        return places.register()
                .above(unit.key(), "province", today.get())
                .map(province ->
                        new Questions.Choice(
                                new Telling.Area(province.key().code(), unit.key()),
                                unit.name() + ", " + province.name()));
    }
}
