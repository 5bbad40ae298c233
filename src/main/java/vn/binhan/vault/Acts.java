package vn.binhan.vault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Particulars;

/**
 * The one place where the vault writes into the record; a row stands with the transaction's commit.
 */
final class Acts {
    private final Consumer<Entry> record;

    Acts(Consumer<Entry> record) {
        this.record = record;
    }

    /** Somebody opened or erased something of a case. */
    void ofCase(
            Reader reader,
            String operation,
            CaseId of,
            @Nullable FieldClass field,
            @Nullable Purpose purpose,
            Instant now) {
        enter(reader, operation, of.province(), "case:" + of.id(), field, purpose, now);
    }

    /** The holder of a receipt read messages of a case; the record keeps the hour only. */
    void ofHolder(CaseId of, Instant now) {
        record.accept(
                Entry.byNobody(
                        of.province(),
                        now.truncatedTo(ChronoUnit.HOURS),
                        "PUBLIC",
                        "OPEN_BY_RECEIPT",
                        "case:" + of.id(),
                        null,
                        Particulars.none().code("field", FieldClass.MESSAGE)));
    }

    /** Somebody searched; what for is only a keyed hash. */
    void ofSearch(Reader reader, String province, String hash, Purpose purpose, Instant now) {
        enter(reader, "SEARCH_SEALED", province, "search:" + hash, null, purpose, now);
    }

    private void enter(
            Reader reader,
            String operation,
            String province,
            String subject,
            @Nullable FieldClass field,
            @Nullable Purpose purpose,
            Instant now) {
        var particulars = Particulars.none();
        if (field != null) {
            particulars = particulars.code("field", field);
        }
        if (purpose != null) {
            particulars = particulars.code("purpose", purpose);
        }
        record.accept(
                new Entry(
                        province,
                        now,
                        reader.person(),
                        reader.duty(),
                        reader.organisation(),
                        operation,
                        subject,
                        null,
                        particulars));
    }
}
