package vn.binhan.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.publicsite.OpenLook;

/** The directory as its keepers keep it and anybody reads it, on the real database. */
class DirectoryTest {
    private static final TestHouse HOUSE = TestHouse.open();

    private final OrganisationId centre = HOUSE.body("91", "Trung tâm thử danh bạ");
    private final Visitor keeper = HOUSE.signedIn(DutyKind.UNIT_HEAD, centre);

    private static Map<String, String> entry(String... pairs) {
        var all = new HashMap<String, String>();
        all.put("once", UUID.randomUUID().toString());
        all.putAll(
                Map.of(
                        "kind", "COUNSELLING",
                        "name", "Phòng thử",
                        "phones", "0000 111 222",
                        "hours", "24/7",
                        "area", "PROVINCE",
                        "how", "READ",
                        "source", "danh sách thử"));
        for (var i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
    }

    private String add(String... pairs) {
        keeper.get("/danh-ba/moi");
        return address(keeper.post("/danh-ba/moi", entry(pairs)));
    }

    private static String help(String typed) {
        return HOUSE.stranger().post("/dich-vu", Map.of("q", typed)).body();
    }

    @Test
    void what_comes_with_the_program_was_read_in_a_source_and_nobody_keeps_it_yet() {
        var shipped =
                HOUSE.directory().lines().stream()
                        .filter(line -> line.ref().province().equals("00"))
                        .toList();
        assertThat(shipped).hasSize(6);
        assertThat(shipped)
                .allSatisfy(line -> assertThat(line.check().source()).isNotBlank())
                .flatExtracting(line -> line.details().phones())
                .extracting(Phone::number)
                .contains("111", "1900 969 680", "1800 1768")
                .allMatch(number -> number.equals("111") || number.length() > 3);
    }

    @Test
    void the_first_who_checks_a_shipped_line_of_their_province_keeps_it() {
        var line =
                HOUSE.directory().lines().stream()
                        .filter(each -> each.details().area().code().equals("38"))
                        .findFirst()
                        .orElseThrow();
        var path = "/danh-ba/" + line.ref();
        var command = Map.of("edit", "" + line.edit());
        keeper.get(path);
        assertThat(keeper.post(path + "/kiem-tra", command).statusCode()).isEqualTo(404);
        var body = HOUSE.body("38", "Sở thử Thanh Hóa");
        var theirs = HOUSE.signedIn(DutyKind.CONTRIBUTOR, body);
        theirs.get(path);
        assertThat(theirs.post(path + "/kiem-tra", command).statusCode()).isEqualTo(303);
        assertThat(theirs.get(path).body()).contains("Gọi thử, còn đúng", "Sở thử Thanh Hóa");
        var other = HOUSE.signedIn(DutyKind.CONTRIBUTOR, HOUSE.body("38", "Sở khác"));
        other.get(path);
        assertThat(other.post(path + "/kiem-tra", Map.of("edit", "2")).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_near_is_found_by_a_rounded_position_that_stands_nowhere_afterwards() {
        add("name", "Phòng Gần thử", "hours", "24/7", "point", "10.3711,105.4322");
        add("name", "Phòng Đêm thử", "hours", "T2 3h-3h05", "point", "10.3861,105.4351");
        add("name", "Phòng Xa thử", "point", "10.8341,105.1042");
        add("name", "Phòng Không Ghi thử");
        var visitor = HOUSE.stranger();
        var page = visitor.post("/dich-vu", Map.of("gan", "10.38,105.44")).body();
        assertThat(page)
                .contains("Phòng Gần thử", "cách khoảng 1 km", "Phòng Đêm thử")
                .doesNotContain("Phòng Xa thử", "Phòng Không Ghi thử", "10.38", "105.44");
        assertThat(page.indexOf("Phòng Gần thử"))
                .as("open now comes before nearer")
                .isLessThan(page.indexOf("Phòng Đêm thử"));
        assertThat(visitor.post("/dich-vu", Map.of("gan", "8.64,111.92")).body())
                .contains("trong vòng 30 km", "Bạn đang ở xã, phường nào?")
                .doesNotContain("8.64", "111.92");
        assertThat(visitor.post("/dich-vu", Map.of("gan", "không biết")).statusCode())
                .isEqualTo(200);
        var written =
                HOUSE.asOwner()
                        .sql("select count(*) from ledger.entry where particulars::text like :at")
                        .param("at", "%10.38%")
                        .query((row, n) -> row.getInt(1))
                        .single();
        assertThat(written).isZero();
    }

    @Test
    void a_secret_place_has_no_point() {
        keeper.get("/danh-ba/moi");
        var secret =
                entry(
                        "kind", "SHELTER",
                        "commune", "phuong long xuyen",
                        "address", "Số 9 đường Kín",
                        "point", "10.3711,105.4322");
        var refused = keeper.post("/danh-ba/moi", secret);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nơi giữ kín không ghi vị trí");
        var wrong = keeper.post("/danh-ba/moi", entry("point", "gần chợ"));
        assertThat(wrong.body()).contains("Chưa đọc được vị trí");
    }

    @Test
    void words_that_say_where_a_secret_place_lies_are_known_however_they_are_written() {
        add(
                "kind", "SHELTER",
                "name", "Nhà Hoa Súng thử",
                "sealed", "yes",
                "how", "CALLED",
                "commune", "phuong long xuyen",
                "address", "Số 9 ngách Bồ Câu Trắng");
        assertThat(HOUSE.directory().tells("91", "Đưa chị về 9 NGÁCH BO CAU TRANG")).isTrue();
        assertThat(HOUSE.directory().tells("91", "Đưa chị về phường Long Xuyên")).isFalse();
        assertThat(HOUSE.directory().tells("56", "Số 9 ngách Bồ Câu Trắng")).isFalse();
    }

    @Test
    void an_entry_is_corrected_on_the_edit_that_was_seen_and_its_history_stays() {
        var path =
                add("name", "Phòng Sao Mai thử", "commune", "phuong long xuyen", "area", "COMMUNE");
        assertThat(help("long xuyen phuong")).contains("Phòng Sao Mai thử");
        var change = entry("name", "Phòng Sao Hôm thử", "area", "SAME", "edit", "1");
        assertThat(keeper.post(path + "/sua", change).statusCode()).isEqualTo(303);
        var late = keeper.post(path + "/sua", entry("area", "SAME", "edit", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("vừa có người khác sửa");
        assertThat(keeper.get(path).body()).contains("<s>Phòng Sao Mai thử</s>");
        assertThat(keeper.post(path + "/rut", Map.of("edit", "2")).statusCode()).isEqualTo(303);
        assertThat(help("long xuyen phuong")).doesNotContain("Phòng Sao Hôm thử");
        assertThat(keeper.post(path + "/kiem-tra", Map.of("edit", "3")).statusCode())
                .isEqualTo(422);
        var back = Map.of("edit", "3", "back", "1");
        assertThat(keeper.post(path + "/rut", back).statusCode()).isEqualTo(303);
        assertThat(help("long xuyen phuong")).contains("Phòng Sao Hôm thử");
    }

    @Test
    void what_nobody_called_for_half_a_year_says_so_and_waits_for_its_keeper() {
        var path = add("name", "Phòng đã lâu thử", "commune", "phuong rach gia", "area", "COMMUNE");
        HOUSE.asOwner()
                .sql("update directory.facility set checked_on = :on where id::text = :id")
                .param("on", LocalDate.now().minusDays(200))
                .param("id", path.substring("/danh-ba/91-".length()))
                .update();
        assertThat(help("rach gia")).contains("Đã lâu chưa kiểm tra");
        assertThat(keeper.get("/danh-ba/kiem-tra").body()).contains("Phòng đã lâu thử");
        var stranger = HOUSE.signedIn(DutyKind.UNIT_HEAD, HOUSE.body("91", "Đơn vị khác"));
        assertThat(stranger.get("/danh-ba/kiem-tra").body()).doesNotContain("Phòng đã lâu thử");
        var called = Map.of("edit", "1", "tiep", "1");
        assertThat(keeper.post(path + "/kiem-tra", called).statusCode()).isEqualTo(303);
        assertThat(keeper.get("/danh-ba/kiem-tra").body()).doesNotContain("Phòng đã lâu thử");
        assertThat(help("rach gia")).doesNotContain("Đã lâu chưa kiểm tra");
    }

    @Test
    void bad_input_gets_one_sentence_each_and_stays_in_the_form() {
        keeper.get("/danh-ba/moi");
        var answer =
                keeper.post(
                        "/danh-ba/moi",
                        entry(
                                "phones", "gọi chị Lan",
                                "hours", "giờ hành chính",
                                "commune", "xa khong co",
                                "source", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Số điện thoại chỉ gồm chữ số", "Chưa đọc được giờ")
                .contains("Không có xã, phường nào tên là xa khong co", "Hãy ghi nguồn")
                .contains("value=\"gọi chị Lan\"");
        var colleague = HOUSE.signedIn(DutyKind.UNIT_HEAD, HOUSE.body("91", "Đơn vị khác"));
        var path = add("name", "Của đơn vị khác thử");
        colleague.get("/danh-ba");
        assertThat(colleague.post(path + "/sua", entry("edit", "1")).statusCode()).isEqualTo(404);
        assertThat(HOUSE.signedIn(DutyKind.READER, HOUSE.body("01", "Sở")).get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pasted_rows_are_added_one_by_one_and_the_bad_ones_come_back_with_a_sentence() {
        keeper.get("/danh-ba/dan");
        var rows =
                """
                Tên\tLoại\tXã\tĐiện thoại\tGiờ
                Trạm y tế Một thử\ty tế\tPhường Long Xuyên\t0000 400 001\tT2-T6 7h-17h\tsố 1\txã\tmiễn phí\tphụ nữ, trẻ em\tthẻ\tdanh sách
                Trạm y tế Hai thử\ty tế\tXã Không Có\t0000 400 002
                "Trạm ""Ba"" thử"\tcông an\tphuong chau doc\t0000 400 003\t24/7
                Trạm Bốn thử\tloại lạ\t\t0000 400 004
                """;
        var form = Map.of("rows", rows, "once", UUID.randomUUID().toString());
        var answer = keeper.post("/danh-ba/dan", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Đã thêm 2 nơi.", "Còn 2 dòng")
                .contains("Dòng 3 (Trạm y tế Hai thử): Không có xã, phường nào tên là Xã Không Có")
                .contains("Dòng 5 (Trạm Bốn thử): Hãy chọn loại")
                .contains("Trạm y tế Hai thử\ty tế\tXã Không Có\t0000 400 002")
                .doesNotContain("Trạm y tế Một thử");
        assertThat(help("long xuyen"))
                .contains("phụ nữ, trẻ em</dd>", "Mang theo</dt><dd lang=\"vi\">thẻ<");
        keeper.post("/danh-ba/dan", form);
        var list = keeper.get("/danh-ba?q=tram+ba+thu").body();
        assertThat(list).contains("1 mục", "Trạm \"Ba\" thử");
        assertThat(help("chau doc")).contains("Trạm \"Ba\" thử");
    }

    @Test
    void anybody_finds_help_by_new_and_old_names_and_leaves_no_trace() throws Exception {
        new OpenLook(HOUSE.url()).holds("/dich-vu");
        new OpenLook(HOUSE.url()).holds("/dich-vu?lang=en");
        assertThat(help("dong hai phan rang")).contains("Nơi giúp gần bạn", "Phường Đông Hải");
        assertThat(help("thanh pho phan rang thap cham"))
                .contains("Bạn muốn nói nơi nào?", "Phường Đông Hải", "Phường Phan Rang");
        assertThat(help("tinh an giang")).contains("Nơi giúp gần bạn");
        assertThat(help("zzzz")).contains("Chưa tìm thấy nơi nào", "href=\"tel:111\"");
        assertThat(help("x".repeat(5000)).length()).isLessThan(60_000);
        var stranger = HOUSE.stranger();
        var answer = stranger.post("/dich-vu", Map.of("o", "30307"));
        assertThat(stranger.cookies()).isZero();
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .doesNotContain("<script>")
                .contains("<title>Thông tin cho gia đình");
        assertThat(stranger.post("/dich-vu", Map.of("o", "30307", "the", "1")).body())
                .contains("Số cần nhớ");
    }

    @Test
    void open_ones_come_first_then_the_nearer_whatever_the_hour() {
        add(
                "name",
                "Gần thử",
                "commune",
                "phuong long xuyen",
                "area",
                "COMMUNE",
                "hours",
                "8h-10h");
        add("name", "Xa thử", "hours", "T2-T6 7h-17h", "commune", "phuong rach gia");
        add("name", "Không rõ giờ thử", "hours", "");
        var place = HOUSE.places().register().on("30307", LocalDate.now()).orElseThrow();
        var all = HOUSE.directory().found(place).stream().map(HelpList.Found::facility).toList();
        var order =
                Comparator.comparing((HelpList.Found found) -> found.now().state())
                        .thenComparing(HelpList.Found::nearness);
        for (var hour = 0; hour < 7 * 24; hour++) {
            var now = LocalDateTime.of(2026, 11, 23, 0, 30).plusHours(hour);
            var list = HelpList.of(all, HOUSE.places().register(), place, now, day -> false);
            assertThat(list).hasSameSizeAs(all).isSortedAccordingTo(order);
        }
        assertThat(HelpList.districts(HOUSE.places().register(), place.key()))
                .extracting(key -> key.code())
                .isEqualTo(List.of("883"));
    }
}
