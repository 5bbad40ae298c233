package vn.binhan.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** The history of entries: a picture of the open part after each edit. */
final class VersionStore {
    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps how the open part stands after this act. */
    void picture(FacilityRef ref, FacilityStore.Act act, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into directory.version (province, id, edit, act, at, person, body)
                        select f.province, f.id, f.edit, :act, :now, :by, to_jsonb(f)
                        from directory.facility f where f.province = :province and f.id = :id
                        """)
                .param("act", act.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
    }

    /**
     * One step of an entry's history.
     *
     * @param by absent for what came with the program
     * @param body the open part after it, as columns and values
     */
    record Version(
            int edit, FacilityStore.Act act, Instant at, @Nullable PersonId by, String body) {}

    /** The history of an entry, the newest first. */
    List<Version> of(FacilityRef ref) {
        return sql.sql(
                        """
                        select edit, act, at, person, body::text from directory.version
                        where province = :province and id = :id order by edit desc
                        """)
                .param("province", ref.province())
                .param("id", ref.id())
                .query((row, n) ->
                        new Version(
                                row.getInt(1),
                                FacilityStore.Act.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                Optional.ofNullable(row.getString(4))
                                        .map(PersonId::parse)
                                        .orElse(null),
                                row.getString(5)))
                .list();
    }
}
