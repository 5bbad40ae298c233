package vn.binhan.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.parties.PersonLink.Someone;
import vn.binhan.vault.Identity;

/** The links between people of cases; each is there only for who may see both cases. */
final class LinkStore {
    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds back others who link, after the cases are held, until this transaction ends. */
    void alone(String province) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "links|" + province)
                .query((row, n) -> 0)
                .single();
    }

    /** Keeps the link, the two in the order of their numbers. */
    void add(PersonLink link) {
        var turned = link.here().party().toString().compareTo(link.there().party().toString()) > 0;
        var first = turned ? link.there() : link.here();
        var second = turned ? link.here() : link.there();
        sql.sql(
                        """
                        insert into parties.link (province, id, file, party, other_file, other_party,
                            verdict, basis, agreeing, told_at, told_by)
                        values (:province, :id, :file, :party, :other_file, :other_party,
                            :verdict, :basis, :agreeing, :at, :by)
                        """)
                .param("province", first.ref().province())
                .param("id", link.id())
                .param("file", first.ref().id())
                .param("party", first.party())
                .param("other_file", second.ref().id())
                .param("other_party", second.party())
                .param("verdict", link.verdict().name())
                .param("basis", link.basis().name())
                .param("agreeing", link.agreeing().stream().map(Enum::name).toArray(String[]::new))
                .param("at", link.toldAt().atOffset(ZoneOffset.UTC))
                .param("by", link.toldBy().toString())
                .update();
    }

    void undo(String province, UUID link, PersonId by, PersonLink.Why why, Instant now) {
        sql.sql(
                        """
                        update parties.link set undone_at = :now, undone_by = :by, undone_why = :why
                        where province = :province and id = :id and undone_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("why", why.name())
                .param("province", province)
                .param("id", link)
                .update();
    }

    /** Removes all links of a case that is being erased. */
    void remove(CaseRef ref) {
        sql.sql(
                        """
                        delete from parties.link
                        where province = :province and (file = :file or other_file = :file)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    /** The links of a case's people, as seen from it, the standing ones and the latest first. */
    List<PersonLink> of(CaseRef ref) {
        return sql.sql(
                        """
                        select l.id, h.file, h.id, h.role, t.file, t.id, t.role,
                            l.verdict, l.basis, l.agreeing, l.told_at, l.told_by,
                            l.undone_at, l.undone_by, l.undone_why
                        from parties.link l
                        join parties.party h on h.province = l.province and h.file = :file
                            and h.id in (l.party, l.other_party)
                        join parties.party t on t.province = l.province and t.file <> :file
                            and t.id in (l.party, l.other_party)
                        where l.province = :province and (l.file = :file or l.other_file = :file)
                        order by l.undone_at desc nulls first, l.told_at desc, l.id
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> link(ref.province(), row))
                .list();
    }

    private static PersonLink link(String province, ResultSet row) throws SQLException {
        var agreeing = EnumSet.noneOf(Identity.Field.class);
        for (var field : (String[]) row.getArray(10).getArray()) {
            agreeing.add(Identity.Field.valueOf(field));
        }
        var undone = row.getTimestamp(13);
        return new PersonLink(
                row.getObject(1, UUID.class),
                someone(province, row, 2),
                someone(province, row, 5),
                PersonLink.Verdict.valueOf(row.getString(8)),
                PersonLink.Basis.valueOf(row.getString(9)),
                agreeing,
                row.getTimestamp(11).toInstant(),
                PersonId.parse(row.getString(12)),
                undone == null
                        ? null
                        : new PersonLink.Undone(
                                undone.toInstant(),
                                PersonId.parse(row.getString(14)),
                                PersonLink.Why.valueOf(row.getString(15))));
    }

    private static Someone someone(String province, ResultSet row, int from) throws SQLException {
        return new Someone(
                new CaseRef(province, row.getObject(from, UUID.class)),
                row.getObject(from + 1, UUID.class),
                Role.valueOf(row.getString(from + 2)));
    }

    /** Everybody who is one with this person, the person among them, wherever they stand. */
    Set<Someone> one(String province, UUID party) {
        return Set.copyOf(
                sql.sql(
                                """
                                with recursive same as (
                                    select cast(:party as uuid) as party
                                    union
                                    select case when l.party = s.party then l.other_party
                                                else l.party end
                                    from same s join parties.link l on l.province = :province
                                        and s.party in (l.party, l.other_party)
                                        and l.verdict = 'SAME' and l.undone_at is null)
                                select p.file, p.id, p.role from same s
                                join parties.party p on p.province = :province and p.id = s.party
                                """)
                        .param("province", province)
                        .param("party", party)
                        .query((row, n) -> someone(province, row, 1))
                        .list());
    }

    /** Those of these people whom the one who asks may see and who still belong to their case. */
    List<Someone> among(String province, Collection<UUID> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select file, id, role from parties.party
                        where province = :province and id in (:parties) and taken_out_at is null
                        order by added_at, id
                        """)
                .param("province", province)
                .param("parties", parties)
                .query((row, n) -> someone(province, row, 1))
                .list();
    }

    /** The people of the case whose number begins so, if there is just one that may be seen. */
    List<Someone> ofShort(CaseRef.Short number) {
        return sql.sql(
                        """
                        select file, id, role from parties.party
                        where province = :province and file between :first and :last
                          and taken_out_at is null
                        order by added_at, id
                        """)
                .param("province", number.province())
                .param("first", number.first())
                .param("last", number.last())
                .query((row, n) -> someone(number.province(), row, 1))
                .list();
    }
}
