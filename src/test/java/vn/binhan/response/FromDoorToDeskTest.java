package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Enclosure;
import vn.binhan.intake.ReceiptView;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;
import vn.binhan.receipts.Receipt;

/** A report through its real doors: sealed, admitted, on the desk of the place, read, on record. */
class FromDoorToDeskTest {
    private static final Pattern REPORT = Pattern.compile("/truc-ban/(\\d\\d-[0-9a-f-]{36})/nhan");
    private static final Pattern FILE = Pattern.compile("/tep/([0-9a-f-]{36})");

    /** One red dot. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

    private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\">([0-9 ]+)<");

    private final TestHouse house = TestHouse.open();

    /** Somebody of the province, to whom whatever names no commune goes. */
    @BeforeEach
    void theProvinceHasADutyOfficer() {
        house.account(DutyKind.DUTY_OFFICER, house.body("91", "Phòng trực của tỉnh"));
    }

    /** A committee of a commune of An Giang that no other test asks, and its head. */
    private TestHouse.Account headOf(UnitKey commune) {
        var body =
                house.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân xã thử " + commune.code(),
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                commune,
                                null);
        var head = house.account(DutyKind.UNIT_HEAD, body);
        aRoundSeesTheProvince();
        return head;
    }

    /** Which provinces are served is looked at every second. */
    private static void aRoundSeesTheProvince() {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    private Visitor visitor(TestHouse.Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private static String arrived(Visitor desk) throws InterruptedException {
        for (var looks = 0; looks < 150; looks++) {
            var found = REPORT.matcher(desk.get("/truc-ban").body());
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nothing arrived");
    }

    private Receipt accepted(UnitKey commune, Telling.Answer official, String story) {
        var telling =
                new Telling(
                        Telling.Whom.SELF,
                        Telling.Answer.YES,
                        new Telling.Area("91", commune),
                        "sau chợ",
                        Set.of(),
                        story,
                        Set.of(Telling.Wish.TALK),
                        official,
                        Telling.Receiver.POLICE,
                        new Telling.SafeContact(
                                Telling.SafeContact.Channel.ONLY_RECEIPT, "", "", "", "", ""),
                        List.of(),
                        Language.VI,
                        "");
        var files = List.of(new Enclosure("nhà Nga.png", Base64.getDecoder().decode(PICTURE)));
        var sent = new Submission(UUID.randomUUID(), null, Door.PUBLIC_PAGE, telling, files);
        var accepted = (Acceptance.Accepted) house.intake().accept(sent);
        return Objects.requireNonNull(accepted.receipt());
    }

    @Test
    void a_public_report_comes_to_the_committee_of_the_place_and_its_receipt_says_that_it_was_read()
            throws Exception {
        var commune = new UnitKey("30376", LocalDate.of(2025, 7, 1));
        var desk = visitor(headOf(commune));
        var receipt = accepted(commune, Telling.Answer.NO, "Anh ấy giữ hết tiền");
        var ref = arrived(desk);
        var page = "/truc-ban/" + ref;
        assertThat(desk.get(page).body()).doesNotContain("giữ hết tiền");
        assertThat(desk.post(page + "/nhan", Map.of()).statusCode()).isEqualTo(303);
        var opened = desk.post(page + "/mo", Map.of()).body();
        assertThat(opened)
                .contains("Anh ấy giữ hết tiền")
                .contains("sau chợ")
                .contains("Công an")
                .contains("Ảnh đã vẽ lại")
                .contains("Nơi xảy ra: " + name(commune))
                .doesNotContain("Nga");
        var added = FILE.matcher(opened);
        assertThat(added.find()).isTrue();
        var file = page + "/tep/" + added.group(1);
        var seen = desk.post(file, Map.of("as", "PICTURE"));
        assertThat(seen.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/jpeg");
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(desk.post(file, Map.of("as", "ORIGINAL")).headers().map().toString())
                .contains("attachment; filename=\"tep-goc\"");
        var other = house.signedIn(DutyKind.CASE_WORKER, house.body("91", "Nơi khác"));
        other.get("/truc-ban");
        assertThat(other.post(file, Map.of("as", "PICTURE")).statusCode()).isEqualTo(404);
        var typed = Receipt.parse(receipt.digits()).orElseThrow();
        assertThat(house.intake().open(typed, UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        ReceiptView.Report.class,
                        report ->
                                assertThat(report.standing()).isEqualTo(ReceiptView.Standing.READ));
        whoever_made_sure_takes_the_mark_of_coercion_away(desk, page, receipt);
    }

    private void whoever_made_sure_takes_the_mark_of_coercion_away(
            Visitor desk, String page, Receipt receipt) throws InterruptedException {
        assertThat(desk.get(page).body()).doesNotContain("Có dấu hiệu bị ép");
        house.intake().open(new Receipt.Typed(receipt, true), UUID.randomUUID().toString());
        assertThat(desk.get(page).body()).contains("Có dấu hiệu bị ép");
        assertThat(desk.post(page + "/nhan-lai", Map.of("words", "Chúng tôi đã đọc")).statusCode())
                .isEqualTo(422);
        assertThat(desk.post(page + "/an-toan", Map.of()).statusCode()).isEqualTo(422);
        assertThat(desk.post(page + "/an-toan", Map.of("safe", "MET")).statusCode()).isEqualTo(303);
        assertThat(desk.get(page).body()).doesNotContain("Có dấu hiệu bị ép");
        assertThat(desk.post(page + "/nhan-lai", Map.of("words", "Chúng tôi đã đọc")).statusCode())
                .isEqualTo(303);
        assertThat(desk.post(page + "/an-toan", Map.of("safe", "MET")).statusCode())
                .as("there is no mark")
                .isEqualTo(422);
    }

    private String name(UnitKey commune) {
        return house.places().register().find(commune).orElseThrow().name();
    }

    @Test
    void what_a_village_head_writes_down_gets_a_receipt_and_brings_the_duty_to_tell_the_chair()
            throws Exception {
        var commune = new UnitKey("30388", LocalDate.of(2025, 7, 1));
        var head = headOf(commune);
        OrganisationId village = house.body("91", "Ấp thử");
        var telling = visitor(house.account(DutyKind.CONTRIBUTOR, village));
        telling.get("/nhan-tin");
        var name = house.places().register().find(commune).orElseThrow();
        var sent =
                DutyFolk.fields(
                        "once",
                        UUID.randomUUID().toString(),
                        "door",
                        "VILLAGE_HEAD",
                        "danger",
                        "YES",
                        "place",
                        name.name() + " An Giang",
                        "commune",
                        commune.code(),
                        "story",
                        "Hàng xóm nghe tiếng kêu");
        var answer = telling.post("/nhan-tin", sent);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RECEIPT.matcher(answer.body()).find()).as("a receipt").isTrue();
        var desk = visitor(head);
        var ref = arrived(desk);
        assertThat(desk.get("/truc-ban/" + ref).body())
                .contains("Báo Chủ tịch UBND cấp xã")
                .contains("Điều 20 khoản 2");
    }

    @Test
    void where_an_official_is_involved_the_committee_of_the_place_hears_nothing() throws Exception {
        var commune = new UnitKey("30341", LocalDate.of(2025, 7, 1));
        var desk = visitor(headOf(commune));
        accepted(commune, Telling.Answer.YES, "Anh ấy làm ở xã");
        for (var waits = 0; waits < 100 && waits(commune); waits++) {
            Thread.sleep(100);
        }
        assertThat(waits(commune)).as("somebody else has it").isFalse();
        assertThat(REPORT.matcher(desk.get("/truc-ban").body()).find()).isFalse();
    }

    private boolean waits(UnitKey commune) {
        return house.intake().unhanded(500).stream()
                .anyMatch(arrived -> commune.equals(arrived.commune()));
    }
}
