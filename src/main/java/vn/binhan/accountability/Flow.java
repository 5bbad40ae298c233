package vn.binhan.accountability;

import static vn.binhan.accountability.Act.*;
import static vn.binhan.accountability.Matter.*;

import java.util.List;
import java.util.Optional;

/** What may happen in a dossier about him: matter, stage, act, stage, under which text; else no. */
final class Flow {

    record Row(Matter matter, Stage from, Act act, Stage to, String basis) {}

    private static final String STOP = "Luật 13/2022/QH15 Điều 20 khoản 1, Điều 22";
    private static final String CALL = "Luật 13/2022/QH15 Điều 24";
    private static final String FINE =
            "Nghị định 282/2025/NĐ-CP; hành vi trước 15/12/2025: Nghị định 144/2021/NĐ-CP";
    private static final String HAND = "Luật Xử lý vi phạm hành chính Điều 70 (chưa đọc)";
    private static final String CRIME = "Luật 13/2022/QH15 Điều 20 khoản 3";
    private static final String BACK =
            "Luật Xử lý vi phạm hành chính Điều 63 (chưa đọc); quy ước của chương trình";
    private static final String WORD = "Luật 13/2022/QH15 Điều 32";
    private static final String WORKS = "Luật 13/2022/QH15 Điều 33";
    private static final String LEARN = "Luật 13/2022/QH15 Điều 31";
    private static final String DISOBEY =
            "Luật 13/2022/QH15 Điều 32, 33; Nghị định 282/2025/NĐ-CP Điều 48";
    private static final String OURS = "Quy ước của chương trình";

    // spotless:off
    static final List<Row> TABLE = List.of(
            row(STOPPING,  Stage.NEW,         ASKED,         Stage.ASKED,       STOP),
            row(STOPPING,  Stage.ASKED,       STOPPED,       Stage.RUNNING,     STOP),
            row(STOPPING,  Stage.RUNNING,     STOPPED,       Stage.RUNNING,     STOP),
            row(STOPPING,  Stage.RUNNING,     MINUTES_NOTED, Stage.RUNNING,     OURS),
            row(STOPPING,  Stage.RUNNING,     ENDED,         Stage.DONE,        OURS),
            row(STOPPING,  Stage.RUNNING,     PASSED_ON,     Stage.PASSED_ON,   CRIME),
            row(STOPPING,  Stage.PASSED_ON,   GIVEN_BACK,    Stage.RUNNING,     BACK),
            row(STOPPING,  Stage.ASKED,       WITHDRAWN,     Stage.WITHDRAWN,   OURS),
            row(SUMMONS,   Stage.NEW,         ASKED,         Stage.ASKED,       CALL),
            row(SUMMONS,   Stage.ASKED,       SUMMONED,      Stage.DECIDED,     CALL),
            row(SUMMONS,   Stage.ASKED,       REFUSED,       Stage.REFUSED,     CALL),
            row(SUMMONS,   Stage.ASKED,       WITHDRAWN,     Stage.WITHDRAWN,   OURS),
            row(SUMMONS,   Stage.DECIDED,     CAME,          Stage.RUNNING,     CALL),
            row(SUMMONS,   Stage.DECIDED,     STAYED_AWAY,   Stage.DECIDED,     CALL),
            row(SUMMONS,   Stage.DECIDED,     SUMMONED,      Stage.DECIDED,     CALL),
            row(SUMMONS,   Stage.RUNNING,     MINUTES_NOTED, Stage.RUNNING,     OURS),
            row(SUMMONS,   Stage.RUNNING,     PASSED_ON,     Stage.PASSED_ON,   CRIME),
            row(SUMMONS,   Stage.PASSED_ON,   GIVEN_BACK,    Stage.RUNNING,     BACK),
            row(SUMMONS,   Stage.RUNNING,     ENDED,         Stage.DONE,        OURS),
            row(SANCTION,  Stage.NEW,         ASKED,         Stage.ASKED,       FINE),
            row(SANCTION,  Stage.ASKED,       MINUTES_NOTED, Stage.ASKED,       OURS),
            row(SANCTION,  Stage.ASKED,       SANCTIONED,    Stage.DECIDED,     FINE),
            row(SANCTION,  Stage.ASKED,       REFUSED,       Stage.REFUSED,     OURS),
            row(SANCTION,  Stage.ASKED,       PASSED_ON,     Stage.PASSED_ON,   CRIME),
            row(SANCTION,  Stage.PASSED_ON,   GIVEN_BACK,    Stage.ASKED,       BACK),
            row(SANCTION,  Stage.DECIDED,     SERVED,        Stage.DECIDED,     HAND),
            row(SANCTION,  Stage.DECIDED,     OBEYED,        Stage.DONE,        FINE),
            row(CRITICISM, Stage.NEW,         ASKED,         Stage.ASKED,       WORD),
            row(CRITICISM, Stage.ASKED,       CRITICISM_SET, Stage.DECIDED,     WORD),
            row(CRITICISM, Stage.ASKED,       VOLUNTEERED,   Stage.VOLUNTEERED, WORKS),
            row(CRITICISM, Stage.ASKED,       REFUSED,       Stage.REFUSED,     WORD),
            row(CRITICISM, Stage.ASKED,       WITHDRAWN,     Stage.WITHDRAWN,   OURS),
            row(CRITICISM, Stage.DECIDED,     VOLUNTEERED,   Stage.VOLUNTEERED, WORKS),
            row(CRITICISM, Stage.DECIDED,     MEETING_HELD,  Stage.DONE,        WORD),
            row(CRITICISM, Stage.DECIDED,     STAYED_AWAY,   Stage.DECIDED,     DISOBEY),
            row(CRITICISM, Stage.VOLUNTEERED, WORK_SET,      Stage.RUNNING,     WORKS),
            row(CRITICISM, Stage.VOLUNTEERED, CRITICISM_SET, Stage.DECIDED,     WORD),
            row(CRITICISM, Stage.RUNNING,     WORK_DONE,     Stage.DONE,        WORKS),
            row(CRITICISM, Stage.RUNNING,     WORK_LEFT,     Stage.DECIDED,     DISOBEY),
            row(PROGRAMME, Stage.NEW,         ASKED,         Stage.ASKED,       LEARN),
            row(PROGRAMME, Stage.ASKED,       PLANNED,       Stage.RUNNING,     LEARN),
            row(PROGRAMME, Stage.ASKED,       REFUSED,       Stage.REFUSED,     LEARN),
            row(PROGRAMME, Stage.ASKED,       WITHDRAWN,     Stage.WITHDRAWN,   OURS),
            row(PROGRAMME, Stage.RUNNING,     SESSION_SET,   Stage.RUNNING,     LEARN),
            row(PROGRAMME, Stage.RUNNING,     ATTENDED,      Stage.RUNNING,     LEARN),
            row(PROGRAMME, Stage.RUNNING,     ABSENT,        Stage.RUNNING,     LEARN),
            row(PROGRAMME, Stage.RUNNING,     COMPLETED,     Stage.DONE,        LEARN),
            row(PROGRAMME, Stage.RUNNING,     BROKEN_OFF,    Stage.BROKEN_OFF,  LEARN));
    // spotless:on

    private Flow() {}

    static Optional<Row> of(Matter matter, Stage from, Act act) {
        return TABLE.stream()
                .filter(row -> row.matter() == matter && row.from() == from && row.act() == act)
                .findFirst();
    }

    private static Row row(Matter matter, Stage from, Act act, Stage to, String basis) {
        return new Row(matter, from, act, to, basis);
    }
}
