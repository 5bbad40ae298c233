package vn.binhan.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.Details;
import vn.binhan.places.UnitKey;

/** The entries as they are kept, each edit with a picture of the open part as it stood after it. */
final class FacilityStore {
    private static final String ALL =
            """
            select f.province, f.id, f.owner_province, f.owner, f.kind, f.name, f.name_en, f.sealed,
                   f.at_code, f.at_since, f.address, f.area_code, f.area_since, f.phones, f.hours,
                   f.cost, f.for_whom, f.languages, f.eases, f.capacity, f.bring, f.remark,
                   f.checked_on, f.checked_how, f.source, f.edit, f.withdrawn_at, f.latitude,
                   f.longitude
            from directory.facility f
            """;

    private final JdbcClient sql;
    private final VersionStore versions;

    FacilityStore(JdbcClient sql) {
        this.sql = sql;
        this.versions = new VersionStore(sql);
    }

    /** What was done to an entry. */
    enum Act {
        ADDED,
        CHANGED,
        CHECKED,
        WITHDRAWN,
        BROUGHT_BACK
    }

    Optional<Facility> find(FacilityRef ref) {
        return one(ref, "");
    }

    /** The same, held against change by others until the transaction ends. */
    Optional<Facility> hold(FacilityRef ref) {
        return one(ref, " for update");
    }

    private Optional<Facility> one(FacilityRef ref, String held) {
        return sql.sql(ALL + "where f.province = :province and f.id = :id" + held)
                .param("province", ref.province())
                .param("id", ref.id())
                .query((row, n) -> facility(row))
                .optional();
    }

    /**
     * The entries that stand and may serve a place in a province: kept there, serving it, serving
     * the nation, or without a keeper yet.
     *
     * @param provinces the province's code, with those that it bore before a reform
     */
    List<Facility> of(Collection<String> provinces) {
        return sql.sql(
                        ALL
                                + """
                                where f.withdrawn_at is null
                                  and (f.owner_province in (:provinces) or f.owner is null
                                       or f.area_code in (:provinces))
                                """)
                .param("provinces", provinces)
                .query((row, n) -> facility(row))
                .list();
    }

    /** The lines that stand, of the whole house. */
    List<Facility> lines() {
        return sql.sql(
                        ALL
                                + """
                                where f.withdrawn_at is null and f.kind = 'HOTLINE'
                                order by f.area_code, f.province, f.id
                                """)
                .query((row, n) -> facility(row))
                .list();
    }

    /** The entries that stand and whose point on a map anybody may know. */
    List<Facility> withPoint() {
        return sql.sql(
                        ALL
                                + """
                                where f.withdrawn_at is null and not f.sealed
                                  and f.latitude is not null
                                """)
                .query((row, n) -> facility(row))
                .list();
    }

    /** All entries that a province keeps, and those that came with the program. */
    List<Facility> of(String province) {
        return sql.sql(
                        ALL
                                + """
                                where f.owner_province = :province or f.owner is null
                                order by f.withdrawn_at is not null, f.name, f.id
                                """)
                .param("province", province)
                .query((row, n) -> facility(row))
                .list();
    }

    /** The history of an entry, the newest first. */
    List<VersionStore.Version> versions(FacilityRef ref) {
        return versions.of(ref);
    }

    /** How many standing entries name one of these units. */
    long naming(Set<UnitKey> units) {
        return sql
                .sql(
                        """
                        select at_code, at_since, area_code, area_since from directory.facility
                        where withdrawn_at is null
                        """)
                .query((row, n) -> List.of(key(row, 1), key(row, 3)))
                .list()
                .stream()
                .filter(keys -> keys.stream().flatMap(Optional::stream).anyMatch(units::contains))
                .count();
    }

    void add(Facility facility, Act act, PersonId by, Instant now) {
        row(
                "insert into directory.facility (province, id, owner_province, owner, kind, name,"
                        + " name_en, sealed, at_code, at_since, address, area_code, area_since,"
                        + " phones, hours, cost, for_whom, languages, eases, capacity, bring,"
                        + " remark, checked_on, checked_how, source, edit, withdrawn_at, latitude,"
                        + " longitude)"
                        + " values (:province, :id, :ownerProvince, :owner, :kind, :name, :english,"
                        + " :sealed, :at, :atSince, :address, :area, :areaSince, :phones, :hours,"
                        + " :cost, :whom, :languages, :eases, :capacity, :bring, :remark, :on,"
                        + " :how, :source, :edit, :withdrawn, :latitude, :longitude)",
                facility);
        versions.picture(facility.ref(), act, by, now);
    }

    void change(Facility facility, Act act, PersonId by, Instant now) {
        row(
                "update directory.facility set owner_province = :ownerProvince, owner = :owner,"
                        + " kind = :kind, name = :name, name_en = :english, sealed = :sealed,"
                        + " at_code = :at, at_since = :atSince, address = :address,"
                        + " area_code = :area, area_since = :areaSince, phones = :phones,"
                        + " hours = :hours, cost = :cost, for_whom = :whom,"
                        + " languages = :languages, eases = :eases, capacity = :capacity,"
                        + " bring = :bring, remark = :remark, checked_on = :on,"
                        + " checked_how = :how, source = :source, edit = :edit,"
                        + " withdrawn_at = :withdrawn, latitude = :latitude,"
                        + " longitude = :longitude"
                        + " where province = :province and id = :id",
                facility);
        versions.picture(facility.ref(), act, by, now);
    }

    private void row(String statement, Facility facility) {
        var details = facility.details();
        var keeper = facility.keeper();
        var at = details.at();
        var point = details.point();
        var withdrawn = facility.withdrawnAt();
        sql.sql(statement)
                .param("province", facility.ref().province())
                .param("id", facility.ref().id())
                .param("ownerProvince", keeper == null ? null : keeper.province())
                .param("owner", keeper == null ? null : keeper.number())
                .param("kind", details.kind().name())
                .param("name", details.name())
                .param("english", details.nameInEnglish())
                .param("sealed", details.sealed())
                .param("at", at == null ? null : at.code())
                .param("atSince", at == null ? null : at.since())
                .param("address", details.address())
                .param("area", details.area().code())
                .param("areaSince", details.area().since())
                .param("phones", Phone.join(details.phones()))
                .param("hours", details.hours().toString())
                .param("cost", details.cost().name())
                .param("whom", names(details.forWhom()))
                .param("languages", names(details.languages()))
                .param("eases", names(details.eases()))
                .param("capacity", details.capacity())
                .param("bring", details.bring())
                .param("remark", details.remark())
                .param("on", facility.check().on())
                .param("how", facility.check().how().name())
                .param("source", facility.check().source())
                .param("edit", facility.edit())
                .param("withdrawn", withdrawn == null ? null : withdrawn.atOffset(ZoneOffset.UTC))
                .param("latitude", point == null ? null : point.latitude(), Types.NUMERIC)
                .param("longitude", point == null ? null : point.longitude(), Types.NUMERIC)
                .update();
    }

    private static Facility facility(ResultSet row) throws SQLException {
        var details =
                new Details(
                        Kind.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        key(row, 9).orElse(null),
                        row.getString(11),
                        point(row),
                        key(row, 12).orElseThrow(),
                        Phone.parse(row.getString(14)).orElseThrow(),
                        HoursText.parse(row.getString(15)).orElseThrow(),
                        Facility.Cost.valueOf(row.getString(16)),
                        set(Facility.ForWhom.class, row.getString(17)),
                        set(Facility.Speech.class, row.getString(18)),
                        set(Facility.Ease.class, row.getString(19)),
                        row.getObject(20, Integer.class),
                        row.getString(21),
                        row.getString(22));
        var withdrawn = row.getTimestamp(27);
        return new Facility(
                new FacilityRef(row.getString(1), row.getObject(2, UUID.class)),
                row.getString(3) == null
                        ? null
                        : new OrganisationId(row.getString(3), row.getLong(4)),
                details,
                new Check(
                        row.getObject(23, LocalDate.class),
                        Facility.How.valueOf(row.getString(24)),
                        row.getString(25)),
                row.getInt(26),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        var latitude = row.getBigDecimal(28);
        return latitude == null ? null : new Point(latitude, row.getBigDecimal(29));
    }

    private static Optional<UnitKey> key(ResultSet row, int at) throws SQLException {
        var code = row.getString(at);
        return code == null
                ? Optional.empty()
                : Optional.of(new UnitKey(code, row.getObject(at + 1, LocalDate.class)));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> kind, String names) {
        var all = EnumSet.noneOf(kind);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> all.add(Enum.valueOf(kind, name)));
        return new LinkedHashSet<>(all);
    }

    private static String names(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
