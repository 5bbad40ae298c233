package vn.binhan.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
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
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.consents.Share;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;
import vn.binhan.receipts.Receipt;

/** Her number and her words open how it goes; neither opens it alone, and forced words nothing. */
class OwnViewTest {
    private static final String WORDS = "ba con vịt trời";
    private static final String FORCED = "một rổ rau muống";
    private static final Pattern REPORT = Pattern.compile("/truc-ban/(\\d\\d-[0-9a-f-]{36})/nhan");
    private static final Pattern PASS = Pattern.compile("name=\"own\" value=\"([^\"]+)\"");
    private static final Pattern CONSENT = Pattern.compile("name=\"consent\" value=\"(\\d+)\"");
    private static final UnitKey COMMUNE = new UnitKey("30313", LocalDate.of(2025, 7, 1));
    private static final TestHouse HOUSE = TestHouse.open();
    private static final Account HEAD = head();

    private final Visitor desk = signedIn();
    private Receipt receipt = told();
    private String page = "";

    private static Account head() {
        var body =
                HOUSE.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân xã phần riêng thử",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                COMMUNE,
                                null);
        var head = HOUSE.account(DutyKind.UNIT_HEAD, body);
        // Which provinces are served is looked at every second.
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        return head;
    }

    @BeforeEach
    void her_report_is_in_hand() throws Exception {
        for (var looks = 0; page.isEmpty() && looks < 150; looks++) {
            var found = REPORT.matcher(desk.get("/truc-ban").body());
            if (found.find()) {
                page = "/vu-viec/" + found.group(1) + "/phan-rieng";
                var taken = desk.post("/truc-ban/" + found.group(1) + "/nhan", Map.of());
                assertThat(taken.statusCode()).isEqualTo(303);
            } else {
                Thread.sleep(100);
            }
        }
        desk.get(page);
    }

    @Test
    void neither_the_number_nor_the_words_alone_open_it() throws Exception {
        choose();
        var opened = open(WORDS.toUpperCase(java.util.Locale.ROOT));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body())
                .contains("Đã nhận, đang chờ người phụ trách", "1 người: Người phụ trách đơn vị")
                .doesNotContain(ref().id().toString(), "Mỹ Hòa Hưng", "giữ hết tiền");
        assertThat(opened.headers().allValues("set-cookie")).isEmpty();
        var stretched = HexFormat.of().formatHex(HOUSE.intake().receipts().stretch(receipt));
        assertThat(post(Map.of("stretched", stretched, "words", WORDS)).body())
                .as("a browser with a script sends no number")
                .contains("Đã nhận, đang chờ người phụ trách");
        for (var wrong : List.of("", "ba con vịt nước", receipt.digits())) {
            assertThat(open(wrong).statusCode()).as(wrong).isEqualTo(422);
            letTimePass();
        }
        var other = new Receipt(elsewhere());
        var unknown = post(Map.of("number", other.digits(), "words", WORDS));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).isEqualTo(open("khác hẳn ba từ").body());
        assertThat(desk.get(page).body()).contains("4 lần nhập sai");
    }

    @Test
    void before_she_chose_words_it_opens_only_beside_her_worker() {
        assertThat(open(WORDS).statusCode()).isEqualTo(422);
        assertThat(desk.get(page).body()).contains("Chị chưa chọn lời riêng");
        assertThat(desk.post(page + "/cung-xem", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.get(page.replace("/phan-rieng", "")).body())
                .contains("Chị xem phần của mình");
    }

    @Test
    void a_wrong_try_makes_the_next_wait_and_nobody_is_locked_out() {
        choose();
        assertThat(open("một hai ba bốn").statusCode()).isEqualTo(422);
        assertThat(waits("again_at + interval '1 hour'")).isEqualTo(1);
        assertThat(open(WORDS).statusCode()).as("too soon, even hers").isEqualTo(503);
        letTimePass();
        assertThat(open(WORDS).statusCode()).isEqualTo(200);
        assertThat(desk.get(page).body()).contains("1 lần nhập sai, 0 lần kể từ lần mở trước");
    }

    @Test
    void the_words_for_when_somebody_makes_her_open_nothing_and_tell_her_worker() {
        choose();
        var harmless = open(FORCED);
        assertThat(harmless.statusCode()).isEqualTo(200);
        assertThat(harmless.body())
                .contains("Chưa có tin mới")
                .doesNotContain("Người phụ trách đơn vị");
        assertThat(desk.get(page.replace("/phan-rieng", "")).body()).contains("lời khi bị ép");
        assertThat(HOUSE.intake().arrived(ref()).orElseThrow().coerced()).isTrue();
    }

    @Test
    void she_takes_back_what_she_agreed_to_and_asks_to_correct_what_is_written() {
        choose();
        desk.post(
                page.replace("/phan-rieng", "/dong-y"),
                Map.of("said", "GIVEN", "purpose", "STATISTICS"));
        var opened = open(WORDS).body();
        var own = found(PASS, opened);
        assertThat(opened).contains("Số liệu không tìm ra ai");
        var take = new HashMap<>(Map.of("own", own, "go", "withdraw"));
        take.put("consent", found(CONSENT, opened));
        assertThat(post(take).body()).contains("Rút lại thật chứ?", "Số liệu không tìm ra ai");
        take.put("sure", "yes");
        var taken = post(take);
        assertThat(taken.body()).contains("Đã rút lại").doesNotContain("Số liệu không tìm ra ai");
        var asked = Map.of("own", own, "go", "ask", "what", "CORRECT", "story", "Sai năm sinh");
        assertThat(post(asked).body()).contains("Đã ghi đề nghị");
        assertThat(post(asked).body()).as("it waits once").contains("Đã ghi đề nghị");
        assertThat(desk.get(page).body()).contains("Sửa điều đã ghi", "/quy-dinh/C14");
        var story = story();
        assertThat(Asked.of(story)).hasSize(1);
        assertThat(Asked.answerBy(story).orElseThrow())
                .isAfter(Instant.now().plus(Duration.ofHours(20)));
        var turn = String.valueOf(Asked.of(story).getFirst().turn());
        var answer = Map.of("asked", turn, "words", "Đã sửa năm sinh, nói với chị qua điện thoại");
        assertThat(desk.post(page + "/tra-loi", answer).statusCode()).isEqualTo(303);
        assertThat(Asked.answerBy(story())).isEmpty();
        assertThat(post(Map.of("own", own, "go", "write", "story", "Cảm ơn")).body())
                .contains("Đã gửi.");
        assertThat(post(Map.of("own", "khong-co", "go", "write", "story", "x")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void two_places_with_the_same_words_are_told_apart_without_their_names() {
        choose();
        var worker = HOUSE.access().actor(HEAD.person()).orElseThrow();
        for (var name : List.of("Trạm y tế thử một", "Trạm y tế thử hai", "Công an thử ba")) {
            var body = HOUSE.body("91", name);
            HOUSE.consents().refer(worker, ref(), body, Set.of(Share.NEED), UUID.randomUUID());
        }
        var opened = open(WORDS).body();
        assertThat(opened)
                .contains("một nơi y tế thứ 1", "một nơi y tế thứ 2", "một cơ quan)")
                .doesNotContain("Trạm y tế", "Công an");
    }

    private List<vn.binhan.chronicle.Happening> story() {
        var actor = HOUSE.access().actor(HEAD.person()).orElseThrow();
        return HOUSE.chronicle().read(actor, ref()).orElseThrow().happenings();
    }

    private void choose() {
        var chosen = desk.post(page, Map.of("own", WORDS, "forced", FORCED));
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(303);
        assertThat(desk.get(page).body()).doesNotContain("vịt", "rau");
    }

    private HttpResponse<String> open(String words) {
        return post(Map.of("number", receipt.shown(), "words", words));
    }

    private static HttpResponse<String> post(Map<String, String> fields) {
        var phone = HOUSE.stranger();
        var answer = phone.post("/xem-them", fields);
        assertThat(phone.cookies()).isZero();
        return answer;
    }

    private void letTimePass() {
        waits("null");
    }

    /** Sets until when a next try has to wait, where one has to; how many have to. */
    private int waits(String until) {
        return HOUSE.asOwner()
                .sql(
                        "update ownview.factor set again_at = "
                                + until
                                + " where file = :file and again_at is not null")
                .param("file", ref().id())
                .update();
    }

    private CaseRef ref() {
        return CaseRef.parse(page.split("/")[2]).orElseThrow();
    }

    private static String found(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    /** Another number with right check digits. */
    private static String elsewhere() {
        var number = new java.math.BigInteger("1234567890123456");
        var hundred = java.math.BigInteger.valueOf(100);
        var check = 98 - number.multiply(hundred).mod(java.math.BigInteger.valueOf(97)).intValue();
        return number + String.format(java.util.Locale.ROOT, "%02d", check);
    }

    private static Visitor signedIn() {
        var visitor = HOUSE.stranger();
        visitor.signIn(HEAD.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private static Receipt told() {
        var telling =
                new Telling(
                        Telling.Whom.SELF,
                        Telling.Answer.NO,
                        new Telling.Area("91", COMMUNE),
                        "",
                        java.util.Set.of(),
                        "Anh ấy giữ hết tiền",
                        java.util.Set.of(Telling.Wish.TALK),
                        Telling.Answer.NO,
                        null,
                        new Telling.SafeContact(
                                Telling.SafeContact.Channel.ONLY_RECEIPT, "", "", "", "", ""),
                        List.of(),
                        Language.VI,
                        "");
        var sent = new Submission(UUID.randomUUID(), null, Door.PUBLIC_PAGE, telling, List.of());
        var accepted = (Acceptance.Accepted) HOUSE.intake().accept(sent);
        return Objects.requireNonNull(accepted.receipt());
    }
}
