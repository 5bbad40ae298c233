package vn.binhan.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;
import vn.binhan.house.WrittenPage;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.law.Rules;
import vn.binhan.law.WorkCalendar;
import vn.binhan.ledger.Particulars;

/** What may happen in a dossier about him, by the table and the rule of the day. */
class ProceedingTest {
    private static final int STORIES = 3_000;
    private static final Limits LIMITS = new Limits(Rules.shipped(), WorkCalendar.shipped());
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private final Tale tale = new Tale();

    private static Instant at(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(Formats.ZONE).toInstant();
    }

    private static Draft asked(Matter matter, Particulars more) {
        return new Draft(Act.ASKED, at("09:00 16/11/2026"), more.code("matter", matter));
    }

    private String tell(Act act, String at, Particulars codes) {
        return tell(new Draft(act, at(at), codes));
    }

    private String tell(Act act, String at) {
        return tell(act, at, Particulars.none());
    }

    /** Tells it, or returns the reason why it cannot have been so. */
    private String tell(Draft draft) {
        var before =
                draft.kind() == Act.ASKED
                        ? Proceeding.none(draft.codes().one(Matter.class, "matter").orElseThrow())
                        : now();
        return switch (before.with(draft, LIMITS)) {
            case Decision.Refused<Proceeding>(var reason, var _) ->
                    reason.replace("accountability.refused.", "");
            case Decision.Accepted<Proceeding> _ -> {
                tale.tell(draft.at(), List.of(draft));
                yield "";
            }
        };
    }

    private Proceeding now() {
        return Proceeding.of(tale.happenings()).orElseThrow();
    }

    private static Particulars fine(long amount) {
        return Particulars.none().code("sanction", Code.Sanction.FINE).number("amount", amount);
    }

    private String sanction(Violation violation, String acted, long amount) {
        var dossier = new ProceedingTest();
        var codes = Particulars.none().code("violation", violation).moment("acted", at(acted));
        assertThat(dossier.tell(asked(Matter.SANCTION, codes))).isEmpty();
        return dossier.tell(Act.SANCTIONED, "10:00 20/11/2026", fine(amount));
    }

    @Test
    void a_sanction_goes_by_the_tariff_of_the_day_of_the_act() {
        assertThat(sanction(Violation.INSULT, "23:59 14/12/2025", 12_000_000))
                .as("of the decree before, no amount was read: none is invented")
                .isEmpty();
        assertThat(sanction(Violation.INSULT, "00:00 15/12/2025", 12_000_000)).isEqualTo("most");
        assertThat(sanction(Violation.INSULT, "00:00 15/12/2025", 10_000_000)).isEmpty();
        assertThat(sanction(Violation.PRIVATE_LIFE, "00:00 15/12/2025", 12_000_000)).isEmpty();
        assertThat(sanction(Violation.PHYSICAL, "00:00 15/12/2025", 30_000_001))
                .as("the ceiling of the decree")
                .isEqualTo("most");
        assertThat(sanction(Violation.PHYSICAL, "00:00 15/12/2025", 30_000_000)).isEmpty();
        assertThat(sanction(Violation.PHYSICAL, "08:00 01/06/2021", 1)).isEqualTo("norule");
        assertThat(sanction(Violation.INSULT, "00:00 15/12/2025", 0)).isEqualTo("amount");
        assertThat(sanction(Violation.INSULT, "00:00 15/12/2025", 4_999_999)).isEqualTo("least");
        assertThat(sanction(Violation.INSULT, "23:59 14/12/2025", 1)).isEmpty();
    }

    @Test
    void a_sanction_is_handed_over_once_and_a_letter_that_came_back_in_another_way() {
        var codes =
                Particulars.none()
                        .code("violation", Violation.INSULT)
                        .moment("acted", at("20:00 14/11/2026"));
        assertThat(tell(asked(Matter.SANCTION, codes))).isEmpty();
        assertThat(tell(Act.SERVED, "09:00 19/11/2026", by(Code.Service.IN_PERSON)))
                .as("nothing is decided yet")
                .isEqualTo("stage.ASKED");
        assertThat(tell(Act.SANCTIONED, "10:00 20/11/2026", fine(7_000_000))).isEmpty();
        assertThat(Watch.waits(now(), LIMITS, at("10:00 20/11/2026")))
                .as("two working days after a Friday")
                .hasValue(at("23:59 24/11/2026"));
        assertThat(tell(Act.SERVED, "11:00 20/11/2026", by(Code.Service.POST))).isEmpty();
        assertThat(Watch.waits(now(), LIMITS, at("11:00 20/11/2026"))).isEmpty();
        assertThat(tell(Act.SERVED, "09:00 25/11/2026", by(Code.Service.POSTED_UP))).isEmpty();
        assertThat(tell(Act.SERVED, "09:00 26/11/2026", by(Code.Service.IN_PERSON)))
                .isEqualTo("served");
        assertThat(tell(Act.OBEYED, "09:00 30/11/2026", Particulars.none())).isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.DONE);
    }

    private static Particulars by(Code.Service way) {
        return Particulars.none().code("service", way);
    }

    private static String twice(
            @Nullable String first, @Nullable String second, boolean sanctioned) {
        var found =
                LIMITS.twice(
                        first == null ? null : at(first),
                        second == null ? null : at(second),
                        sanctioned);
        return switch (found) {
            case Decision.Accepted<Code.Twice>(var twice) -> twice.name();
            case Decision.Refused<Code.Twice>(var reason, var values) ->
                    reason.replace("accountability.refused.", "") + values;
        };
    }

    @Test
    void the_community_speaks_after_two_acts_within_the_window_or_a_sanction_that_did_not_help() {
        assertThat(twice("22:10 14/11/2025", "22:10 14/11/2026", false)).isEqualTo("TWO_ACTS");
        assertThat(twice("22:10 14/11/2025", "22:11 14/11/2026", false))
                .isEqualTo("window[22:10 14/11/2025, 22:10 14/11/2026]");
        assertThat(twice("22:10 14/11/2025", "22:11 14/11/2026", true)).isEqualTo("AGAIN");
        assertThat(twice("22:10 14/11/2026", "22:10 14/11/2025", true)).isEqualTo("twice[]");
        assertThat(twice(null, "22:10 14/11/2025", false)).isEqualTo("twice[]");
        assertThat(twice("22:10 30/06/2023", "22:10 02/07/2023", false)).isEqualTo("norule[]");
    }

    @Test
    void work_for_the_community_is_his_own_choice_and_nothing_else_leads_to_it() {
        tell(asked(Matter.CRITICISM, Particulars.none()));
        assertThat(tell(Act.WORK_SET, "10:00 16/11/2026")).isEqualTo("stage.ASKED");
        assertThat(tell(Act.CRITICISM_SET, "11:00 16/11/2026")).isEmpty();
        assertThat(tell(Act.WORK_SET, "12:00 16/11/2026")).isEqualTo("stage.DECIDED");
        assertThat(tell(Act.VOLUNTEERED, "13:00 16/11/2026")).isEmpty();
        assertThat(tell(Act.WORK_SET, "14:00 16/11/2026")).isEmpty();
        assertThat(tell(Act.WORK_LEFT, "15:00 16/11/2026")).isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.DECIDED);
        var alone = Particulars.none().codes("present", List.of(Code.Present.VILLAGE_HEAD));
        assertThat(tell(Act.MEETING_HELD, "16:00 17/11/2026", alone)).isEqualTo("present");
        var both = Particulars.none().codes("present", EnumSet.allOf(Code.Present.class));
        assertThat(tell(Act.MEETING_HELD, "16:00 17/11/2026", both)).isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.DONE);
        assertThat(tell(Act.VOLUNTEERED, "14:30 16/11/2026"))
                .as("written late, where it cannot have been")
                .isEqualTo("stage.RUNNING");
    }

    @Test
    void a_programme_is_complete_with_all_its_sessions_and_an_absence_is_said() {
        tell(asked(Matter.PROGRAMME, Particulars.none()));
        assertThat(tell(Act.PLANNED, "10:00 16/11/2026", Particulars.none().number("count", 2)))
                .isEmpty();
        var first = Particulars.none().moment("from", at("19:00 18/11/2026"));
        var second = Particulars.none().moment("from", at("19:00 25/11/2026"));
        assertThat(tell(Act.SESSION_SET, "20:00 18/11/2026", first)).isEqualTo("from");
        assertThat(tell(Act.SESSION_SET, "10:30 16/11/2026", first)).isEmpty();
        assertThat(tell(Act.SESSION_SET, "10:31 16/11/2026", second)).isEmpty();
        var turn = now().sessions().getFirst().turn();
        var one = Particulars.none().number("session", turn);
        assertThat(tell(Act.ATTENDED, "18:00 18/11/2026", one)).isEqualTo("session");
        assertThat(tell(Act.ATTENDED, "21:00 18/11/2026", one)).isEmpty();
        assertThat(tell(Act.ABSENT, "21:01 18/11/2026", one)).isEqualTo("session");
        assertThat(tell(Act.COMPLETED, "09:00 19/11/2026")).isEqualTo("sessions");
        var other = Particulars.none().number("session", now().sessions().getLast().turn());
        assertThat(tell(Act.ABSENT, "21:00 25/11/2026", other)).isEmpty();
        assertThat(now().sessions())
                .extracting(Proceeding.Session::came)
                .containsExactly(true, false);
        assertThat(tell(Act.BROKEN_OFF, "09:00 26/11/2026")).isEmpty();
    }

    @Test
    void the_clock_says_what_was_not_written_down_in_time_once() {
        tell(asked(Matter.STOPPING, Particulars.none()));
        assertThat(Watch.due(now(), LIMITS, at("09:30 16/11/2026"))).isEmpty();
        var late = Watch.due(now(), LIMITS, at("09:31 16/11/2026"));
        assertThat(late).hasSize(1);
        tale.tell(at("09:31 16/11/2026"), late);
        assertThat(Watch.due(now(), LIMITS, at("12:00 16/11/2026"))).isEmpty();
        assertThat(Watch.next(now(), LIMITS, at("12:00 16/11/2026"))).isEmpty();
        assertThat(Watch.waits(now(), LIMITS, at("12:00 16/11/2026")))
                .contains(at("09:30 16/11/2026"));
        assertThat(tell(Act.STOPPED, "09:20 16/11/2026")).isEmpty();
        assertThat(LIMITS.clocks(now(), at("12:00 16/11/2026")).getFirst().clock().state().name())
                .as("what was written late counts from when it was")
                .isEqualTo("IN_TIME");
    }

    @Test
    void told_in_any_order_a_dossier_stands_where_the_true_order_leads_it() {
        var random = new SplittableRandom(7);
        var acts = Act.told();
        var ended = EnumSet.noneOf(Stage.class);
        for (var n = 0; n < STORIES; n++) {
            var dossier = new ProceedingTest();
            var matter = Matter.values()[random.nextInt(Matter.values().length)];
            var codes = Particulars.none().code("violation", Violation.PHYSICAL);
            dossier.tell(asked(matter, codes.moment("acted", at("22:10 14/11/2026"))));
            for (var i = 0; i < 14; i++) {
                var act = acts.get(random.nextInt(acts.size()));
                var moment = at("09:00 16/11/2026").plusSeconds(60L * random.nextInt(1, 5_000));
                var later = moment.plusSeconds(60L * random.nextInt(0, 300));
                var said =
                        fine(random.nextInt(0, 40_000_000))
                                .moment("until", later)
                                .moment("from", later)
                                .number("count", random.nextInt(1, 3))
                                .number("session", random.nextInt(1, 8))
                                .day("dated", LocalDate.ofInstant(moment, Formats.ZONE))
                                .codes("present", EnumSet.allOf(Code.Present.class));
                dossier.tell(new Draft(act, moment, said));
            }
            var stage = replayed(dossier.now());
            assertThat(dossier.now().stage()).isEqualTo(stage);
            ended.add(stage);
        }
        assertThat(ended)
                .contains(Stage.DONE, Stage.BROKEN_OFF, Stage.VOLUNTEERED, Stage.PASSED_ON);
    }

    /** The events one after the other, each of which the table must have let come. */
    private static Stage replayed(Proceeding proceeding) {
        var stage = Stage.NEW;
        var events = new ArrayList<>(proceeding.all(Act.values()).toList());
        for (var event : events) {
            var row = Flow.of(proceeding.matter(), stage, event.act());
            assertThat(row).as("%s in %s %s", event.act(), proceeding.matter(), stage).isPresent();
            stage = row.orElseThrow().to();
        }
        return stage;
    }

    private static Particulars found(Code.Finding finding, int day) {
        return Particulars.none()
                .code("finding", finding)
                .code("found_by", Code.FoundBy.INVESTIGATORS)
                .day("dated", LocalDate.of(2026, 11, day));
    }

    @Test
    void what_the_investigators_give_back_goes_on_and_they_may_get_it_again() {
        tell(asked(Matter.SANCTION, Particulars.none()));
        assertThat(tell(Act.GIVEN_BACK, "10:00 17/11/2026", found(Code.Finding.NO_CRIME, 17)))
                .isEqualTo("stage.ASKED");
        assertThat(tell(Act.PASSED_ON, "10:00 18/11/2026")).isEmpty();
        assertThat(tell(Act.MINUTES_NOTED, "11:00 18/11/2026")).isEqualTo("stage.PASSED_ON");
        for (var never : List.of(17, 22)) {
            var dated = found(Code.Finding.NO_CRIME, never);
            assertThat(tell(Act.GIVEN_BACK, "10:00 21/11/2026", dated)).isEqualTo("dated");
        }
        assertThat(now().cleared()).isEmpty();
        assertThat(tell(Act.GIVEN_BACK, "10:00 21/11/2026", found(Code.Finding.NO_CRIME, 20)))
                .isEmpty();
        assertThat(now().stage()).isEqualTo(Stage.ASKED);
        assertThat(now().cleared()).contains(at("10:00 21/11/2026"));
        assertThat(tell(Act.PASSED_ON, "10:00 22/11/2026")).isEmpty();
        assertThat(now().cleared()).isEmpty();
        assertThat(tell(Act.GIVEN_BACK, "10:00 23/11/2026", found(Code.Finding.RETURNED, 23)))
                .isEmpty();
        assertThat(now().cleared()).as("nothing was said of a crime").isEmpty();
    }

    @Test
    void every_stage_is_reached_and_every_act_has_its_place_and_its_text() {
        var reached = EnumSet.of(Stage.NEW);
        Flow.TABLE.forEach(row -> reached.add(row.to()));
        assertThat(reached).containsExactlyInAnyOrder(Stage.values());
        assertThat(Flow.TABLE).noneMatch(row -> row.basis().isBlank());
        assertThat(Flow.TABLE.stream().map(row -> row.matter() + " " + row.from() + row.act()))
                .doesNotHaveDuplicates();
        assertThat(Act.told())
                .allMatch(act -> Flow.TABLE.stream().anyMatch(row -> row.act() == act));
        assertThat(Act.told().stream().map(Act::address)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Violation.values()).map(Violation::rule))
                .allMatch(rule -> !Rules.shipped().versions(rule).isEmpty());
    }

    @Test
    void the_rule_book_shows_what_may_happen_to_him() throws IOException {
        var words = Words.load(Language.VI, List.of("accountability"));
        var page =
                new StringBuilder(
                        """
                        # Xử lý người gây bạo lực: việc gì được làm khi nào

                        Trang này do chương trình viết ra từ `accountability/Flow.java`; phép thử báo lỗi khi trang cũ hơn bảng. Việc
                        không có trong bảng thì không ghi được. Mức phạt và cửa sổ 12 tháng (C11) nằm ở [thoi-han.md](thoi-han.md).
                        Điều 24, 31, 32, 33 của Luật 13/2022/QH15 mới đọc được một phần; chưa điều nào được xác nhận.
                        """);
        for (var matter : Matter.values()) {
            page.append("\n## %s%n%n".formatted(words.t("accountability.matter." + matter)));
            page.append(words.t("accountability.matter.why." + matter)).append("\n\n");
            page.append(
                    "| Đang ở | Việc xảy ra | Ai | Chuyển sang | Căn cứ |\n|---|---|---|---|---|\n");
            Flow.TABLE.stream()
                    .filter(row -> row.matter() == matter)
                    .forEach(row ->
                            page.append(
                                    "| %s | %s | %s | %s | %s |%n"
                                            .formatted(
                                                    words.t("accountability.stage." + row.from()),
                                                    words.t("accountability.act." + row.act()),
                                                    row.act().decides()
                                                            ? "người đứng đầu nơi quyết định"
                                                            : "người có tên trong hồ sơ",
                                                    words.t("accountability.stage." + row.to()),
                                                    row.basis())));
        }
        WrittenPage.hold("docs/rulebook/xu-ly.md", page.toString());
    }

    @Test
    void he_has_answered_only_by_what_was_decided_or_carried_out() {
        var answers =
                Stream.of(Matter.values())
                        .flatMap(matter ->
                                Stream.of(Stage.values())
                                        .filter(matter::isAnswer)
                                        .map(stage -> matter + " " + stage))
                        .toList();
        assertThat(answers)
                .containsExactly(
                        "SUMMONS RUNNING",
                        "SUMMONS DONE",
                        "SANCTION DECIDED",
                        "SANCTION DONE",
                        "CRITICISM DONE");
    }
}
