package vn.binhan.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.binhan.kit.Json;
import vn.binhan.places.UnitKey;

/**
 * What a fact says beyond its kind: codes, numbers, days, units and random ids by name. It takes no
 * text that a person wrote, so no name and no story can come into the log of facts.
 */
public final class Particulars {
    private static final Pattern PROVINCE = Pattern.compile("\\d{2}");
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

    static Particulars parse(String json) {
        return new Particulars(new TreeMap<>(Json.map(json)));
    }

    String json() {
        return Json.line(values);
    }

    private Particulars with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Particulars(more);
    }
}
