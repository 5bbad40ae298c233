package vn.binhan.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    void add(CaseRef ref, UUID party, Role role, String by, Instant now) {
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
                .param("by", by)
                .update();
    }

    void add(CaseRef ref, UUID party, PartyField kind, int edit, Sealed value) {
        sql.sql(
                        """
                        insert into parties.field (province, party, kind, edit, sealed)
                        values (:province, :party, :kind, :edit, :sealed)
                        """)
                .param("province", ref.province())
                .param("party", party)
                .param("kind", kind.name())
                .param("edit", edit)
                .param("sealed", value.stored())
                .update();
    }

    /** Keeps this beside what stands, until somebody who has seen both decides. */
    void addBeside(CaseRef ref, UUID party, PartyField kind, int edit, Sealed value, Instant now) {
        sql.sql(
                        """
                        insert into parties.field
                            (province, party, kind, edit, sealed, until, beside)
                        values (:province, :party, :kind, :edit, :sealed, :now, true)
                        """)
                .param("province", ref.province())
                .param("party", party)
                .param("kind", kind.name())
                .param("edit", edit)
                .param("sealed", value.stored())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What stands in this field is history from now on, and what lay beside it is decided. */
    void end(CaseRef ref, UUID party, PartyField kind, Instant now) {
        sql.sql(
                        """
                        update parties.field set until = coalesce(until, :now), beside = false
                        where province = :province and party = :party and kind = :kind
                          and (until is null or beside)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("party", party)
                .param("kind", kind.name())
                .update();
    }

    /** The person was written once more. */
    void edited(CaseRef ref, UUID party) {
        sql.sql(
                        """
                        update parties.party set edit = edit + 1
                        where province = :province and id = :id
                        """)
                .param("province", ref.province())
                .param("id", party)
                .update();
    }

    /** The person belongs to the case no longer; what was written of them is history. */
    void takeOut(CaseRef ref, Party party, Party.Why why, PersonId by, Instant now) {
        party.known().forEach(field -> end(ref, party.id(), field, now));
        sql.sql(
                        """
                        update parties.party set taken_out_at = :now, taken_out_by = :by,
                            taken_out_why = :why
                        where province = :province and id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("why", why.name())
                .param("province", ref.province())
                .param("id", party.id())
                .update();
    }

    /** Everybody who is or was of a case, in the order in which they were written down. */
    List<Party> of(CaseRef ref) {
        var fields = fields(ref);
        return sql.sql(
                        """
                        select id, role, added_at, edit, taken_out_at, taken_out_why
                        from parties.party
                        where province = :province and file = :file
                        order by added_at, id
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> party(row, fields))
                .list();
    }

    /** One writing of a field, still standing or not. */
    record Field(UUID party, PartyField kind, int edit, @Nullable Instant until, boolean beside) {}

    List<Field> fields(CaseRef ref) {
        return sql.sql(
                        """
                        select f.party, f.kind, f.edit, f.until, f.beside
                        from parties.field f
                        join parties.party p on p.province = f.province and p.id = f.party
                        where p.province = :province and p.file = :file
                        order by f.until, f.kind, f.edit
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) ->
                        new Field(
                                row.getObject(1, UUID.class),
                                PartyField.valueOf(row.getString(2)),
                                row.getInt(3),
                                instant(row.getTimestamp(4)),
                                row.getBoolean(5)))
                .list();
    }

    private static Party party(ResultSet row, List<Field> fields) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var known = EnumSet.noneOf(PartyField.class);
        var doubled = EnumSet.noneOf(PartyField.class);
        var written = new EnumMap<PartyField, Integer>(PartyField.class);
        var earlier = new ArrayList<Party.Earlier>();
        for (var field : fields) {
            var until = field.until();
            if (!field.party().equals(id)) {
                continue;
            }
            written.merge(field.kind(), field.edit(), Math::max);
            if (field.beside()) {
                doubled.add(field.kind());
            }
            if (until == null) {
                known.add(field.kind());
            } else {
                earlier.add(new Party.Earlier(field.kind(), field.edit(), until));
            }
        }
        var out = instant(row.getTimestamp(5));
        return new Party(
                id,
                Role.valueOf(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                known,
                earlier,
                new Party.Writings(written, doubled),
                out == null ? null : new Party.TakenOut(out, Party.Why.valueOf(row.getString(6))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    Optional<Party> find(CaseRef ref, UUID party) {
        return of(ref).stream().filter(each -> each.id().equals(party)).findFirst();
    }

    /** What stands in a field of a person of this case. */
    Optional<Sealed> sealed(CaseRef ref, Party party, PartyField kind) {
        return sealed(ref, party, kind, "until is null");
    }

    /** What stood there before. */
    Optional<Sealed> sealed(CaseRef ref, Party party, Party.Earlier earlier) {
        return sealed(ref, party, earlier.field(), "edit = " + earlier.edit());
    }

    /** What lies in this writing beside what stands. */
    Optional<Sealed> beside(CaseRef ref, Party party, Field field) {
        return sealed(ref, party, field.kind(), "beside and edit = " + field.edit());
    }

    private Optional<Sealed> sealed(CaseRef ref, Party party, PartyField kind, String which) {
        return sql.sql(
                        """
                        select edit, sealed from parties.field
                        where province = :province and party = :party and kind = :kind and %s
                        """
                                .formatted(which))
                .param("province", ref.province())
                .param("party", party.id())
                .param("kind", kind.name())
                .query((row, n) -> {
                    var file = new CaseId(ref.province(), ref.id());
                    var place = kind.of(file, party.id(), party.role(), row.getInt(1));
                    return Sealed.read(place, row.getBytes(2));
                })
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
