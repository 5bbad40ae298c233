package vn.binhan.parties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Sealed;

/** The people of cases as they are kept; every call stands behind the wall of the one who asks. */
final class PartyStore {
    private final JdbcClient sql;

    PartyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CaseRef ref, UUID party, Role role, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into parties.party (province, id, file, role, added_at, added_by)
                        values (:province, :id, :file, :role, :now, :by)
                        """)
                .param("province", ref.province())
                .param("id", party)
                .param("file", ref.id())
                .param("role", role.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .update();
    }

    void add(CaseRef ref, UUID party, PartyField kind, Sealed value) {
        sql.sql(
                        """
                        insert into parties.field (province, party, kind, sealed)
                        values (:province, :party, :kind, :sealed)
                        """)
                .param("province", ref.province())
                .param("party", party)
                .param("kind", kind.name())
                .param("sealed", value.stored())
                .update();
    }

    /** The people of a case in the order in which they were written down. */
    List<Party> of(CaseRef ref) {
        return sql.sql(
                        """
                        select p.id, p.role, p.added_at,
                            coalesce((select string_agg(f.kind, ',') from parties.field f
                             where f.province = p.province and f.party = p.id), '')
                        from parties.party p
                        where p.province = :province and p.file = :file
                        order by p.added_at, p.id
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) ->
                        new Party(
                                row.getObject(1, UUID.class),
                                Role.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                kinds(row.getString(4))))
                .list();
    }

    private static Set<PartyField> kinds(String joined) {
        var all = EnumSet.noneOf(PartyField.class);
        Arrays.stream(joined.split(",", -1))
                .filter(kind -> !kind.isEmpty())
                .map(PartyField::valueOf)
                .forEach(all::add);
        return all;
    }

    Optional<Party> find(CaseRef ref, UUID party) {
        return of(ref).stream().filter(each -> each.id().equals(party)).findFirst();
    }

    /** One sealed field of a person of this case. */
    Optional<Sealed> sealed(CaseRef ref, Party party, PartyField kind) {
        return sql.sql(
                        """
                        select sealed from parties.field
                        where province = :province and party = :party and kind = :kind
                        """)
                .param("province", ref.province())
                .param("party", party.id())
                .param("kind", kind.name())
                .query((row, n) ->
                        Sealed.read(
                                kind.of(
                                        new CaseId(ref.province(), ref.id()),
                                        party.id(),
                                        party.role()),
                                row.getBytes(1)))
                .optional();
    }

    /** Removes everybody of a case that is being erased. */
    void remove(CaseRef ref) {
        for (var each : of(ref)) {
            sql.sql("delete from parties.field where province = :province and party = :party")
                    .param("province", ref.province())
                    .param("party", each.id())
                    .update();
        }
        sql.sql("delete from parties.party where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    /** A search by somebody for themselves or their kin, not checked yet. */
    record Alert(long number, PersonId person, Instant at, About about) {}

    /** Whom somebody searched for, as far as it concerns the inspector. */
    enum About {
        OTHERS,
        SELF_OR_KIN,
        POSSIBLY_KIN
    }

    void searched(PersonId person, Instant now, About about) {
        sql.sql(
                        """
                        insert into parties.search (province, person, at, about)
                        values (:province, :person, :now, :about)
                        """)
                .param("province", person.province())
                .param("person", person.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("about", about.name())
                .update();
    }

    List<Alert> alerts(String province) {
        return sql.sql(
                        """
                        select id, person, at, about from parties.search
                        where province = :province and about <> 'OTHERS' and checked_at is null
                        order by at desc
                        """)
                .param("province", province)
                .query((row, n) ->
                        new Alert(
                                row.getLong(1),
                                PersonId.parse(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                About.valueOf(row.getString(4))))
                .list();
    }

    void checked(String province, long alert, PersonId by, Instant now) {
        sql.sql(
                        """
                        update parties.search set checked_by = :by, checked_at = :now
                        where province = :province and id = :id and checked_at is null
                        """)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", province)
                .param("id", alert)
                .update();
    }
}
