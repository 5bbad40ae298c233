package vn.binhan.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.vault.Identity.Field;

/** People and their tokens in the database. */
final class IndexStore {
    private final JdbcClient sql;

    IndexStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One epoch of a province's index with its wrapped key. */
    record EpochRow(int epoch, int bits, boolean complete, int version, byte[] wrapped) {}

    /** One person with the case's wrapped key. */
    record PartyRow(UUID party, byte[] identity, KeyStore.CaseRow key) {}

    /** The epochs of a province, newest first. */
    List<EpochRow> epochs(String province) {
        return sql.sql(
                        """
                        select epoch, bits, complete, kek_version, wrapped from vault.index_epoch
                        where province = :province order by epoch desc
                        """)
                .param("province", province)
                .query((row, n) ->
                        new EpochRow(
                                row.getInt(1),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getInt(4),
                                row.getBytes(5)))
                .list();
    }

    void add(String province, EpochRow epoch, Instant now) {
        sql.sql(
                        """
                        insert into vault.index_epoch
                            (province, epoch, bits, complete, kek_version, wrapped, made_at)
                        values (:province, :epoch, :bits, :complete, :version, :wrapped, :now)
                        on conflict do nothing
                        """)
                .param("province", province)
                .param("epoch", epoch.epoch())
                .param("bits", epoch.bits())
                .param("complete", epoch.complete())
                .param("version", epoch.version())
                .param("wrapped", epoch.wrapped())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rewrap(String province, EpochRow epoch) {
        sql.sql(
                        """
                        update vault.index_epoch
                        set kek_version = :version, wrapped = :wrapped, complete = :complete
                        where province = :province and epoch = :epoch
                        """)
                .param("version", epoch.version())
                .param("wrapped", epoch.wrapped())
                .param("complete", epoch.complete())
                .param("province", province)
                .param("epoch", epoch.epoch())
                .update();
    }

    /** Removes epochs older than this one with all that is written in them. */
    void removeBefore(String province, int epoch) {
        for (var table : List.of("token", "index_epoch")) {
            sql.sql("delete from vault." + table + " where province = :province and epoch < :epoch")
                    .param("province", province)
                    .param("epoch", epoch)
                    .update();
        }
    }

    /** Keeps the person's sealed identity; earlier tokens of theirs go. */
    void keep(CaseId of, UUID party, byte[] identity, int epoch) {
        sql.sql("delete from vault.token where province = :province and party = :party")
                .param("province", of.province())
                .param("party", party)
                .update();
        sql.sql(
                        """
                        insert into vault.party (province, party, case_id, epoch, identity)
                        values (:province, :party, :case, :epoch, :identity)
                        on conflict (province, party)
                        do update set identity = excluded.identity, epoch = excluded.epoch
                        """)
                .param("province", of.province())
                .param("party", party)
                .param("case", of.id())
                .param("epoch", epoch)
                .param("identity", identity)
                .update();
    }

    void add(String province, int epoch, BlindIndex.Token token, UUID party) {
        sql.sql(
                        """
                        insert into vault.token (province, epoch, field, token, party)
                        values (:province, :epoch, :field, :token, :party)
                        on conflict do nothing
                        """)
                .param("province", province)
                .param("epoch", epoch)
                .param("field", token.field().name())
                .param("token", token.value())
                .param("party", party)
                .update();
    }

    void moved(String province, UUID party, int epoch) {
        sql.sql(
                        """
                        update vault.party set epoch = :epoch
                        where province = :province and party = :party
                        """)
                .param("epoch", epoch)
                .param("province", province)
                .param("party", party)
                .update();
    }

    /** Forgets one person. */
    void remove(String province, UUID party) {
        for (var table : List.of("token", "party")) {
            sql.sql("delete from vault." + table + " where province = :province and party = :party")
                    .param("province", province)
                    .param("party", party)
                    .update();
        }
    }

    /** The people who have any of these tokens, the surest first; at most so many. */
    List<PartyRow> found(String province, int epoch, List<BlindIndex.Token> tokens, int most) {
        var wanted = new StringBuilder();
        for (var i = 0; i < tokens.size(); i++) {
            wanted.append(i == 0 ? "" : ", ")
                    .append(
                            "(%d, '%s', cast(:t%d as bytea))"
                                    .formatted(i, tokens.get(i).field(), i));
        }
        var query =
                sql.sql(
                                """
                                select p.party, p.identity, p.case_id, k.key_id, k.kek_version,
                                       k.wrapped
                                from (values %s) as wanted (rank, field, token)
                                join vault.token t on t.province = :province and t.epoch = :epoch
                                    and t.field = wanted.field and t.token = wanted.token
                                join vault.party p
                                    on p.province = t.province and p.party = t.party
                                join vault.case_key k
                                    on k.province = p.province and k.case_id = p.case_id
                                group by p.province, p.party, k.province, k.case_id
                                order by min(wanted.rank), p.party limit :most
                                """
                                        .formatted(wanted))
                        .param("province", province)
                        .param("epoch", epoch)
                        .param("most", most);
        for (var i = 0; i < tokens.size(); i++) {
            query = query.param("t" + i, tokens.get(i).value());
        }
        return query.query((row, n) -> party(province, row)).list();
    }

    /** One person with the key above; empty when nobody is kept under this number. */
    Optional<PartyRow> one(String province, UUID party) {
        return sql.sql(
                        """
                        select p.party, p.identity, p.case_id, k.key_id, k.kek_version, k.wrapped
                        from vault.party p
                        join vault.case_key k
                            on k.province = p.province and k.case_id = p.case_id
                        where p.province = :province and p.party = :party
                        """)
                .param("province", province)
                .param("party", party)
                .query((row, n) -> party(province, row))
                .optional();
    }

    /** People not yet written in this epoch. */
    List<PartyRow> notYetIn(String province, int epoch, int most) {
        return sql.sql(
                        """
                        select p.party, p.identity, p.case_id, k.key_id, k.kek_version, k.wrapped
                        from vault.party p
                        join vault.case_key k
                            on k.province = p.province and k.case_id = p.case_id
                        where p.province = :province and p.epoch < :epoch
                        order by p.party limit :most for update of p
                        """)
                .param("province", province)
                .param("epoch", epoch)
                .param("most", most)
                .query((row, n) -> party(province, row))
                .list();
    }

    private static PartyRow party(String province, java.sql.ResultSet row)
            throws java.sql.SQLException {
        var of = new CaseId(province, row.getObject(3, UUID.class));
        return new PartyRow(
                row.getObject(1, UUID.class),
                row.getBytes(2),
                new KeyStore.CaseRow(of, row.getInt(4), row.getInt(5), row.getBytes(6)));
    }

    /** The fields in which any of these people has one of these tokens. */
    Set<Field> fields(
            String province, int epoch, List<BlindIndex.Token> tokens, Collection<UUID> parties) {
        var fields = EnumSet.noneOf(Field.class);
        if (parties.isEmpty()) {
            return fields;
        }
        for (var token : tokens) {
            sql.sql(
                            """
                            select exists (select from vault.token
                                where province = :province and epoch = :epoch and field = :field
                                  and token = :token and party in (:parties))
                            """)
                    .param("province", province)
                    .param("epoch", epoch)
                    .param("field", token.field().name())
                    .param("token", token.value())
                    .param("parties", parties)
                    .query((row, n) -> row.getBoolean(1))
                    .optional()
                    .filter(there -> there)
                    .ifPresent(there -> fields.add(token.field()));
        }
        return fields;
    }

    /** The fields in which two people have the same token. */
    Set<Field> equal(String province, UUID one, UUID other) {
        var fields = EnumSet.noneOf(Field.class);
        sql.sql(
                        """
                        select distinct a.field from vault.token a
                        join vault.token b on b.province = a.province and b.epoch = a.epoch
                            and b.field = a.field and b.token = a.token
                        where a.province = :province and a.party = :one and b.party = :other
                        """)
                .param("province", province)
                .param("one", one)
                .param("other", other)
                .query((row, n) -> Field.valueOf(row.getString(1)))
                .list()
                .forEach(fields::add);
        return fields;
    }
}
