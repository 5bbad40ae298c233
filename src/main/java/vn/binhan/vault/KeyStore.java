package vn.binhan.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrapped keys in the database. */
final class KeyStore {
    private static final String ADD =
            """
            insert into vault.case_key (province, case_id, key_id, kek_version, wrapped, made_at)
            """;

    private static final String ROWS =
            """
            select k.province, k.id::uuid, k.key, k.version, decode(k.wrapped, 'hex'), :now
            from unnest(:provinces::text[], :ids::text[], :keys::int[], :versions::int[],
                :wrapped::text[]) as k(province, id, key, version, wrapped)
            """;

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A province's key as it is kept, and the fingerprint of the root key that wrapped it. */
    record ProvinceRow(int version, String root, byte[] wrapped) {}

    /** A case's key as it is kept. */
    record CaseRow(CaseId of, int keyId, int version, byte[] wrapped) {}

    /** The versions of a province's key, newest first. */
    List<ProvinceRow> versions(String province) {
        return sql.sql(
                        """
                        select version, root, wrapped from vault.province_key
                        where province = :province order by version desc
                        """)
                .param("province", province)
                .query((row, n) -> provinceRow(row))
                .list();
    }

    /** The newest version, held against removal until the transaction ends. */
    Optional<ProvinceRow> newestHeld(String province) {
        return sql.sql(
                        """
                        select version, root, wrapped from vault.province_key
                        where province = :province order by version desc limit 1 for key share
                        """)
                .param("province", province)
                .query((row, n) -> provinceRow(row))
                .optional();
    }

    private static ProvinceRow provinceRow(ResultSet row) throws SQLException {
        return new ProvinceRow(row.getInt(1), row.getString(2), row.getBytes(3));
    }

    /** Adds a version unless somebody else has just added it. */
    void add(String province, int version, String root, byte[] wrapped, Instant now) {
        sql.sql(
                        """
                        insert into vault.province_key (province, version, root, wrapped, made_at)
                        values (:province, :version, :root, :wrapped, :now)
                        on conflict do nothing
                        """)
                .param("province", province)
                .param("version", version)
                .param("root", root)
                .param("wrapped", wrapped)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes the versions older than this one. */
    void removeBefore(String province, int version) {
        sql.sql(
                        """
                        delete from vault.province_key
                        where province = :province and version < :version
                        """)
                .param("province", province)
                .param("version", version)
                .update();
    }

    List<String> provinces() {
        return sql.sql("select distinct province from vault.province_key order by province")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The fingerprints of the root keys under which anything lies. */
    List<String> roots() {
        return sql.sql("select distinct root from vault.province_key")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Adds these in one statement. */
    void add(List<CaseRow> keys, Instant now) {
        adding(ADD + ROWS, keys, now).update();
    }

    /**
     * Adds these of one province, unless another key above is its newest by now; the key above is
     * held against removal until the transaction ends.
     */
    boolean addUnder(ProvinceRow above, List<CaseRow> keys, Instant now) {
        var sentence =
                """
                with above as materialized (
                    select version, wrapped from vault.province_key
                    where province = :above order by version desc limit 1 for key share)
                """
                        + ADD
                        + ROWS
                        + """
                         join above on above.version = k.version
                            and above.wrapped = :wrapping
                        """;
        return adding(sentence, keys, now)
                        .param("above", keys.getFirst().of().province())
                        .param("wrapping", above.wrapped())
                        .update()
                == keys.size();
    }

    private JdbcClient.StatementSpec adding(String sentence, List<CaseRow> keys, Instant now) {
        return sql.sql(sentence)
                .param("provinces", column(keys, key -> key.of().province(), String[]::new))
                .param("ids", column(keys, key -> key.of().id().toString(), String[]::new))
                .param("keys", column(keys, CaseRow::keyId, Integer[]::new))
                .param("versions", column(keys, CaseRow::version, Integer[]::new))
                .param(
                        "wrapped",
                        column(keys, key -> HexFormat.of().formatHex(key.wrapped()), String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static <T> T[] column(
            List<CaseRow> keys, Function<CaseRow, T> part, IntFunction<T[]> array) {
        return keys.stream().map(part).toArray(array);
    }

    /** The key of a case, held against erasure until the transaction ends. */
    Optional<CaseRow> held(CaseId of) {
        return sql.sql(
                        """
                        select key_id, kek_version, wrapped from vault.case_key
                        where province = :province and case_id = :id for key share
                        """)
                .param("province", of.province())
                .param("id", of.id())
                .query((row, n) -> new CaseRow(of, row.getInt(1), row.getInt(2), row.getBytes(3)))
                .optional();
    }

    /** Keys of the province that are not yet under this version, locked; at most so many. */
    List<CaseRow> notYetUnder(String province, int version, int atMost) {
        return sql.sql(
                        """
                        select case_id, key_id, kek_version, wrapped from vault.case_key
                        where province = :province and kek_version < :version
                        order by case_id limit :most for update
                        """)
                .param("province", province)
                .param("version", version)
                .param("most", atMost)
                .query((row, n) ->
                        new CaseRow(
                                new CaseId(province, row.getObject(1, java.util.UUID.class)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getBytes(4)))
                .list();
    }

    /** How many keys of the province lie under this version, and how many there are. */
    long[] counts(String province, int version) {
        return sql.sql(
                        """
                        select count(*) filter (where kek_version = :version), count(*)
                        from vault.case_key where province = :province
                        """)
                .param("province", province)
                .param("version", version)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    void rewrap(CaseRow key) {
        sql.sql(
                        """
                        update vault.case_key set kek_version = :version, wrapped = :wrapped
                        where province = :province and case_id = :id
                        """)
                .param("version", key.version())
                .param("wrapped", key.wrapped())
                .param("province", key.of().province())
                .param("id", key.of().id())
                .update();
    }
}
