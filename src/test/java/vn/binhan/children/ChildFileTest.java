package vn.binhan.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.kit.Formats;
import vn.binhan.kit.WrongForm;
import vn.binhan.measures.BothSides;

/**
 * A child's file stands apart from the case, has its plan in time, and somebody else approves it.
 */
class ChildFileTest extends BothSides {
    private static final String KNOWN = "Bé trốn sau cửa, đã nghe hết";

    @Test
    void only_somebody_under_sixteen_has_a_child_s_file() {
        var now = Instant.parse("2026-11-15T02:00:00Z");
        var ref = new CaseRef("91", UUID.randomUUID());
        for (var born : new int[] {2009, 1990, 2027, 0}) {
            assertThat(OpenChildFile.tell(opening(ref, born), now))
                    .as(String.valueOf(born))
                    .isEqualTo(Decision.refuse("children.refused.age", 16));
        }
        assertThat(OpenChildFile.tell(opening(ref, 2017), now))
                .isInstanceOf(Decision.Accepted.class);
    }

    private static OpenChildFile.Command opening(CaseRef ref, int born) {
        return new OpenChildFile.Command(
                ref,
                Instant.parse("2026-11-15T01:00:00Z"),
                null,
                UUID.randomUUID(),
                ChildFile.Part.WITNESS,
                born,
                KNOWN,
                null);
    }

    @Test
    void a_file_begins_in_the_case_leads_not_back_and_its_plan_is_approved_by_somebody_else() {
        var working = visitor(worker);
        var child = child(working);
        var first = working.get(child).body();
        assertThat(first)
                .contains("chưa xác minh", "/quy-dinh/C10")
                .doesNotContain(hers.id().toString(), KNOWN);
        assertThat(working.post(child + "/mo", Map.of()).body()).contains(KNOWN);
        assertThat(working.get("/vu-viec/" + child.substring("/tre-em/".length())).statusCode())
                .as("it is worked on at its own page, never as a case")
                .isEqualTo(404);
        var plan = Map.of("plan", "Tới trường mỗi ngày", "best", "Bé an tâm", "heard", "Bé muốn");
        assertThat(working.post(child + "/ke-hoach", plan).statusCode())
                .as("before the three sheets")
                .isEqualTo(422);
        sheet(working, child, "INTAKE", "happened");
        sheet(working, child, "FIRST_RISK", "harm");
        sheet(working, child, "ABOUT_CHILD", "wishes");
        assertThat(working.post(child + "/ke-hoach", plan).statusCode()).isEqualTo(303);
        assertThat(working.post(child + "/duyet", Map.of("act", "approve")).statusCode())
                .as("not a Chair")
                .isIn(403, 404);
        var heading = visitor(chair);
        assertThat(heading.get("/tre-em").body()).contains(child);
        assertThat(heading.post(child + "/mo", Map.of()).body()).contains("Tới trường mỗi ngày");
        assertThat(heading.post(child + "/duyet", Map.of("act", "return")).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(heading.post(child + "/duyet", Map.of("act", "approve")).statusCode())
                .isEqualTo(303);
        assertThat(heading.get(child).body()).contains("Đã duyệt lúc");
        var stranger = house.account(DutyKind.CASE_WORKER, house.body(PROVINCE, "Nơi khác"));
        for (var other : List.of(stranger, chief, house.account(DutyKind.UNIT_HEAD, centre))) {
            assertThat(visitor(other).get(child).statusCode())
                    .as("the Chair of the commune decides, and nobody else")
                    .isEqualTo(404);
        }
    }

    @Test
    void separation_at_once_is_decided_within_twelve_hours_with_a_reason() {
        var working = visitor(worker);
        var child = child(working);
        working.get(child);
        assertThat(working.post(child + "/cach-ly", Map.of("asking", "Bố dọa giết")).statusCode())
                .isEqualTo(303);
        var by = file(child).separateBy();
        assertThat(by)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)),
                        Instant.now().plus(Duration.ofHours(12)));
        var heading = visitor(chair);
        heading.get(child);
        assertThat(heading.post(child + "/quyet-dinh", Map.of("act", "separate")).statusCode())
                .isEqualTo(422);
        var decided = Map.of("act", "separate", "deciding", "Ở với bà ngoại");
        assertThat(heading.post(child + "/quyet-dinh", decided).statusCode()).isEqualTo(303);
        assertThat(file(child).separateBy()).isNull();
        assertThat(file(child).separated()).isNotNull();
    }

    @Test
    void what_is_wrong_on_a_sheet_or_a_plan_stands_beside_its_field_and_what_was_typed_stays() {
        var working = visitor(worker);
        var begins = "/vu-viec/" + hers + "/tre-em";
        working.get(begins);
        WrongForm.says(
                working.post(begins, Map.of("part", "WITNESS", "born", "1990", "words", KNOWN)),
                "born",
                "Trẻ em là người dưới",
                KNOWN);
        var child = child(working);
        WrongForm.says(
                working.post(child + "/mau", Map.of("sheet", "INTAKE")),
                "source",
                "Mẫu này chưa có gì");
        WrongForm.says(
                working.post(child + "/mau", Map.of("sheet", "FIRST_RISK", "harm", KNOWN)),
                "danger",
                "Hãy chọn mức nguy hiểm",
                KNOWN);
        sheet(working, child, "INTAKE", "happened");
        sheet(working, child, "FIRST_RISK", "harm");
        sheet(working, child, "ABOUT_CHILD", "wishes");
        WrongForm.says(
                working.post(child + "/ke-hoach", Map.of("plan", KNOWN, "best", "Bé an tâm")),
                "heard",
                "Hãy viết vì sao",
                KNOWN,
                "Bé an tâm");
        WrongForm.says(
                working.post(child + "/cach-ly", Map.of("asking", " ")),
                "asking",
                "Hãy viết lý do");
    }

    @Test
    void the_plan_is_due_after_five_working_days() {
        var due = file(child(visitor(worker))).planBy().atZone(Formats.ZONE);
        var today = LocalDate.now(Formats.ZONE);
        assertThat(due.toLocalDate()).isBetween(today.plusDays(5), today.plusDays(20));
        assertThat(due.toLocalTime()).isAfter(LocalTime.of(16, 0));
    }

    @Test
    void two_who_write_at_once_keep_both_and_no_plan_is_approved_before_they_decide() {
        var working = visitor(worker);
        var child = child(working);
        for (var said : List.of("Bé ngủ", "Bé thức")) {
            var one = fields("sheet", "INTAKE", "happened", said, "seen", "1");
            done(working.post(child + "/mau", one));
        }
        assertThat(working.get(child).body()).contains("Hai người đã ghi cùng một phần");
        assertThat(working.post(child + "/mo", Map.of()).body()).contains("Bé ngủ", "Bé thức");
        sheet(working, child, "INTAKE", "happened");
        assertThat(working.get(child).body()).doesNotContain("Hai người đã ghi cùng một phần");
        sheet(working, child, "FIRST_RISK", "harm");
        sheet(working, child, "ABOUT_CHILD", "wishes");
        for (var plan : List.of("Ở với bà", "Ở với mẹ")) {
            var one = fields("plan", plan, "best", "An tâm", "heard", "Bé muốn", "seen", "6");
            done(working.post(child + "/ke-hoach", one));
        }
        var deciding = visitor(chair);
        assertThat(deciding.post(child + "/duyet", Map.of("act", "approve")).body())
                .contains("Có hai kế hoạch");
        done(deciding.post(child + "/duyet", fields("act", "return", "answer", "Trình một bản")));
    }

    @Test
    void a_chair_in_conflict_is_replaced_and_never_hears_of_the_child() {
        var above = house.body(PROVINCE, "UBND tỉnh thử");
        var deputy = house.account(DutyKind.UNIT_HEAD, above);
        house.rosters().setAbove(actor(chair), committee, above);
        var kin = Map.of(chair.person(), ConflictSource.KIN);
        house.casefiles().conflicts().bar(hers, kin, Instant.now());
        var working = visitor(worker);
        var child = child(working);
        working.post(child + "/cach-ly", Map.of("asking", "Bố dọa giết"));
        var decided = Map.of("act", "separate", "deciding", "Ở với bà ngoại");
        assertThat(visitor(chair).post(child + "/quyet-dinh", decided).statusCode()).isEqualTo(404);
        assertThat(visitor(chair).get("/tre-em").body()).doesNotContain(child);
        done(visitor(deputy).post(child + "/quyet-dinh", decided));
        assertThat(working.get(child).body()).contains("UBND tỉnh thử", "/quy-dinh/N2");
    }

    @Test
    void what_is_written_down_late_takes_its_own_moment_and_its_clock_runs_from_there() {
        var working = visitor(worker);
        var child = child(working, late("", Duration.ofHours(30)));
        assertThat(file(child).opened()).isBefore(Instant.now().minus(Duration.ofHours(29)));
        var before = and(late("asking-", Duration.ofHours(40)), "asking", "Bố dọa giết");
        WrongForm.says(
                working.post(child + "/cach-ly", fields(before)),
                "asking-day",
                "Lúc này sớm hơn lúc mở hồ sơ",
                "Bố dọa giết");
        var asked = and(late("asking-", Duration.ofHours(20)), "asking", "Bố dọa giết");
        done(working.post(child + "/cach-ly", fields(asked)));
        assertThat(file(child).separateBy())
                .as("twelve hours from when it was asked for, not from now")
                .isBefore(Instant.now().minus(Duration.ofHours(7)));
        var deciding = visitor(chair);
        var early = and(late("deciding-", Duration.ofHours(22)), "deciding", "Ở với bà ngoại");
        assertThat(deciding.post(child + "/quyet-dinh", fields(early)).body())
                .contains("sớm hơn lúc đề nghị tách trẻ");
        var decided = and(late("deciding-", Duration.ofHours(18)), "deciding", "Ở với bà ngoại");
        done(deciding.post(child + "/quyet-dinh", fields(and(decided, "act", "separate"))));
        assertThat(file(child).separated()).isBefore(Instant.now().minus(Duration.ofHours(17)));
    }

    /** The fields in which a form of these pages says when it happened. */
    private static String[] late(String before, Duration ago) {
        var at = Instant.now().minus(ago);
        return new String[] {
            before + "day", Formats.day(LocalDate.ofInstant(at, Formats.ZONE)),
            before + "hour", TIME.format(at)
        };
    }

    private ChildFile file(String child) {
        var ref = CaseRef.parse(child.substring("/tre-em/".length())).orElseThrow();
        return ChildFile.of(house.chronicle().read(actor(worker), ref).orElseThrow().happenings())
                .orElseThrow();
    }

    private static void sheet(Visitor working, String child, String sheet, String field) {
        var fields = Map.of("sheet", sheet, field, "đã viết", "danger", "HIGH");
        assertThat(working.post(child + "/mau", fields).statusCode()).isEqualTo(303);
    }

    private String child(Visitor working, String... more) {
        var page = "/vu-viec/" + hers + "/tre-em";
        var fields =
                and(
                        more,
                        "part",
                        "WITNESS",
                        "born",
                        "2017",
                        "words",
                        KNOWN,
                        "commune",
                        "phường Cửa Nam");
        done(working.post(page, fields(fields)));
        var found =
                java.util.regex.Pattern.compile("/tre-em/01-[0-9a-f-]{36}")
                        .matcher(working.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
