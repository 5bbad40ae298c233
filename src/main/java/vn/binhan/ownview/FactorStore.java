package vn.binhan.ownview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;

/** Her words as hashes, and the tries; every call stands behind the wall of the one who asks. */
final class FactorStore {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient sql;

    FactorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How it stands, for whoever works on the case.
     *
     * @param forced whether she also chose words for when somebody makes her
     * @param wrong how often wrong words came since it was last opened
     */
    record Standing(
            Instant set,
            boolean forced,
            int wrong,
            int wrongEver,
            @Nullable Instant again,
            @Nullable Instant opened) {}

    /**
     * One try that may be looked at, and that counts as wrong until it turns out right.
     *
     * @param forced the hash of the words for when somebody makes her; absent without
     */
    record Try(String proof, @Nullable String forced) {}

    /** How long nobody looks at a next try after so many wrong ones. */
    static Duration delay(int wrong) {
        var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(wrong, 1) - 1, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    void set(CaseRef ref, String proof, @Nullable String forced, Instant now) {
        sql.sql(
                        """
                        insert into ownview.factor (province, file, proof, forced, set_at)
                        values (:province, :file, :proof, :forced, :now)
                        on conflict (province, file) do update set proof = excluded.proof,
                            forced = excluded.forced, set_at = excluded.set_at, wrong = 0,
                            again_at = null
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("proof", proof)
                .param("forced", forced, java.sql.Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Standing> standing(CaseRef ref) {
        return sql.sql(
                        """
                        select set_at, forced is not null, wrong, wrong_ever, again_at, opened_at
                        from ownview.factor where province = :province and file = :file
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) ->
                        new Standing(
                                row.getTimestamp(1).toInstant(),
                                row.getBoolean(2),
                                row.getInt(3),
                                row.getInt(4),
                                moment(row.getTimestamp(5)),
                                moment(row.getTimestamp(6))))
                .optional();
    }

    /**
     * Begins a try within the caller's transaction; empty while a try before has to be waited out.
     * It counts as wrong at once, so that many tries at a time are no more than one.
     */
    Optional<Try> begin(CaseRef ref, Instant now) {
        var wrong =
                sql.sql(
                                """
                                select wrong from ownview.factor
                                where province = :province and file = :file
                                    and (again_at is null or again_at <= :now) for update
                                """)
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .optional();
        return wrong.map(before ->
                sql.sql(
                                """
                                update ownview.factor set wrong = wrong + 1,
                                    wrong_ever = wrong_ever + 1, again_at = :again
                                where province = :province and file = :file
                                returning proof, forced
                                """)
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .param("again", now.plus(delay(before + 1)).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new Try(row.getString(1), row.getString(2)))
                        .single());
    }

    /** The try was hers. */
    void right(CaseRef ref, Instant now) {
        sql.sql(
                        """
                        update ownview.factor set wrong = 0, wrong_ever = wrong_ever - 1,
                            again_at = null, opened_at = :now
                        where province = :province and file = :file
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(CaseRef ref) {
        sql.sql("delete from ownview.factor where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    private static @Nullable Instant moment(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
