package vn.binhan.cases;

import static vn.binhan.cases.Deed.*;
import static vn.binhan.cases.Step.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deed leads from which step to which: the table of the inter-agency method of case
 * management (2017), with the report before it.
 */
final class CaseFlow {
    /** The method's own steps, 1 to 6, and what our house adds to them. */
    private static final String METHOD = "Inter-agency GBV case management guidelines 2017, ";

    private static final String OURS = "house";
    private static final String ARCHIVES = "Law 33/2024";

    /**
     * One line: in this step, this deed leads there.
     *
     * @param to absent for the way back to where the case was before somebody asked to close it
     */
    record Row(Step from, Deed deed, @Nullable Step to, String basis) {}

    // spotless:off
    static final List<Row> ROWS = List.of(
            row(WAITING,      BEGIN,       INTRODUCTION, METHOD + "1"),
            row(INTRODUCTION, AGREE,       ASSESSMENT,   METHOD + "1"),
            row(INTRODUCTION, DECLINE,     INTRODUCTION, METHOD + "1"),
            row(INTRODUCTION, NOTE,        INTRODUCTION, METHOD + "1"),
            row(INTRODUCTION, REVIEW,      INTRODUCTION, OURS),
            row(INTRODUCTION, ASK_CLOSURE, CLOSING,      METHOD + "6"),
            row(ASSESSMENT,   ASSESS,      PLANNING,     METHOD + "2"),
            row(ASSESSMENT,   DECLINE,     INTRODUCTION, METHOD + "1"),
            row(ASSESSMENT,   NOTE,        ASSESSMENT,   METHOD + "2"),
            row(ASSESSMENT,   CONFER,      ASSESSMENT,   METHOD + "4"),
            row(ASSESSMENT,   REVIEW,      ASSESSMENT,   OURS),
            row(ASSESSMENT,   ASK_CLOSURE, CLOSING,      METHOD + "6"),
            row(PLANNING,     ASSESS,      PLANNING,     METHOD + "2"),
            row(PLANNING,     PLAN,        SUPPORT,      METHOD + "3"),
            row(PLANNING,     DECLINE,     INTRODUCTION, METHOD + "1"),
            row(PLANNING,     NOTE,        PLANNING,     METHOD + "3"),
            row(PLANNING,     CONFER,      PLANNING,     METHOD + "4"),
            row(PLANNING,     REVIEW,      PLANNING,     OURS),
            row(PLANNING,     ASK_CLOSURE, CLOSING,      METHOD + "6"),
            row(SUPPORT,      ASSESS,      PLANNING,     METHOD + "2"),
            row(SUPPORT,      PLAN,        SUPPORT,      METHOD + "3"),
            row(SUPPORT,      DECLINE,     INTRODUCTION, METHOD + "1"),
            row(SUPPORT,      NOTE,        SUPPORT,      METHOD + "4"),
            row(SUPPORT,      CONFER,      SUPPORT,      METHOD + "4"),
            row(SUPPORT,      ASK_AFTER,   FOLLOW_UP,    METHOD + "5"),
            row(SUPPORT,      REVIEW,      SUPPORT,      OURS),
            row(SUPPORT,      ASK_CLOSURE, CLOSING,      METHOD + "6"),
            row(FOLLOW_UP,    ASSESS,      PLANNING,     METHOD + "2"),
            row(FOLLOW_UP,    PLAN,        SUPPORT,      METHOD + "3"),
            row(FOLLOW_UP,    DECLINE,     INTRODUCTION, METHOD + "1"),
            row(FOLLOW_UP,    NOTE,        FOLLOW_UP,    METHOD + "5"),
            row(FOLLOW_UP,    CONFER,      FOLLOW_UP,    METHOD + "4"),
            row(FOLLOW_UP,    ASK_AFTER,   FOLLOW_UP,    METHOD + "5"),
            row(FOLLOW_UP,    REVIEW,      FOLLOW_UP,    OURS),
            row(FOLLOW_UP,    ASK_CLOSURE, CLOSING,      METHOD + "6"),
            row(CLOSING,      NOTE,        CLOSING,      METHOD + "6"),
            row(CLOSING,      CLOSE,       CLOSED,       METHOD + "6"),
            row(CLOSING,      KEEP_OPEN,   null,         METHOD + "6"),
            row(CLOSED,       ARCHIVE,     CLOSED,       ARCHIVES),
            row(CLOSED,       REOPEN,      INTRODUCTION, METHOD + "1"));
    // spotless:on

    private CaseFlow() {}

    static boolean allows(Step from, Deed deed) {
        return possible(from).contains(deed);
    }

    /**
     * Where this deed leads from there; the same step where the table does not allow it.
     *
     * @param before where the case was before somebody asked to close it
     */
    static Step after(Step from, Deed deed, Step before) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.deed() == deed)
                .map(row -> Objects.requireNonNullElse(row.to(), before))
                .findFirst()
                .orElse(from);
    }

    /** What may be done in this step. */
    static Set<Deed> possible(Step step) {
        var deeds = EnumSet.noneOf(Deed.class);
        ROWS.stream().filter(row -> row.from() == step).forEach(row -> deeds.add(row.deed()));
        return deeds;
    }

    private static Row row(Step from, Deed deed, @Nullable Step to, String basis) {
        return new Row(from, deed, to, basis);
    }
}
