package vn.binhan.shelter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.directory.FacilityRef;

/** The places of shelters: which are free at a moment, and the one who gets each. */
final class PlaceStore {
    /** A hold that ran out is free again without anybody doing anything. */
    private static final String FREE =
            """
            not closed and (stay is null or not taken and until <= :now)
            and suits @> :suits::text[] and people >= :people
            """;

    private final JdbcClient sql;

    PlaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One place as its shelter sees it.
     *
     * @param stay whose it is, as a number that leads nowhere; absent when it is nobody's
     */
    record Place(
            FacilityRef facility,
            int n,
            Set<Suits> suits,
            int people,
            boolean closed,
            @Nullable UUID stay,
            @Nullable Instant until,
            boolean taken) {

        boolean isHeld(Instant now) {
            return until != null && !taken && now.isBefore(until);
        }

        boolean isFree(Instant now) {
            return !closed && !taken && !isHeld(now);
        }
    }

    /** How many places of a shelter are free for somebody, and how many it has in all. */
    record Room(FacilityRef facility, int free, int all) {}

    /** What somebody needs of a place. */
    record Wish(Set<Suits> suits, int people) {}

    List<Place> of(FacilityRef facility) {
        return sql.sql(
                        """
                        select province, facility, n, suits, people, closed, stay, until, taken
                        from shelter.place where province = :province and facility = :facility
                        order by n
                        """)
                .param("province", facility.province())
                .param("facility", facility.id())
                .query((row, i) -> place(row))
                .list();
    }

    Optional<Place> with(UUID stay) {
        return sql.sql(
                        """
                        select province, facility, n, suits, people, closed, stay, until, taken
                        from shelter.place where stay = :stay
                        """)
                .param("stay", stay)
                .query((row, i) -> place(row))
                .optional();
    }

    private static Place place(ResultSet row) throws SQLException {
        var suits = EnumSet.noneOf(Suits.class);
        for (var code : (String[]) row.getArray(4).getArray()) {
            suits.add(Suits.valueOf(code));
        }
        var until = row.getTimestamp(8);
        return new Place(
                new FacilityRef(row.getString(1), row.getObject(2, UUID.class)),
                row.getInt(3),
                suits,
                row.getInt(5),
                row.getBoolean(6),
                row.getObject(7, UUID.class),
                until == null ? null : until.toInstant(),
                row.getBoolean(9));
    }

    /** The shelters of a province that have a free place for this wish. */
    List<Room> free(String province, Wish wish, Instant now) {
        return sql.sql(
                        """
                        select facility, count(*) filter (where %s), count(*) from shelter.place
                        where province = :province group by facility having bool_or(%s)
                        """
                                .formatted(FREE, FREE))
                .param("province", province)
                .param("suits", codes(wish.suits()))
                .param("people", wish.people())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) ->
                        new Room(
                                new FacilityRef(province, row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getInt(3)))
                .list();
    }

    /**
     * Holds one free place of this shelter in the caller's transaction; false when there is none.
     * Rows that others are just taking are passed over and never waited for.
     */
    boolean hold(FacilityRef facility, Wish wish, UUID stay, Instant now, Instant until) {
        return sql.sql(
                                """
                                update shelter.place set stay = :stay, until = :until, taken = false
                                where (province, facility, n) = (
                                    select province, facility, n from shelter.place
                                    where province = :province and facility = :facility and %s
                                    order by cardinality(suits), people, n limit 1
                                    for update skip locked)
                                """
                                        .formatted(FREE))
                        .param("stay", stay)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("province", facility.province())
                        .param("facility", facility.id())
                        .param("suits", codes(wish.suits()))
                        .param("people", wish.people())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** She is there: the place is hers until she leaves; false when somebody else has it by now. */
    boolean take(UUID stay) {
        return sql.sql("update shelter.place set taken = true where stay = :stay and not taken")
                        .param("stay", stay)
                        .update()
                == 1;
    }

    /** Nobody has the place of this stay any more. */
    void free(UUID stay) {
        sql.sql(
                        """
                        update shelter.place set stay = null, until = null, taken = false
                        where stay = :stay
                        """)
                .param("stay", stay)
                .update();
    }

    /** Adds so many places of the same kind. */
    void add(FacilityRef facility, Wish wish, int count) {
        sql.sql(
                        """
                        insert into shelter.place (province, facility, n, suits, people)
                        select :province, :facility, coalesce(max(p.n), 0) + i, :suits::text[], :people
                        from generate_series(1, :count) i left join shelter.place p
                            on p.province = :province and p.facility = :facility
                        group by i
                        """)
                .param("province", facility.province())
                .param("facility", facility.id())
                .param("suits", codes(wish.suits()))
                .param("people", wish.people())
                .param("count", count)
                .update();
    }

    void close(FacilityRef facility, int n, boolean closed) {
        sql.sql(
                        """
                        update shelter.place set closed = :closed
                        where province = :province and facility = :facility and n = :n
                        """)
                .param("province", facility.province())
                .param("facility", facility.id())
                .param("n", n)
                .param("closed", closed)
                .update();
    }

    /** That this stay is of that case; for whoever sees the case. */
    void link(CaseRef ref, UUID stay) {
        sql.sql("insert into shelter.link (province, file, stay) values (:province, :file, :stay)")
                .param("province", ref.province())
                .param("file", ref.id())
                .param("stay", stay)
                .update();
    }

    /** The case of a stay; for the program behind its own wall. */
    Optional<CaseRef> caseOf(UUID stay) {
        return sql.sql("select province, file from shelter.link where stay = :stay")
                .param("stay", stay)
                .query((row, i) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Frees what an erased case had, and forgets that it had it. */
    void forget(CaseRef ref) {
        var stays =
                sql.sql("select stay from shelter.link where province = :province and file = :file")
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .query(UUID.class)
                        .list();
        stays.forEach(this::free);
        sql.sql("delete from shelter.link where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    private static String[] codes(Collection<Suits> suits) {
        return suits.stream().map(Enum::name).toArray(String[]::new);
    }
}
