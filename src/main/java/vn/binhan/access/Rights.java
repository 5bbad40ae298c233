package vn.binhan.access;

import static vn.binhan.access.Bond.ASSIGNED;
import static vn.binhan.access.Bond.NONE;
import static vn.binhan.access.Bond.OWNER;
import static vn.binhan.access.Bond.PROVINCE;
import static vn.binhan.access.Bond.TEAM;
import static vn.binhan.access.DataClass.CASE;
import static vn.binhan.access.DataClass.OPEN;
import static vn.binhan.access.DataClass.OPERATIONAL;
import static vn.binhan.access.DataClass.SEALED;
import static vn.binhan.access.DutyKind.ADMINISTRATOR;
import static vn.binhan.access.DutyKind.CASE_WORKER;
import static vn.binhan.access.DutyKind.CONTRIBUTOR;
import static vn.binhan.access.DutyKind.DUTY_OFFICER;
import static vn.binhan.access.DutyKind.INSPECTOR;
import static vn.binhan.access.DutyKind.LEGAL_REVIEWER;
import static vn.binhan.access.DutyKind.PROGRAMME_MANAGER;
import static vn.binhan.access.DutyKind.READER;
import static vn.binhan.access.DutyKind.UNIT_HEAD;
import static vn.binhan.access.Operation.*;
import static vn.binhan.access.Proof.DANGER;
import static vn.binhan.access.Proof.FRESH;
import static vn.binhan.access.Proof.RECENT;
import static vn.binhan.access.Proof.SESSION;
import static vn.binhan.access.Proof.TWO_FACTORS;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of rights: for each operation, which duty may do it, what must tie it to the thing, and
 * how surely and lately the person must have shown who she is.
 */
public final class Rights {

    /** One duty that may, and what must tie its organisation to the thing. */
    record Grant(DutyKind duty, Bond bond) {}

    /** One line of the table; no grants and {@code everyone} means that no sign-in is needed. */
    record Row(
            Operation operation,
            DataClass dataClass,
            Proof proof,
            boolean everyone,
            List<Grant> grants) {}

    // spotless:off
    private static final List<Row> TABLE = List.of(
            everyone (READ_OPEN_PAGES),
            everyone (TELL),
            everyone (SIGN_IN),
            row(SIGN_OUT,             OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            row(KEEP_SESSION,         OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            row(SET_SECOND_FACTOR,    OPERATIONAL, RECENT,      may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            anyDuty  (READ_OWN_WAYS_IN, RECENT),
            anyDuty  (ADD_PASSKEY,      RECENT),
            anyDuty  (REMOVE_PASSKEY,   RECENT),
            anyDuty  (ENTER_BY_PASSKEY, SESSION),
            anyDuty  (BIND_PROVIDER,    SESSION),
            anyDuty  (ENTER_BY_PROVIDER, SESSION),
            row(READ_PROGRAMME,       OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE)),
            row(READ_OWN_WORK,        OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE)),
            row(READ_TODAY,           CASE,        TWO_FACTORS, may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE)),
            row(IMPORT_PLAN,          OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(REVIEW_PLAN,          OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(ISSUE_PLAN,           OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(ASSIGN_TASK,          OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(PLAN_BUDGET,          OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(ADD_ACTIVITY,         OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER), may(PROGRAMME_MANAGER, ASSIGNED), may(CONTRIBUTOR, ASSIGNED)),
            row(SET_MILESTONE,        OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER), may(PROGRAMME_MANAGER, ASSIGNED), may(CONTRIBUTOR, ASSIGNED)),
            row(LINK_TASK,            OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER)),
            row(REPORT_PROGRESS,      OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER), may(PROGRAMME_MANAGER, ASSIGNED), may(CONTRIBUTOR, ASSIGNED)),
            row(COMMENT_ON_TASK,      OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, ASSIGNED)),
            row(MANAGE_ORGANISATIONS, OPERATIONAL, SESSION,     may(ADMINISTRATOR, PROVINCE), may(PROGRAMME_MANAGER, PROVINCE)),
            row(READ_PEOPLE,          OPERATIONAL, TWO_FACTORS, may(ADMINISTRATOR, PROVINCE)),
            row(MANAGE_PEOPLE,        OPERATIONAL, FRESH,       may(ADMINISTRATOR, PROVINCE)),
            row(RENEW_SIGN_IN,        OPERATIONAL, FRESH,       may(ADMINISTRATOR, PROVINCE)),
            row(READ_RECORD,          OPERATIONAL, TWO_FACTORS, may(INSPECTOR, PROVINCE), may(ADMINISTRATOR, PROVINCE)),
            row(EXPORT_RECORD,        OPERATIONAL, FRESH,       may(INSPECTOR, PROVINCE), may(ADMINISTRATOR, PROVINCE)),
            row(OPEN_CASE,            CASE,        TWO_FACTORS, may(CASE_WORKER, OWNER)),
            row(IMPORT_CASES,         CASE,        TWO_FACTORS, may(CASE_WORKER, OWNER)),
            row(READ_CASE,            CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(WORK_ON_CASE,         CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(KEEP_WRITING,         CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(REVIEW_CASE,          CASE,        TWO_FACTORS, may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(CASE_WORKER, TEAM)),
            row(OPEN_ARCHIVED,        CASE,        TWO_FACTORS, may(UNIT_HEAD, OWNER)),
            row(SHARE_CASE,           CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER)),
            row(HAND_OVER_CASES,      CASE,        FRESH,       may(UNIT_HEAD, OWNER)),
            row(BREAK_GLASS,          CASE,        DANGER,      may(DUTY_OFFICER, PROVINCE)),
            row(SEE_RUNNING_CASE,     CASE,        TWO_FACTORS, may(DUTY_OFFICER, PROVINCE)),
            row(REVIEW_BROKEN_GLASS,  CASE,        TWO_FACTORS, may(UNIT_HEAD, OWNER)),
            row(ADD_PARTY,            CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(CORRECT_PARTY,        CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(TAKE_OUT_PARTY,       CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(LINK_PEOPLE,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(UNDO_LINK,            CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(OPEN_PARTY,           SEALED,      TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(OPEN_PLACE,           SEALED,      FRESH,       may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(READ_REPORT,          SEALED,      TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(ANSWER_REPORT,        CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(CONFIRM_SAFE,         CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(SEARCH_PEOPLE,        SEALED,      TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(CHECK_SEARCHES,       OPERATIONAL, TWO_FACTORS, may(INSPECTOR, PROVINCE)),
            row(JUDGE_DOUBT,          OPERATIONAL, TWO_FACTORS, may(INSPECTOR, PROVINCE)),
            row(ASK_ERASURE,          CASE,        TWO_FACTORS, may(LEGAL_REVIEWER, PROVINCE)),
            row(ERASE_CASE,           CASE,        FRESH,       may(UNIT_HEAD, OWNER)),
            row(DECLARE_KIN,          OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            row(READ_DUTY_DESK,       CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(TAKE_REPORT,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(GIVE_REPORT,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(SIGN_HAND_OVER,       CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(CHECK_REPORT,         CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(READ_REPORT_SECOND,   CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(SEND_TO_OTHER,        CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(ASK_MEASURE,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, TEAM)),
            row(READ_MEASURES,        CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(DECIDE_MEASURE,       CASE,        TWO_FACTORS, may(UNIT_HEAD, OWNER)),
            row(CARRY_OUT_MEASURE,    CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(READ_PAPERS,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM), may(DUTY_OFFICER, TEAM)),
            row(WRITE_PAPER,          CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM)),
            row(KEEP_PAPER,           CASE,        TWO_FACTORS, may(CASE_WORKER, TEAM), may(UNIT_HEAD, OWNER), may(UNIT_HEAD, TEAM)),
            row(SIGN_PAPER,           CASE,        TWO_FACTORS, may(UNIT_HEAD, OWNER)),
            row(READ_REGISTER,        OPERATIONAL, TWO_FACTORS, may(UNIT_HEAD, OWNER), may(CASE_WORKER, OWNER)),
            row(KEEP_TEMPLATES,       OPERATIONAL, TWO_FACTORS, may(UNIT_HEAD, OWNER)),
            row(RECEIVE_TELLING,      OPERATIONAL, SESSION,     may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(CONTRIBUTOR, NONE)),
            row(HAND_OVER_CALL,       OPERATIONAL, SESSION,     may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(CONTRIBUTOR, NONE)),
            row(READ_ROSTER,          OPERATIONAL, SESSION,     may(CASE_WORKER, PROVINCE), may(UNIT_HEAD, PROVINCE), may(DUTY_OFFICER, PROVINCE), may(ADMINISTRATOR, PROVINCE)),
            row(KEEP_ROSTER,          OPERATIONAL, SESSION,     may(UNIT_HEAD, OWNER)),
            anyDuty  (READ_DIRECTORY,   SESSION),
            row(KEEP_DIRECTORY,       OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER), may(CONTRIBUTOR, OWNER), may(CASE_WORKER, OWNER), may(UNIT_HEAD, OWNER)),
            row(CHECK_FACILITY,       OPERATIONAL, SESSION,     may(PROGRAMME_MANAGER, OWNER), may(CONTRIBUTOR, OWNER), may(CASE_WORKER, OWNER), may(UNIT_HEAD, OWNER), may(DUTY_OFFICER, OWNER)),
            row(OPEN_SAFE_PLACE,      SEALED,      FRESH,       may(CASE_WORKER, OWNER), may(UNIT_HEAD, OWNER), may(DUTY_OFFICER, PROVINCE)),
            row(READ_PLACES,          OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            row(READ_REFORMS,         OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE)),
            row(UNDO_REFORM,          OPERATIONAL, FRESH,       may(ADMINISTRATOR, PROVINCE)),
            row(SET_SERVICE_LEVELS,   OPERATIONAL, FRESH,       may(ADMINISTRATOR, PROVINCE)),
            row(READ_RULES,           OPERATIONAL, SESSION,     may(ADMINISTRATOR, NONE), may(PROGRAMME_MANAGER, NONE), may(CONTRIBUTOR, NONE), may(READER, NONE), may(CASE_WORKER, NONE), may(UNIT_HEAD, NONE), may(DUTY_OFFICER, NONE), may(INSPECTOR, NONE), may(LEGAL_REVIEWER, NONE)),
            row(REVIEW_RULE,          OPERATIONAL, SESSION,     may(LEGAL_REVIEWER, NONE)),
            row(KEEP_CALENDAR,        OPERATIONAL, SESSION,     may(LEGAL_REVIEWER, NONE)));
    // spotless:on

    private static final Map<Operation, Row> BY_OPERATION = index();
    private static final Map<Operation, Set<DutyKind>> EVER = ever();

    private Rights() {}

    /** Whether somebody who is not signed in may ask for this. */
    public static boolean openToEveryone(Operation operation) {
        return row(operation).everyone();
    }

    /** Whether any duty of this person could allow the operation on some thing. */
    public static boolean mayEver(Actor actor, Operation operation) {
        return openToEveryone(operation) || actor.holdsAny(EVER.getOrDefault(operation, Set.of()));
    }

    /** Whether any duty of this person may do something that asks for two factors. */
    public static boolean asksForTwo(Actor actor) {
        return TABLE.stream()
                .anyMatch(row -> row.proof().strong() && mayEver(actor, row.operation()));
    }

    /**
     * What stands between this person and the operation now, before any thing is looked at; where
     * no browser asks, only the duties count.
     */
    static Gate.Passage passage(@Nullable Actor actor, Operation operation, Instant now) {
        var row = row(operation);
        if (row.everyone()) {
            return Gate.Passage.OPEN;
        }
        if (actor == null) {
            return Gate.Passage.SIGN_IN;
        }
        if (!mayEver(actor, operation)) {
            return Gate.Passage.DENIED;
        }
        var presence = actor.presence();
        if (presence == null) {
            return Gate.Passage.OPEN;
        }
        if (row.proof().strong() && !presence.strong()) {
            return Gate.Passage.SECOND_FACTOR;
        }
        return row.proof().isMetBy(presence.provenAt(), now)
                ? Gate.Passage.OPEN
                : Gate.Passage.PROVE;
    }

    /**
     * Whether the database must be told who asks, because it shows cases to those named on them.
     */
    static boolean behindTheWall(Operation operation) {
        return row(operation).dataClass() == CASE || row(operation).dataClass() == SEALED;
    }

    /**
     * The duty by which this person may do this to that thing; empty means no. Conflict of interest
     * overrides every duty.
     */
    public static Optional<Duty> dutyFor(Actor actor, Operation operation, Subject subject) {
        if (subject.barred().contains(actor.person())) {
            return Optional.empty();
        }
        return row(operation).grants().stream()
                .flatMap(grant ->
                        actor.duties().stream()
                                .filter(duty -> duty.kind() == grant.duty())
                                .filter(duty -> tied(grant.bond(), actor, duty, subject)))
                .findFirst();
    }

    static List<Row> table() {
        return TABLE;
    }

    private static boolean tied(Bond bond, Actor actor, Duty duty, Subject subject) {
        return switch (bond) {
            case NONE -> true;
            case PROVINCE -> duty.organisation().province().equals(subject.province());
            case OWNER -> duty.organisation().equals(subject.owner());
            case ASSIGNED -> subject.assigned().contains(duty.organisation());
            case TEAM -> subject.team().contains(actor.person());
        };
    }

    private static Row row(Operation operation) {
        var row = BY_OPERATION.get(operation);
        if (row == null) {
            throw new IllegalStateException("No row of rights for " + operation);
        }
        return row;
    }

    private static Map<Operation, Row> index() {
        var rows = new EnumMap<Operation, Row>(Operation.class);
        for (var row : TABLE) {
            if (rows.put(row.operation(), row) != null) {
                throw new IllegalStateException("Two rows of rights for " + row.operation());
            }
        }
        return rows;
    }

    private static Map<Operation, Set<DutyKind>> ever() {
        var duties = new EnumMap<Operation, Set<DutyKind>>(Operation.class);
        for (var row : TABLE) {
            var kinds = EnumSet.noneOf(DutyKind.class);
            row.grants().forEach(grant -> kinds.add(grant.duty()));
            duties.put(row.operation(), kinds);
        }
        return duties;
    }

    private static Row everyone(Operation operation) {
        return new Row(operation, OPEN, SESSION, true, List.of());
    }

    /** What everybody with a duty does about their own account. */
    private static Row anyDuty(Operation operation, Proof proof) {
        var all = Arrays.stream(DutyKind.values()).map(duty -> may(duty, NONE)).toList();
        return new Row(operation, OPERATIONAL, proof, false, all);
    }

    private static Row row(Operation operation, DataClass dataClass, Proof proof, Grant... grants) {
        return new Row(operation, dataClass, proof, false, List.of(grants));
    }

    private static Grant may(DutyKind duty, Bond bond) {
        return new Grant(duty, bond);
    }
}
