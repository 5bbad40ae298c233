package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.chronicle.Draft;

/** An office's own register comes over as it is, or says which line to mend. */
class OldSheetTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Map<String, Deed> DEEDS =
            Map.of("dong y", Deed.AGREE, "danh gia", Deed.ASSESS, "ke hoach", Deed.PLAN);

    @Test
    void lines_with_one_number_are_one_case_with_its_true_times() {
        var sheet =
                """
                Số vụ\tNgày\tGiờ\tViệc\tNội dung
                12/2025\t05/03/2025\t14:30\tĐồng ý\t
                13/2025\t06/03/2025\t\tđồng ý\t
                12/2025\t07/03/2025\t9h\tĐánh giá\t"Ở nhà em gái,\nsợ về"
                """;
        var read = OldSheet.read(sheet, DEEDS);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.cases()).extracting(OldCase::number).containsExactly("12/2025", "13/2025");
        var first = read.cases().getFirst();
        assertThat(first.wrong(NOW)).isEmpty();
        assertThat(first.drafts())
                .extracting(Draft::kind)
                .containsExactly(Deed.BEGIN, Deed.AGREE, Deed.ASSESS);
        assertThat(first.drafts().getFirst().words()).isEqualTo("12/2025");
        assertThat(first.drafts().getLast().words()).isEqualTo("Ở nhà em gái,\nsợ về");
        assertThat(first.drafts().getLast().at()).isEqualTo("2025-03-07T02:00:00Z");
    }

    @Test
    void what_the_register_says_of_the_beginning_is_kept_and_a_case_begins_once() {
        var deeds = Map.of("tiep nhan", Deed.BEGIN, "dong y", Deed.AGREE);
        var sheet =
                """
                vu;ngay;gio;viec;noi dung
                1;1/2/2026;8;Tiếp nhận;Chị đến một mình
                1;2/2/2026;8;Đồng ý;
                1;3/2/2026;8;Tiếp nhận;Lần nữa
                """;
        var read = OldSheet.read(sheet, deeds).cases().getFirst();
        assertThat(read.drafts().getFirst().words()).isEqualTo("1\nChị đến một mình");
        assertThat(read.wrong(NOW))
                .extracting(wrong -> wrong.row() + " " + wrong.reason())
                .containsExactly("4 cases.import.step");
    }

    @Test
    void a_file_with_semicolons_or_commas_is_read_as_well() {
        assertThat(OldSheet.read("vu;ngay;gio;viec;noi dung\n1;1/2/2026;8;Đồng ý;", DEEDS).cases())
                .hasSize(1);
        assertThat(OldSheet.read("vu,ngay,gio,viec,noi dung\n1,1/2/2026,8,Đồng ý,", DEEDS).cases())
                .hasSize(1);
    }

    @Test
    void a_line_that_cannot_come_over_is_named_with_its_reason() {
        var sheet =
                """
                vu;ngay;gio;viec;noi dung
                1;31/02/2026;8;Đồng ý;
                ;1/2/2026;8;Đồng ý;
                2;1/2/2026;8;Hòa giải;
                3;1/2/2027;8;Đồng ý;
                4;1/2/2026;8;Kế hoạch;chưa đánh giá
                5;1/2/2026;8;Đồng ý;
                5;1/1/2026;8;Đánh giá;có chữ
                6;1/2/2026;8;Đồng ý;
                6;2/2/2026;8;Đánh giá;
                7;1/2/2026;8;Đồng ý;một;hai
                """;
        var read = OldSheet.read(sheet, DEEDS);
        assertThat(read.wrong())
                .extracting(wrong -> wrong.row() + " " + wrong.reason())
                .containsExactly(
                        "2 cases.import.day", "3 cases.import.number", "11 cases.import.cells");
        assertThat(read.cases().stream().flatMap(each -> each.wrong(NOW).stream()))
                .extracting(wrong -> wrong.row() + " " + wrong.reason())
                .containsExactly(
                        "4 cases.import.deed",
                        "5 cases.import.future",
                        "6 cases.import.step",
                        "8 cases.import.order",
                        "10 cases.import.words");
    }
}
