package vn.binhan.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Access;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.directory.Directory;
import vn.binhan.directory.Facility;
import vn.binhan.directory.Phone;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.rosters.Rosters;
import vn.binhan.rosters.Rung;

/** Where a call may have happened, and to whom it can be handed over there. */
final class Receivers {
    private static final int MOST_PLACES = 8;
    private static final int MOST_HELPING = 8;

    private final Access access;
    private final Rosters rosters;
    private final Places places;
    private final Directory directory;

    Receivers(Access access, Rosters rosters, Places places, Directory directory) {
        this.access = access;
        this.rosters = rosters;
        this.places = places;
        this.directory = directory;
    }

    /**
     * A commune of today.
     *
     * @param province the code of its province
     * @param written its name with that of its province
     */
    record Commune(UnitKey key, String province, String written) {}

    /**
     * Somebody who can be called.
     *
     * @param key what the form calls it
     * @param below who is on duty, or what kind of place it is
     */
    record Receiver(String key, String name, String below, List<Phone> phones) {}

    /** The communes that these words may mean, those of this province first. */
    List<Commune> communes(String typed, String province, LocalDate today) {
        if (typed.isBlank()) {
            return List.of();
        }
        var choice = new PlaceChoice(places, today);
        return quietly(() ->
                choice.communes(typed).stream()
                        .flatMap(unit -> commune(unit, today).stream())
                        .sorted(Comparator.comparing(found -> !found.province().equals(province)))
                        .limit(MOST_PLACES)
                        .toList());
    }

    /** The commune of today that bears this code. */
    Optional<Commune> commune(String code, LocalDate today) {
        var choice = new PlaceChoice(places, today);
        return quietly(() ->
                        choice.at(code).stream()
                                .filter(unit -> unit.level().equals("commune"))
                                .flatMap(unit -> commune(unit, today).stream())
                                .toList())
                .stream()
                .findFirst();
    }

    private Optional<Commune> commune(Unit unit, LocalDate today) {
        return places.register()
                .above(unit.key(), "province", today)
                .map(province ->
                        new Commune(
                                unit.key(),
                                province.key().code(),
                                unit.name() + ", " + province.name()));
    }

    /** Whom the law names first, then what helps in that place, or what helps everywhere. */
    List<Receiver> of(@Nullable Commune commune, Words words, Instant now) {
        var all = new ArrayList<Receiver>();
        all.add(
                new Receiver(
                        Consent.COMMUNE,
                        words.t("hotline.to.COMMUNE"),
                        commune == null
                                ? words.t("hotline.to.nocommune")
                                : duty(commune, words, now),
                        List.of()));
        all.add(
                new Receiver(
                        Consent.POLICE,
                        words.t("hotline.to.POLICE"),
                        words.t("hotline.to.police"),
                        List.of(new Phone("113"))));
        helping(commune, now).stream()
                .map(place ->
                        new Receiver(
                                place.ref().toString(),
                                place.name(words.language()),
                                words.t("directory.kind." + place.details().kind().name()),
                                place.details().phones()))
                .forEach(all::add);
        return all;
    }

    private List<Facility> helping(@Nullable Commune commune, Instant now) {
        return quietly(() -> {
            var today = LocalDate.ofInstant(now, Formats.ZONE);
            var there =
                    commune == null
                            ? directory.lines()
                            : places.register()
                                    .on(commune.key().code(), today)
                                    .map(directory::helping)
                                    .orElse(List.of());
            return there.stream()
                    .filter(place -> !place.details().phones().isEmpty())
                    .limit(MOST_HELPING)
                    .toList();
        });
    }

    /** The numbers of the places that this body keeps in the directory; none of a secret one. */
    List<Phone> phonesOf(Organisation body, Instant now) {
        return quietly(() ->
                places
                        .register()
                        .on(body.unit().code(), LocalDate.ofInstant(now, Formats.ZONE))
                        .map(directory::helping)
                        .orElse(List.of())
                        .stream()
                        .filter(place -> body.id().equals(place.keeper()))
                        .filter(place -> !place.details().sealed())
                        .flatMap(place -> place.details().phones().stream())
                        .distinct()
                        .toList());
    }

    /** Who of the committee of a commune is asked first at this moment, by name. */
    private String duty(Commune commune, Words words, Instant now) {
        var named =
                quietly(() ->
                        committees(commune)
                                .flatMap(body -> rosters.onDuty(body, now, Set.of()).stream())
                                .filter(Rung.Someone.class::isInstance)
                                .map(Rung.Someone.class::cast)
                                .map(rung ->
                                        access.names(commune.province())
                                                .getOrDefault(rung.person().number(), ""))
                                .filter(name -> !name.isEmpty())
                                .limit(1)
                                .toList());
        return named.isEmpty()
                ? words.t("hotline.to.nobody", commune.written())
                : words.t("hotline.to.onduty", commune.written(), named.getFirst());
    }

    private Stream<OrganisationId> committees(Commune commune) {
        return access.organisations().of(commune.province()).stream()
                .filter(body -> body.kind() == OrganisationKind.PEOPLES_COMMITTEE)
                .filter(body -> body.unit().code().equals(commune.key().code()))
                .map(Organisation::id);
    }

    /** Whether the directory could be asked: beside those whom the law names somebody is there. */
    static boolean isComplete(List<Receiver> all) {
        return all.stream().anyMatch(receiver -> !Consent.isNamedByLaw(receiver.key()));
    }

    /** The names of those that were chosen, in the order of the list. */
    static Map<String, String> named(List<Receiver> all, Set<String> chosen) {
        return all.stream()
                .filter(receiver -> chosen.contains(receiver.key()))
                .collect(
                        Collectors.toMap(
                                Receiver::key, Receiver::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** A call is written down also while nobody can be looked up. */
    private static <T> List<T> quietly(Supplier<List<T>> look) {
        try {
            return look.get();
        } catch (DataAccessException away) {
            return List.of();
        }
    }
}
