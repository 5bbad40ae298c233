package vn.binhan.gazetteer;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/** Looking up a place, and the page of one unit with its history. */
final class PlacePages {
    /** So many hits are read by people; more words find fewer. */
    private static final int MOST = 60;

    private static final int LONGEST = 200;

    private final Pages pages;
    private final Places places;
    private final InstantSource clock;

    PlacePages(Pages pages, Places places, InstantSource clock) {
        this.pages = pages;
        this.places = places;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get("/dia-danh", Operation.READ_PLACES, this::search)
                .get("/dia-danh/{code}/{since}", Operation.READ_PLACES, this::unit);
    }

    /** The hits of one province; the name is empty when a unit's parts lie in several. */
    record Group(String province, List<Places.Found> hits) {}

    /** The address of a unit's page. */
    static String href(Unit unit) {
        return "/dia-danh/" + unit.key().code() + "/" + unit.key().since();
    }

    private ServerResponse search(ServerRequest request) throws Exception {
        var typed = Form.of(request).text("q");
        var asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var hits = places.search(asked, MOST, today());
        var groups = new LinkedHashMap<String, List<Places.Found>>();
        for (var hit : hits) {
            var province = hit.province();
            groups.computeIfAbsent(
                            province == null ? "" : province.name(), key -> new ArrayList<>())
                    .add(hit);
        }
        return pages.show(
                request,
                "gazetteer/search.jte",
                Map.of(
                        "asked",
                        asked,
                        "number",
                        hits.size(),
                        "most",
                        MOST,
                        "groups",
                        groups.entrySet().stream()
                                .map(e -> new Group(e.getKey(), e.getValue()))
                                .toList()));
    }

    private ServerResponse unit(ServerRequest request) throws Exception {
        var register = places.register();
        var key = key(request.pathVariable("code"), request.pathVariable("since"));
        var unit = key == null ? null : register.find(key).orElse(null);
        if (unit == null) {
            return pages.show(request, HttpStatus.NOT_FOUND, "gazetteer/no-place.jte", Map.of());
        }
        var today = today();
        return pages.show(
                request,
                "gazetteer/unit.jte",
                Map.of(
                        "unit",
                        unit,
                        "above",
                        above(unit),
                        "stands",
                        unit.stoodOn(today),
                        "today",
                        register.whereabouts(unit.key(), today).units().stream()
                                .filter(other -> !other.equals(unit.key()))
                                .flatMap(other -> register.find(other).stream())
                                .toList(),
                        "steps",
                        Timeline.of(register, unit.key())));
    }

    private List<Unit> above(Unit unit) {
        var all = new ArrayList<Unit>();
        var parent = unit.parent();
        while (parent != null && !parent.code().equals(Places.NATION)) {
            var found = places.register().find(parent);
            found.ifPresent(all::add);
            parent = found.map(Unit::parent).orElse(null);
        }
        return all;
    }

    private static @org.jspecify.annotations.Nullable UnitKey key(String code, String since) {
        try {
            return new UnitKey(code, LocalDate.parse(since));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
