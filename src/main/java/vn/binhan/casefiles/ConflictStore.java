package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** For whom a case must not exist; written by the program itself only. */
final class ConflictStore {
    private final JdbcClient sql;

    ConflictStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Because of whom a case is kept from somebody.
     *
     * @param party a person of the case; absent when nobody in particular
     * @param carried whether not from this person's own words and numbers, but from those of
     *     another case in which the same person stands
     */
    record Because(@Nullable UUID party, boolean carried) {
        static Because of(@Nullable UUID party) {
            return new Because(party, false);
        }
    }

    /** The case does not exist for these people, because of this person of it if one is named. */
    void add(CaseRef ref, Because because, Map<PersonId, ConflictSource> found, Instant since) {
        found.forEach((person, source) -> {
            add(ref, person, source, since);
            if (tie(ref, because, person, source, since) && source == ConflictSource.POSSIBLE) {
                // Another person of the same name is another doubt, whatever was judged before.
                doubtAgain(ref, person);
            }
        });
    }

    private boolean tie(
            CaseRef ref, Because because, PersonId person, ConflictSource source, Instant since) {
        return sql.sql(
                                """
                                insert into casefiles.tie
                                    (province, file, person, source, party, carried, since)
                                values (:province, :file, :person, :source, :party, :carried, :since)
                                on conflict do nothing
                                """)
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .param("person", person.toString())
                        .param("source", source.name())
                        .param("party", because.party())
                        .param("carried", because.carried())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void doubtAgain(CaseRef ref, PersonId person) {
        sql.sql(
                        """
                        update casefiles.conflict set cleared_at = null, cleared_by = null
                        where province = :province and file = :file and person = :person
                          and source = 'POSSIBLE'
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .update();
    }

    /** What ties this person to the case through that one of it outlasts every correction. */
    void keep(CaseRef ref, UUID party, PersonId person) {
        sql.sql(
                        """
                        update casefiles.tie set kept = true
                        where province = :province and file = :file and party = :party
                          and person = :person and not carried and until is null
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("party", party)
                .param("person", person.toString())
                .update();
    }

    /** Nothing that came through this person of the case outlasts it any longer. */
    void letGo(CaseRef ref, UUID party) {
        sql.sql(
                        """
                        update casefiles.tie set kept = false
                        where province = :province and file = :file and party = :party and kept
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("party", party)
                .update();
    }

    /** From whom the case is kept because of this person of it, and why. */
    Map<PersonId, Set<ConflictSource>> standing(CaseRef ref, Because because) {
        return standing(ref, because, "true");
    }

    private Map<PersonId, Set<ConflictSource>> standing(
            CaseRef ref, Because because, String which) {
        var found = new HashMap<PersonId, Set<ConflictSource>>();
        sql.sql(
                        """
                        select person, source from casefiles.tie
                        where province = :province and file = :file and party = :party
                          and carried = :carried and until is null and %s
                        """
                                .formatted(which))
                .param("province", ref.province())
                .param("file", ref.id())
                .param("party", because.party())
                .param("carried", because.carried())
                .query(row -> {
                    found.computeIfAbsent(
                                    PersonId.parse(row.getString(1)),
                                    _ -> EnumSet.noneOf(ConflictSource.class))
                            .add(ConflictSource.valueOf(row.getString(2)));
                });
        return found;
    }

    /**
     * What came from this person of the case and holds no longer goes, unless others stand for it.
     * Whether anything went.
     */
    boolean takeBack(
            CaseRef ref, Because because, Map<PersonId, ConflictSource> stillTied, Instant now) {
        var any = false;
        for (var standing : standing(ref, because, "not kept").entrySet()) {
            for (var source : standing.getValue()) {
                if (source != stillTied.get(standing.getKey())) {
                    takeBack(ref, because, standing.getKey(), source, now);
                    any = true;
                }
            }
        }
        return any;
    }

    private void takeBack(
            CaseRef ref, Because because, PersonId person, ConflictSource source, Instant now) {
        sql.sql(
                        """
                        update casefiles.tie set until = :now
                        where province = :province and file = :file and party = :party
                          and person = :person and source = :source
                          and carried = :carried and until is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("file", ref.id())
                .param("party", because.party())
                .param("carried", because.carried())
                .param("person", person.toString())
                .param("source", source.name())
                .update();
        sql.sql(
                        """
                        delete from casefiles.conflict c
                        where c.province = :province and c.file = :file and c.person = :person
                          and c.source = :source
                          and not exists (select from casefiles.tie t
                              where t.province = c.province and t.file = c.file
                                and t.person = c.person and t.source = c.source
                                and t.until is null)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("source", source.name())
                .update();
    }

    /** Because of which people of the case somebody may be a relative, by the name alone. */
    Set<UUID> doubtedThrough(CaseRef ref, PersonId person) {
        return Set.copyOf(
                sql.sql(
                                """
                                select distinct party from casefiles.tie
                                where province = :province and file = :file and person = :person
                                  and source = 'POSSIBLE' and party is not null and until is null
                                """)
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .param("person", person.toString())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    private void add(CaseRef ref, PersonId person, ConflictSource source, Instant since) {
        sql.sql(
                        """
                        insert into casefiles.conflict (province, file, person, source, since)
                        values (:province, :file, :person, :source, :since)
                        on conflict do nothing
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("source", source.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A match of names that nobody has judged yet. */
    record Doubt(CaseRef ref, OrganisationId holder, PersonId person, Instant since) {}

    /** What the province has to judge, the oldest first. */
    List<Doubt> doubts(String province) {
        return sql.sql(
                        """
                        select c.file, f.holder, c.person, c.since
                        from casefiles.conflict c
                        join casefiles.file f on f.province = c.province and f.id = c.file
                        where c.province = :province and c.source = 'POSSIBLE'
                          and c.cleared_at is null and f.state <> 'ERASED'
                          and not exists (select from casefiles.conflict d
                              where d.province = c.province and d.file = c.file
                                and d.person = c.person and d.source <> 'POSSIBLE')
                        order by c.since, c.file, c.person
                        """)
                .param("province", province)
                .query((row, n) ->
                        new Doubt(
                                new CaseRef(province, row.getObject(1, UUID.class)),
                                new OrganisationId(province, row.getLong(2)),
                                PersonId.parse(row.getString(3)),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    void clear(CaseRef ref, PersonId person, PersonId by, Instant now) {
        sql.sql(
                        """
                        update casefiles.conflict set cleared_at = :now, cleared_by = :by
                        where province = :province and file = :file and person = :person
                          and source = 'POSSIBLE' and cleared_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .update();
    }
}
