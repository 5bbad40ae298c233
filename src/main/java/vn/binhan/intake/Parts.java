package vn.binhan.intake;

import java.util.UUID;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;

/** Where each part of a report lies sealed in its case. */
final class Parts {

    /** What was told, each alone under the key of its class. */
    enum Field {
        STORY(FieldClass.STORY),
        PLACE(FieldClass.PLACE),
        CONTACT(FieldClass.CONTACT),
        PEOPLE(FieldClass.IDENTITY);

        private final FieldClass kind;

        Field(FieldClass kind) {
            this.kind = kind;
        }

        FieldContext of(CaseRef report, UUID part) {
            return at(report, kind, "intake/field", name(), part);
        }
    }

    private Parts() {}

    static FieldContext message(CaseRef report, UUID message) {
        return at(report, FieldClass.MESSAGE, "intake/message", "sealed", message);
    }

    static FieldContext original(CaseRef report, UUID enclosure) {
        return at(report, FieldClass.STORY, "intake/enclosure", "original", enclosure);
    }

    static FieldContext shown(CaseRef report, UUID enclosure) {
        return at(report, FieldClass.STORY, "intake/enclosure", "shown", enclosure);
    }

    static CaseId file(CaseRef report) {
        return new CaseId(report.province(), report.id());
    }

    private static FieldContext at(
            CaseRef report, FieldClass kind, String table, String column, UUID row) {
        return new FieldContext(file(report), kind, table, column, row.toString());
    }
}
