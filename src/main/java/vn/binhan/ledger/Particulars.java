package vn.binhan.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Json;
import vn.binhan.places.UnitKey;

/**
 * What a fact says beyond its kind: codes, numbers, days, units and random ids by name. It takes no
 * text that a person wrote, so no name and no story can come into the log of facts.
 */
public final class Particulars {
    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z_]+");
    private static final Particulars NONE = new Particulars(new TreeMap<>());

    private final Map<String, Object> values;

    private Particulars(Map<String, Object> values) {
        this.values = values;
    }

    public static Particulars none() {
        return NONE;
    }

    /** A value out of a closed list. */
    public Particulars code(String name, Enum<?> code) {
        return with(name, code.name());
    }

    /** What happened, by its kind. */
    public Particulars told(FactKind kind) {
        if (!KIND.matcher(kind.key()).matches()) {
            throw new IllegalArgumentException("Not a kind: " + kind.key());
        }
        return with("told", kind.key());
    }

    /** Several values out of a closed list, in the order of that list; nothing for none. */
    public <E extends Enum<E>> Particulars codes(String name, Collection<E> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        return with(name, codes.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }

    /** The value that was kept by {@link #code}; empty where none was. */
    public <E extends Enum<E>> Optional<E> one(Class<E> list, String name) {
        return text(name).map(code -> Enum.valueOf(list, code));
    }

    /** The values that were kept by {@link #codes}. */
    public <E extends Enum<E>> Set<E> several(Class<E> list, String name) {
        var found = EnumSet.noneOf(list);
        text(name)
                .ifPresent(codes -> {
                    for (var code : codes.split(",", -1)) {
                        found.add(Enum.valueOf(list, code));
                    }
                });
        return found;
    }

    /** The number that was kept by {@link #number}. */
    public OptionalLong count(String name) {
        return values.get(name) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** The moment that was kept by {@link #moment}. */
    public Optional<Instant> when(String name) {
        return text(name).map(Instant::parse);
    }

    /** Anything else as it was kept: a day, an id, a body. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    /** A moment, to the second. */
    public Particulars moment(String name, Instant moment) {
        return with(name, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** A count, a percentage, an amount in đồng. */
    public Particulars number(String name, long number) {
        return with(name, number);
    }

    public Particulars day(String name, LocalDate day) {
        return with(name, day.toString());
    }

    /** A random id: of a case, a need, a referral. */
    public Particulars id(String name, UUID id) {
        return with(name, id.toString());
    }

    /** A thing of the administration by its province and number, for example a body, 91-12. */
    public Particulars numbered(String name, String province, long number) {
        if (!PROVINCE.matcher(province).matches()) {
            throw new IllegalArgumentException("Not a province: " + province);
        }
        return with(name, province + "-" + number);
    }

    public Particulars unit(String name, UnitKey unit) {
        return with(name, unit.code()).with(name + "_since", unit.since().toString());
    }

    /** The values by name, as they were kept: texts and whole numbers. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** What {@link #json} wrote. */
    public static Particulars parse(String json) {
        return new Particulars(new TreeMap<>(Json.map(json)));
    }

    /** The values as they are kept. */
    public String json() {
        return Json.line(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Particulars that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }

    private Particulars with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Particulars(more);
    }
}
