package vn.binhan.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to the places: which units there are on a day, and what became of one. */
public final class Places {
    /** The key under which the nation's own plans lie. */
    public static final String NATION = "00";

    /**
     * One unit that a search found, with what people know it by.
     *
     * @param province the province in which its territory lies today, absent when in several
     * @param above what it lay in in its own time, nearest first: a district, a province
     * @param was what it was made of
     * @param became what it became
     * @param source the newest reform that made or ended it, with its legal text; absent without
     *     one
     */
    public record Found(
            Unit unit,
            @Nullable Unit province,
            List<Unit> above,
            List<Part> was,
            List<Part> became,
            @Nullable Reform source) {}

    /** A unit that gave or took, wholly or in part. */
    public record Part(Unit unit, boolean whole) {}

    /** The register with its search, as it was when the reforms had this stamp. */
    private record Atlas(String stamp, Register register, PlaceSearch search) {}

    private final PlaceStore store;
    private final ReformStore reforms;
    private volatile @Nullable Atlas atlas;

    public Places(JdbcClient sql) {
        this.store = new PlaceStore(sql);
        this.reforms = new ReformStore(sql);
    }

    /** The provinces and centrally run cities of this day, by name. */
    public List<Unit> provincesOn(LocalDate day) {
        return store.provincesOn(day);
    }

    /** The communes, wards and special zones right below a province on this day, by name. */
    public List<Unit> communesOn(String province, LocalDate day) {
        return store.communesOn(province, day);
    }

    /** The unit that bore this code on this day. */
    public Optional<Unit> on(String code, LocalDate day) {
        return store.on(code, day);
    }

    /** The units that directly took over from this one; empty while it stands. */
    public List<Unit> successors(UnitKey of) {
        return store.successors(of);
    }

    /** All units of all days with what they came from and became, as it is known now. */
    public Register register() {
        return atlas().register();
    }

    /**
     * The units that these words name, the likeliest first: old and new names, with or without
     * tones, with a district or province, old or new.
     */
    public List<Found> search(String words, int most, LocalDate today) {
        return atlas().search().find(words, most, today);
    }

    /**
     * The units as they were known at a moment, for asking what a report of that time could see.
     */
    public List<Unit> unitsAsKnown(Instant moment) {
        return store.unitsAsKnown(moment);
    }

    /** Every row that stands now as text, for comparing two states byte by byte. */
    public List<String> extract() {
        return store.extract();
    }

    /** All reforms, the newest first, with those that were undone. */
    public List<Reform> reforms() {
        return reforms.reforms();
    }

    public Optional<Reform> reform(long number) {
        return reforms.reform(number);
    }

    /** What a reform made of what, also one that was undone. */
    public List<Reform.Link> links(long reform) {
        return reforms.links(reform);
    }

    /** The units that a reform made or ended, also of one that was undone. */
    public Collection<Unit> unitsOf(long reform) {
        return reforms.unitsOf(reform);
    }

    /**
     * Standing reforms that build on what this one made; while there are any it cannot be undone.
     */
    public List<Reform> buildingOn(long reform) {
        return reforms.laterThan(reform);
    }

    /** The reports of the loadings, the newest first. */
    public List<LoadReport.Kept> loadings() {
        return reforms.loadings();
    }

    /** Holds all others off from adding or undoing reforms until the transaction ends. */
    public void lockReforms() {
        reforms.lock();
    }

    /** Writes down that a reform proved wrong; it and its undoing stay known. */
    public void undo(long reform, Instant now, @Nullable Long person, String reason) {
        reforms.undo(reform, now, person, reason);
    }

    private Atlas atlas() {
        var stamp = store.stamp();
        var known = atlas;
        if (known == null || !known.stamp().equals(stamp)) {
            var register = store.register();
            known = new Atlas(stamp, register, new PlaceSearch(register));
            atlas = known;
        }
        return known;
    }
}
