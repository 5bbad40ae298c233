package vn.binhan.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts on the map of any day. What lies in whole parts is summed exactly; what lay in a
 * unit that was cut is placed by its address or stands in the row "unresolved" of its province.
 * Nothing is split, nothing is lost: the country's total is the same on every map.
 */
public final class Series {
    private Series() {}

    /**
     * How many of something happened in a unit on a day.
     *
     * @param code the unit's code on that day
     * @param address what is known of where in the unit, absent for sums
     */
    public record Count(
            String code, LocalDate day, long number, Register.@Nullable Address address) {
        public Count(String code, LocalDate day, long number) {
            this(code, day, number, null);
        }
    }

    /** How a row of a map came to its place. */
    public enum Certainty {
        /** It lies in this unit. */
        PLACED,
        /** It lies somewhere in this province; the unit was cut and no address says where. */
        UNRESOLVED,
        /** No unit bore this code on that day. */
        UNLISTED
    }

    /**
     * One row of a map.
     *
     * @param unit the unit that holds it, or the province (or the nation) of what is not resolved
     */
    public record Spot(Certainty certainty, UnitKey unit) {}

    /** The counts as they stand on one map. */
    public record Table(SortedMap<Spot, Long> rows) {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::certainty)
                        .thenComparing(spot -> spot.unit().code())
                        .thenComparing(spot -> spot.unit().since());

        static Table of(Map<Spot, Long> rows) {
            var sorted = new TreeMap<Spot, Long>(ORDER);
            sorted.putAll(rows);
            return new Table(Collections.unmodifiableSortedMap(sorted));
        }

        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The sum of the rows that came to their place in this way. */
        public long total(Certainty certainty) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().certainty() == certainty)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** The number in this unit on this map, 0 when there is no row. */
        public long in(UnitKey unit) {
            return rows.getOrDefault(new Spot(Certainty.PLACED, unit), 0L);
        }
    }

    /** The counts in the units in which they lay in their own time. */
    public static Table asThen(Register register, Collection<Count> counts) {
        var rows = new TreeMap<Spot, Long>(Table.ORDER);
        for (var count : counts) {
            var spot =
                    register.on(count.code(), count.day())
                            .map(unit -> new Spot(Certainty.PLACED, unit.key()))
                            .orElseGet(() -> unlisted(count));
            rows.merge(spot, count.number(), Math::addExact);
        }
        return Table.of(rows);
    }

    /** The counts on the map of this day, whether it lies before or after them. */
    public static Table on(Register register, Collection<Count> counts, LocalDate map) {
        var rows = new TreeMap<Spot, Long>(Table.ORDER);
        for (var count : counts) {
            rows.merge(spot(register, count, map), count.number(), Math::addExact);
        }
        return Table.of(rows);
    }

    /** Where one count stands on the map of this day. */
    public static Spot spot(Register register, Count count, LocalDate map) {
        var then = register.on(count.code(), count.day());
        if (then.isEmpty()) {
            return unlisted(count);
        }
        var address = count.address() == null ? Register.Address.NONE : count.address();
        var where = register.whereabouts(then.get().key(), map, address);
        return where.certain()
                .map(unit -> new Spot(Certainty.PLACED, unit))
                .orElseGet(() ->
                        new Spot(Certainty.UNRESOLVED, common(register, where, then.get(), map)));
    }

    /** The same map by province, with what is unresolved in the row of its province. */
    public static SortedMap<String, Long> byProvince(
            Register register, Table table, LocalDate map) {
        var sums = new TreeMap<String, Long>();
        for (var row : table.rows().entrySet()) {
            var spot = row.getKey();
            var province =
                    spot.certainty() == Certainty.UNLISTED
                            ? Places.NATION
                            : register.above(spot.unit(), "province", map)
                                    .map(unit -> unit.key().code())
                                    .orElse(Places.NATION);
            sums.merge(province, row.getValue(), Math::addExact);
        }
        return sums;
    }

    /** The province that holds all places where it may lie; the nation when they are in several. */
    private static UnitKey common(
            Register register, Register.Whereabouts where, Unit then, LocalDate map) {
        var provinces = new ArrayList<Optional<Unit>>();
        where.units().forEach(unit -> provinces.add(register.above(unit, "province", map)));
        if (!where.whole() || where.units().isEmpty()) {
            provinces.add(register.above(then.key(), "province", map));
        }
        var known = provinces.stream().distinct().toList();
        return known.size() == 1
                ? known.getFirst().map(Unit::key).orElse(nation(register, map))
                : nation(register, map);
    }

    private static UnitKey nation(Register register, LocalDate map) {
        return register.on(Places.NATION, map)
                .map(Unit::key)
                .orElse(new UnitKey(Places.NATION, Register.FIRST));
    }

    private static Spot unlisted(Count count) {
        return new Spot(Certainty.UNLISTED, new UnitKey(count.code(), count.day()));
    }

    /** The lines of a table, for comparing two of them byte by byte. */
    public static List<String> lines(Table table) {
        return table.rows().entrySet().stream()
                .map(row ->
                        row.getKey().certainty()
                                + " "
                                + row.getKey().unit().code()
                                + " "
                                + row.getKey().unit().since()
                                + " "
                                + row.getValue())
                .toList();
    }
}
