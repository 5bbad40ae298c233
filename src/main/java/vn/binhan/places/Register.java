package vn.binhan.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All units that are known with the reforms between them, as one picture that does not change: who
 * bore a code on a day, and where on the map of another day a thing may lie.
 */
public final class Register {
    /** The day of the first list; a day before it is read on this list. */
    public static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    /**
     * Where a thing may lie on the map of a day.
     *
     * @param units the units of that day one of which holds it
     * @param whole whether these are all; otherwise it may lie in a unit that is not known
     */
    public record Whereabouts(Set<UnitKey> units, boolean whole) {
        /** The one unit that holds it, absent when it is not certain. */
        public Optional<UnitKey> certain() {
            return whole && units.size() == 1
                    ? Optional.of(units.iterator().next())
                    : Optional.empty();
        }
    }

    /**
     * What is known of where in a unit a thing lies.
     *
     * @param formerCode the code of the older unit that is written in the address
     * @param hamlet the hamlet, thôn, ấp or tổ dân phố
     */
    public record Address(@Nullable String formerCode, @Nullable String hamlet) {
        static final Address NONE = new Address(null, null);
    }

    /** Which hamlet of a cut unit went where. */
    record Hamlet(UnitKey from, String search, UnitKey to) {}

    private final Map<UnitKey, Unit> units;
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<UnitKey, List<Reform.Link>> from = new HashMap<>();
    private final Map<UnitKey, List<Reform.Link>> to = new HashMap<>();
    private final Map<Long, Reform> reforms = new HashMap<>();
    private final Map<UnitKey, Map<String, UnitKey>> hamlets = new HashMap<>();

    Register(
            Collection<Unit> units,
            Collection<Reform.Link> links,
            Collection<Reform> reforms,
            Collection<Hamlet> hamlets) {
        var all = new java.util.LinkedHashMap<UnitKey, Unit>();
        for (var unit : units) {
            if (all.put(unit.key(), unit) != null) {
                throw new IllegalStateException("Two units with the key " + unit.key());
            }
            byCode.computeIfAbsent(unit.key().code(), code -> new ArrayList<>()).add(unit);
        }
        this.units = Collections.unmodifiableMap(all);
        for (var link : links) {
            from.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
            to.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link);
        }
        reforms.forEach(reform -> this.reforms.put(reform.number(), reform));
        hamlets.forEach(hamlet ->
                this.hamlets
                        .computeIfAbsent(hamlet.from(), key -> new HashMap<>())
                        .put(hamlet.search(), hamlet.to()));
    }

    /** All units of all days. */
    public Collection<Unit> units() {
        return units.values();
    }

    public Optional<Unit> find(UnitKey key) {
        return Optional.ofNullable(units.get(key));
    }

    /** The reform of this number, if it stands. */
    public Optional<Reform> reform(@Nullable Long number) {
        return number == null ? Optional.empty() : Optional.ofNullable(reforms.get(number));
    }

    /** The unit that bore this code on this day. */
    public Optional<Unit> on(String code, LocalDate day) {
        var asked = known(day);
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.stoodOn(asked))
                .findFirst();
    }

    /** What this unit gave to others when it ended. */
    public List<Reform.Link> successions(UnitKey key) {
        return Collections.unmodifiableList(from.getOrDefault(key, List.of()));
    }

    /** What this unit was made of. */
    public List<Reform.Link> origins(UnitKey key) {
        return Collections.unmodifiableList(to.getOrDefault(key, List.of()));
    }

    /** Where on the map of this day a thing lies that is known to lie in this unit. */
    public Whereabouts whereabouts(UnitKey unit, LocalDate map) {
        return whereabouts(unit, map, Address.NONE);
    }

    /** The same with what its address says. */
    Whereabouts whereabouts(UnitKey unit, LocalDate map, Address address) {
        var found = new LinkedHashSet<UnitKey>();
        var whole = walk(unit, known(map), address, found);
        return new Whereabouts(Collections.unmodifiableSet(found), whole);
    }

    /** The unit of this level in which it lies or lay, as it is on that day; absent if unclear. */
    public Optional<Unit> above(UnitKey key, String level, LocalDate map) {
        var unit = units.get(key);
        while (unit != null && !unit.level().equals(level)) {
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return unit == null
                ? Optional.empty()
                : whereabouts(unit.key(), map).certain().map(units::get);
    }

    /** The unit of this level in which it lay in its own time. */
    public Optional<Unit> aboveThen(Unit unit, String level) {
        return above(unit.key(), level, unit.until() == null ? unit.key().since() : eve(unit));
    }

    private static LocalDate eve(Unit unit) {
        return unit.until() == null ? unit.key().since() : unit.until().minusDays(1);
    }

    /** Goes from reform to reform to the day of the map; false when a way is not known. */
    private boolean walk(UnitKey key, LocalDate map, Address address, Set<UnitKey> found) {
        var unit = units.get(key);
        if (unit == null) {
            return false;
        }
        if (unit.stoodOn(map)) {
            found.add(key);
            return true;
        }
        var forward = !map.isBefore(key.since());
        var ways = forward ? forward(key, address) : backward(key, address);
        var whole = !ways.isEmpty();
        for (var way : ways) {
            whole &= walk(way, map, address, found);
        }
        return whole;
    }

    private List<UnitKey> forward(UnitKey key, Address address) {
        var links = from.getOrDefault(key, List.of());
        if (links.size() == 1) {
            // A single part: where the rest went is not known.
            return links.getFirst().whole() ? List.of(links.getFirst().to()) : List.of();
        }
        if (address.hamlet() != null) {
            var hamlet = hamlets.getOrDefault(key, Map.of()).get(hamletKey(address.hamlet()));
            if (hamlet != null) {
                return List.of(hamlet);
            }
        }
        return links.stream().map(Reform.Link::to).toList();
    }

    private List<UnitKey> backward(UnitKey key, Address address) {
        var links = to.getOrDefault(key, List.of());
        var named =
                links.stream()
                        .map(Reform.Link::from)
                        .filter(origin -> origin.code().equals(address.formerCode()))
                        .toList();
        return named.size() == 1 ? named : links.stream().map(Reform.Link::from).toList();
    }

    static String hamletKey(String hamlet) {
        return vn.binhan.kit.VietnameseText.key(hamlet)
                .replaceFirst("^(thon|ap|khom|khu pho|to dan pho|to|ban|buon|lang|khu) (?=.)", "");
    }

    private static LocalDate known(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day;
    }
}
