package vn.binhan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Telling;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;

/** Checks, hand-overs that the law asks for, and her own choice of a receiver, as they are kept. */
final class VerdictStore {
    private final JdbcClient sql;

    VerdictStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where the words of a version lie. */
    static FieldContext place(CaseRef ref, int version) {
        return new FieldContext(
                new CaseId(ref.province(), ref.id()),
                FieldClass.STORY,
                "response/verdict",
                "sealed",
                String.valueOf(version));
    }

    void add(CaseRef ref, Verdict verdict, Sealed words) {
        sql.sql(
                        """
                        insert into response.verdict
                            (province, file, version, at, by, result, regime, crime, beside, sealed)
                        values (:province, :file, :version, :at, :by, :result, :regime, :crime,
                            :beside, :sealed)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("version", verdict.version())
                .param("at", verdict.at().atOffset(ZoneOffset.UTC))
                .param("by", verdict.by().toString())
                .param("result", verdict.result().name())
                .param("regime", verdict.regime().name())
                .param("crime", verdict.crime())
                .param("beside", verdict.beside())
                .param("sealed", words.stored())
                .update();
    }

    /** The versions of a report's check, the oldest first. */
    List<Verdict> of(CaseRef ref) {
        return sql.sql(
                        """
                        select version, at, by, result, regime, crime, beside, read_by, agreed
                        from response.verdict
                        where province = :province and file = :file order by version
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> verdict(row))
                .list();
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        var reader = row.getString(8);
        var agreed = row.getBoolean(9);
        return new Verdict(
                row.getInt(1),
                row.getTimestamp(2).toInstant(),
                PersonId.parse(row.getString(3)),
                Verdict.Result.valueOf(row.getString(4)),
                Verdict.Regime.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                reader == null ? null : PersonId.parse(reader),
                reader == null ? null : agreed);
    }

    /** The sealed words of these versions, in their order. */
    List<Sealed> words(CaseRef ref, List<Verdict> versions) {
        return versions.stream()
                .map(version ->
                        sql.sql(
                                        """
                                        select sealed from response.verdict
                                        where province = :province and file = :file
                                          and version = :version
                                        """)
                                .param("province", ref.province())
                                .param("file", ref.id())
                                .param("version", version.version())
                                .query((row, n) ->
                                        Sealed.read(place(ref, version.version()), row.getBytes(1)))
                                .single())
                .toList();
    }

    void read(CaseRef ref, int version, PersonId by, boolean agreed, Instant now) {
        sql.sql(
                        """
                        update response.verdict set read_by = :by, read_at = :now, agreed = :agreed
                        where province = :province and file = :file and version = :version
                        """)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("agreed", agreed)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("version", version)
                .update();
    }

    /** Something that was told as the law asks. */
    record Told(Instant at, PersonId by, @Nullable ToldBefore before, @Nullable Instant herTold) {}

    void tell(SignDuty.Signed signed, PersonId by, Instant now) {
        var ref = signed.ref();
        var duty = signed.duty();
        var before = signed.before();
        var told = signed.told();
        sql.sql(
                        """
                        insert into response.told
                            (province, file, duty, rule, at, by, before, her_told)
                        values (:province, :file, :duty, :rule, :at, :by, :before,
                            :told::timestamptz)
                        on conflict do nothing
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("duty", duty.key())
                .param("rule", duty.rule())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("before", before == null ? null : before.name())
                .param("told", told == null ? null : told.toString())
                .update();
    }

    /** What was told, by the duty's name. */
    Map<String, Told> told(CaseRef ref) {
        var all = new TreeMap<String, Told>();
        sql.sql(
                        """
                        select duty, at, by, before, her_told from response.told
                        where province = :province and file = :file
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query(row -> {
                    var before = row.getString(4);
                    var told = row.getTimestamp(5);
                    all.put(
                            row.getString(1),
                            new Told(
                                    row.getTimestamp(2).toInstant(),
                                    PersonId.parse(row.getString(3)),
                                    before == null ? null : ToldBefore.valueOf(before),
                                    told == null ? null : told.toInstant()));
                });
        return all;
    }

    /** The receiver whom she would rather have, once a person has decided to tell them. */
    record Other(
            Telling.Receiver receiver,
            How told,
            Instant toldAt,
            PersonId toldBy,
            @Nullable Instant sentAt) {}

    /** How she was told before anything was sent. */
    enum How {
        TOLD,
        /** She could not be reached, and somebody is in danger. */
        NOT_REACHED
    }

    void tellHer(CaseRef ref, Telling.Receiver receiver, How how, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into response.other_receiver
                            (province, file, receiver, told_how, told_at, told_by)
                        values (:province, :file, :receiver, :how, :at, :by)
                        on conflict do nothing
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("receiver", receiver.name())
                .param("how", how.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .update();
    }

    void sent(CaseRef ref, PersonId by, Instant now) {
        sql.sql(
                        """
                        update response.other_receiver set sent_at = :now, sent_by = :by
                        where province = :province and file = :file and sent_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    Optional<Other> other(CaseRef ref) {
        return sql.sql(
                        """
                        select receiver, told_how, told_at, told_by, sent_at
                        from response.other_receiver
                        where province = :province and file = :file
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> {
                    var sent = row.getTimestamp(5);
                    return new Other(
                            Telling.Receiver.valueOf(row.getString(1)),
                            How.valueOf(row.getString(2)),
                            row.getTimestamp(3).toInstant(),
                            PersonId.parse(row.getString(4)),
                            sent == null ? null : sent.toInstant());
                })
                .optional();
    }
}
