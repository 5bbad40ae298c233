package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;

/**
 * One incident from a neighbour's message on a Saturday evening to her own word that she feels
 * safe, 95 days later: every actor at their own pages, every clock, every paper, every wall. The
 * people are invented.
 */
class WholeStoryTest {
    private static final String SECRET_PLACE = "Ngõ Bồ Câu Trắng 12";
    private static final String SECRET_PHONE = "0000 100 955";
    private static final String HIS_CARD = "091088001234";

    private final Village village = new Village("20:10 14/11/2026");
    private final StoryHouse story = village.story;
    private final Account officer = village.officer;
    private final Account chair = village.chair;
    private final Account chief = village.chief;
    private CaseRef hers;
    private String her = "";
    private CaseRef order;
    private String child = "";

    @Test
    void from_a_neighbours_message_to_her_own_word_that_she_feels_safe() throws Exception {
        theNeighbourTellsTheVillageHead();
        whoeverIsKinOfHisIsTakenOffTheFile();
        thePoliceStopTheAct();
        sheSaysWhatSheAgreesToAndHowAfraidSheIs();
        sheAsksThatHeKeepsAway();
        theHealthStationHelps();
        sheAndTheChildSleepAtATrustedAddress();
        theChairDecidesInTheNight();
        thePaperForHimCarriesNoPlace();
        thePoliceWatchOverTheOrder();
        theChildHasAFileOfItsOwn();
        hisFatherIsInHospital();
        theOrderComesNearItsEndAndAnotherFollows();
        theCourtOrders();
        heIsSanctionedAndTheVillageSpeaks();
        mediationIsRefused();
        sheIsAskedAfterAndTheCaseIsClosed();
    }

    private void theNeighbourTellsTheVillageHead() {
        hers =
                village.reported(
                        village.villageHead,
                        "VILLAGE_HEAD",
                        "Hàng xóm nhắn: chị ấy có vết bầm ở cổ, đừng nói ai báo");
        her = "/vu-viec/" + hers;
        story.at("20:20 14/11/2026");
        village.begun(hers, "DOMESTIC_VIOLENCE");
        var report = "/truc-ban/" + hers;
        assertThat(village.page(officer, report)).contains("Điều 20");
        for (var duty : List.of("TELL_CHAIR", "HANDLE_OR_ASSIGN")) {
            village.does(officer, report + "/da-bao", "duty", duty);
        }
        var notified = paper(officer, her, "NOTIFICATION");
        assertThat(notified).contains(hers.toString().substring(0, 11)).doesNotContain("vết bầm");
    }

    /** The village head who brought the report is a brother of his. */
    private void whoeverIsKinOfHisIsTakenOffTheFile() {
        story.at("20:25 14/11/2026");
        var cousin = village.villageHead;
        village.does(
                cousin,
                "/nguoi-than",
                "relation",
                "SIBLING",
                "name",
                "Dương Văn Thử",
                "year",
                "1988",
                "citizen",
                HIS_CARD);
        var people = "/ho-so/" + hers + "/lien-quan";
        village.does(
                officer,
                people,
                "role",
                "USED_VIOLENCE",
                "NAME",
                "Dương Văn Thử",
                "BIRTH_YEAR",
                "1988",
                "CITIZEN_NUMBER",
                HIS_CARD);
        village.does(
                officer,
                people,
                "role",
                "SURVIVOR",
                "NAME",
                "Người Cần Che",
                "PHONE",
                SECRET_PHONE,
                "ADDRESS",
                SECRET_PLACE);
        for (var path : List.of("/ho-so/" + hers, her, "/truc-ban/" + hers, people)) {
            village.isNotThere(cousin, path);
        }
        assertThat(village.html(cousin, "/vu-viec")).doesNotContain(hers.id().toString());
        var share = "/ho-so/" + hers + "/nguoi";
        var named =
                village.refused(
                        officer,
                        share,
                        "person",
                        Village.number(cousin),
                        "reason",
                        "HELPS",
                        "until",
                        "20/11/2026");
        assertThat(named).doesNotContain("họ hàng", "anh em");
    }

    private void thePoliceStopTheAct() {
        story.at("20:45 14/11/2026");
        var stopping = proceeding("STOPPING");
        assertThat(village.page(chief, "/xu-ly/" + stopping)).contains("Hết hạn lúc 21:15");
        village.does(
                chief,
                "/xu-ly/" + stopping + "/cham-dut",
                "cham-dut-stop",
                "SEPARATED",
                "cham-dut-stopper",
                "POLICE");
        var summons = proceeding("SUMMONS", "ground", "CHILD_UNDER_36_MONTHS");
        var at = "/xu-ly/" + summons;
        village.does(
                chief,
                at + "/trieu-tap",
                "trieu-tap-until-day",
                "14/11/2026",
                "trieu-tap-until-time",
                "22:00");
        village.does(chief, at + "/den");
        village.does(chief, at + "/bien-ban", "bien-ban-words", "Biên bản số 12 của Công an xã");
        village.does(chief, at + "/ket-thuc");
        assertThat(village.page(chief, at)).contains("Điều 24").doesNotContain(SECRET_PLACE);
    }

    private void sheSaysWhatSheAgreesToAndHowAfraidSheIs() {
        story.at("20:50 14/11/2026");
        village.does(officer, her + "/dong-y", "said", "TOLD_OF_DUTY", "duty", "TELL_CHAIR");
        village.does(officer, her + "/ghi", "deed", "AGREE", "words", "Gọi buổi sáng, hỏi chị Sa");
        village.does(
                officer,
                her + "/dong-y",
                "said",
                "GIVEN",
                "purpose",
                "REFERRAL",
                "receiver",
                village.station.toString(),
                "shares",
                "NEED");
        assertThat(village.page(officer, her)).contains("Đánh giá nguy cơ");
        village.does(
                officer,
                her + "/nguy-co",
                "f_strangled",
                "YES",
                "f_escalating",
                "YES",
                "f_separating",
                "YES",
                "f_her_own_fear",
                "YES");
        village.does(
                officer,
                her + "/su-viec",
                "relation",
                "HUSBAND_OR_PARTNER",
                "acts",
                "A",
                "forms",
                "PHYSICAL",
                "q_penetration",
                "NO",
                "q_unwanted_sexual_contact",
                "NO",
                "q_physical_violence",
                "YES");
        assertThat(village.page(officer, her + "/nguy-co")).contains("Nguy cơ cao");
        village.does(officer, her + "/nhu-cau", "kind", "INTERPRETATION", "more", "said");
        served("INTERPRETATION", "Chị Sa nói tiếng Khmer, ngồi cùng từ đầu");
    }

    private void sheAsksThatHeKeepsAway() {
        story.at("21:10 14/11/2026");
        order = village.asked(hers, "card", HIS_CARD);
        var at = "/bien-phap/" + order;
        assertThat(clock(chair, at, "Quyết định hoặc từ chối có lý do"))
                .contains("09:10 15/11/2026");
        village.isNotThere(village.villageHead, at);
        village.isNotThere(chief, at);
        assertThat(village.page(officer, her + "/nguy-co")).contains("Nguy cơ cao");
    }

    private void theHealthStationHelps() {
        story.at("21:30 14/11/2026");
        village.does(officer, her + "/nhu-cau", "kind", "HEALTH", "more", "said");
        refer("HEALTH", "Khám vết bóp cổ");
        assertThat(village.page(officer, her)).contains("Nơi nhận chưa trả lời chuyển tuyến");
        var received =
                Village.found(
                        "/chuyen-den/91-[0-9a-f-]{36}", village.html(village.nurse, "/chuyen-den"));
        for (var answer : List.of("ACCEPTED", "SERVED")) {
            village.does(village.nurse, received, "answer", answer, "words", "Trạm y tế");
        }
        assertThat(village.page(officer, her)).doesNotContain("Nơi nhận chưa trả lời");
        village.isNotThere(village.nurse, her);
    }

    private void sheAndTheChildSleepAtATrustedAddress() {
        story.at("22:10 14/11/2026");
        village.does(officer, her + "/nhu-cau", "kind", "SAFETY", "more", "said");
        var stay = her + "/noi-o";
        village.does(
                officer,
                stay + "/giu",
                "facility",
                village.placeToSleep("TRUSTED_ADDRESS", "WOMEN", SECRET_PLACE),
                "suits",
                "WOMEN",
                "people",
                "2");
        village.does(
                officer, stay + "/don", "person", Village.number(officer), "reason", "BRING_HER");
        var errand = Village.found("action=\"(/don/[^\"]+)\"", village.html(officer, "/don"));
        assertThat(village.sends(officer, errand).body()).contains(SECRET_PLACE);
        assertThat(village.refused(officer, errand)).doesNotContain(SECRET_PLACE);
        village.does(officer, stay, "what", "ARRIVED");
        assertThat(village.page(officer, her)).contains("báo Ủy ban nhân dân xã");
        village.does(officer, stay, "what", "COMMUNE_TOLD", "words", "Chủ tịch xã, qua điện thoại");
        assertThat(village.page(officer, her)).doesNotContain("Địa chỉ tin cậy đã nhận người:");
    }

    private void theChairDecidesInTheNight() {
        story.at("23:40 14/11/2026");
        var at = "/bien-phap/" + order;
        var decide = at + "/quyet-dinh";
        assertThat(
                        village.refused(
                                chair,
                                decide,
                                "quyet-dinh-words",
                                "Đe dọa tính mạng",
                                "quyet-dinh-until-day",
                                "17/11/2026",
                                "quyet-dinh-until-time",
                                "23:41"))
                .contains("không quá 3 ngày");
        village.does(chair, decide, "quyet-dinh-words", "Đe dọa tính mạng");
        assertThat(clock(chair, at, "Quyết định hoặc từ chối có lý do")).contains("Xong đúng hạn");
        assertThat(clock(chief, at, "Thời gian cấm tiếp xúc dài nhất"))
                .contains("23:40 17/11/2026");
        for (var receiver : List.of("HIM", "HER", "POLICE_CHIEF", "VILLAGE_HEAD")) {
            village.does(
                    officer,
                    at + "/giao-van-ban",
                    "giao-van-ban-receiver",
                    receiver,
                    "giao-van-ban-method",
                    receiver.equals("HIM") ? "REFUSED_BEFORE_WITNESS" : "IN_PERSON",
                    "giao-van-ban-words",
                    "Người chứng kiến: tổ trưởng");
        }
    }

    /** The village head at her residence is his brother: one text for all, and no place in it. */
    private void thePaperForHimCarriesNoPlace() throws IOException {
        var at = "/bien-phap/" + order + "/giay-to";
        var fields =
                List.of(
                        "kind",
                        "DECISION",
                        "sent",
                        "yes",
                        "f_SUPERIOR",
                        "",
                        "f_PLACE",
                        "An Giang",
                        "f_TITLE",
                        "CHỦ TỊCH",
                        "f_HIS_YEAR",
                        "1988",
                        "f_DEEDS",
                        "bóp cổ, giữ tiền công",
                        "f_REASONS");
        var leaking = new ArrayList<>(fields);
        leaking.addAll(List.of("hiện đang ở " + SECRET_PLACE, "act", "issue"));
        assertThat(village.refused(chair, at, leaking.toArray(String[]::new)))
                .contains("Hãy viết lại những ô có thể để lộ");
        var issuing = new ArrayList<>(fields);
        issuing.addAll(List.of("đe dọa tính mạng", "act", "issue"));
        village.does(chair, at, issuing.toArray(String[]::new));
        var paper =
                Village.found("name=\"paper\" value=\"([0-9a-f-]{36})\"", village.html(chair, at));
        for (var as : List.of("PDF", "DOCX")) {
            var file =
                    village.as(chair).fetch(at + "/tep", Map.of("paper", paper, "as", as)).body();
            assertThat(as.equals("PDF") ? pdf(file) : docx(file))
                    .contains("Dương Văn Thử", "đến 23 giờ 40 phút, ngày 17 tháng 11 năm 2026")
                    .doesNotContain(SECRET_PLACE, "Bồ Câu", SECRET_PHONE, "{{");
        }
    }

    private void thePoliceWatchOverTheOrder() {
        story.at("08:00 15/11/2026");
        var at = "/bien-phap/" + order;
        village.does(chief, at + "/giam-sat", "giam-sat-person", Village.number(chief));
        assertThat(village.page(chief, at)).contains("100 m", "Điều 53");
        assertThat(village.told(order))
                .contains("order.requested", "order.decided", "order.served", "order.supervised");
        village.isNotThere(chief, her);
    }

    private void theChildHasAFileOfItsOwn() {
        story.at("09:00 15/11/2026");
        child = village.child(hers, "WITNESS", "2025");
        assertThat(Village.after(village.page(officer, her), "(quy định C10)"))
                .as("five working days after a Sunday")
                .contains("20/11/2026");
        village.does(officer, child + "/cach-ly", "asking", "Bố dọa mang bé đi");
        assertThat(Village.after(village.page(officer, her), "(quy định C17)"))
                .contains("21:00 15/11/2026");
        village.does(chair, child + "/quyet-dinh", "act", "keep", "deciding", "Bé ở với mẹ là đủ");
        assertThat(village.page(officer, her)).doesNotContain("(quy định C17)");
        for (var sheet : List.of("INTAKE", "FIRST_RISK", "ABOUT_CHILD")) {
            village.does(
                    officer,
                    child + "/mau",
                    "sheet",
                    sheet,
                    "danger",
                    "RAISED",
                    "happened",
                    "x",
                    "harm",
                    "x",
                    "wishes",
                    "x");
        }
        story.at("15:00 16/11/2026");
        village.does(
                officer,
                child + "/ke-hoach",
                "plan",
                "Ở cùng mẹ, gửi trẻ",
                "best",
                "Bé an tâm",
                "heard",
                "Còn nhỏ");
        assertThat(village.page(officer, her)).contains("(quy định C10)");
        village.does(chair, child + "/duyet", "act", "approve");
        assertThat(village.page(officer, her)).doesNotContain("(quy định C10)");
    }

    private void hisFatherIsInHospital() {
        story.at("16:00 16/11/2026");
        var at = "/bien-phap/" + order;
        assertThat(contact(at, "21:30")).contains("không quá 4 giờ");
        var done = village.sends(chief, at + "/gap", contactFields("20:30"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(clock(chief, at, "Cuộc gặp được phép")).contains("21:00 16/11/2026");
        story.at("20:10 16/11/2026");
        village.does(chief, at + "/gap-xong", "gap-xong-words", "Đã về lúc 20:05");
        village.does(officer, her + "/ghi", "deed", "ASSESS", "words", "Chỗ ở, pháp lý, tiền công");
        village.does(officer, her + "/ghi", "deed", "PLAN", "words", "Kế hoạch cùng chị, bản một");
    }

    private String contact(String at, String until) {
        var answer = village.sends(chief, at + "/gap", contactFields(until));
        assertThat(answer.statusCode()).isEqualTo(422);
        return Village.text(answer.body());
    }

    private static String[] contactFields(String until) {
        return new String[] {
            "gap-occasion",
            "ACCIDENT_OR_ILLNESS",
            "gap-from-day",
            "16/11/2026",
            "gap-from-time",
            "17:00",
            "gap-until-day",
            "16/11/2026",
            "gap-until-time",
            until,
            "gap-words",
            "Mẫu 09, thăm cha ở bệnh viện"
        };
    }

    private void theOrderComesNearItsEndAndAnotherFollows() {
        story.at("23:41 16/11/2026");
        story.minutePasses();
        assertThat(village.told(order)).filteredOn("order.warned"::equals).hasSize(1);
        assertThat(village.page(officer, her)).contains("Đánh giá lại nguy cơ");
        story.at("17:41 17/11/2026");
        story.minutePasses();
        assertThat(village.told(order)).filteredOn("order.warned"::equals).hasSize(2);
        village.does(
                officer,
                "/bien-phap/" + order + "/danh-gia",
                "danh-gia-danger",
                "STILL",
                "danh-gia-words",
                "Anh ta vẫn gọi");
        village.does(officer, her + "/nguy-co", "f_strangled", "YES", "f_her_own_fear", "YES");
        story.at("18:00 17/11/2026");
        var second = village.asked(hers, "after", order.toString(), "card", HIS_CARD);
        assertThat(clock(chair, "/bien-phap/" + second, "Quyết định hoặc từ chối có lý do"))
                .contains("06:00 18/11/2026");
        story.at("20:00 17/11/2026");
        var decide = "/bien-phap/" + second + "/quyet-dinh";
        village.does(chair, decide, "quyet-dinh-words", "Vẫn còn nguy hiểm");
        story.at("23:41 17/11/2026");
        story.minutePasses();
        assertThat(village.told(order)).contains("order.extended_by_new", "order.lapsed");
        assertThat(village.page(chief, "/bien-phap/" + order)).contains("Hết hiệu lực");
        assertThat(village.page(chief, "/bien-phap/" + second)).contains("20:00 20/11/2026");
        assertThat(village.page(officer, her)).as("her case goes on").contains("Đang trợ giúp");
    }

    private void theCourtOrders() {
        story.at("10:00 20/11/2026");
        var court =
                village.asked(
                        hers,
                        "what",
                        "COURT_NO_CONTACT",
                        "until-day",
                        "20/03/2027",
                        "until-time",
                        "10:00");
        assertThat(
                        village.refused(
                                officer,
                                her + "/cam-tiep-xuc",
                                village.request(
                                        "what",
                                        "COURT_NO_CONTACT",
                                        "until-day",
                                        "21/03/2027",
                                        "until-time",
                                        "10:00")))
                .contains("4 tháng");
        assertThat(clock(chief, "/bien-phap/" + court, "Thời gian cấm tiếp xúc dài nhất"))
                .contains("20/03/2027");
    }

    private void heIsSanctionedAndTheVillageSpeaks() {
        story.at("09:00 21/11/2026");
        var acted = List.of("acted-day", "14/11/2026", "acted-time", "19:30");
        var fine = new ArrayList<>(acted);
        fine.addAll(List.of("violation", "INSULT"));
        var sanction = "/xu-ly/" + proceeding("SANCTION", fine.toArray(String[]::new));
        assertThat(village.page(chief, sanction)).contains("5.000.000 đến 10.000.000 đồng");
        assertThat(
                        village.refused(
                                chief,
                                sanction + "/xu-phat",
                                "xu-phat-sanction",
                                "FINE",
                                "xu-phat-amount",
                                "12.000.000",
                                "xu-phat-words",
                                "Quyết định 07"))
                .contains("10.000.000 đồng");
        village.does(
                chief,
                sanction + "/xu-phat",
                "xu-phat-sanction",
                "FINE",
                "xu-phat-amount",
                "7.500.000",
                "xu-phat-words",
                "Quyết định 07");
        story.at("19:00 28/11/2026");
        var twice = new ArrayList<>(acted);
        twice.addAll(List.of("first-day", "01/06/2026", "first-time", "20:00", "adult", "yes"));
        var word = "/xu-ly/" + proceeding("CRITICISM", twice.toArray(String[]::new));
        village.does(chair, word + "/gop-y", "gop-y-words", "Hai hành vi trong 12 tháng");
        village.does(
                chair,
                word + "/hop?hop-present=FRONT",
                "hop-present",
                "VILLAGE_HEAD",
                "hop-words",
                "Biên bản họp tổ, Mặt trận cùng dự");
        var sessions = "/xu-ly/" + proceeding("PROGRAMME");
        village.does(chair, sessions + "/lap-chuong-trinh", "lap-chuong-trinh-count", "1");
        village.does(
                chair,
                sessions + "/hen-buoi",
                "hen-buoi-from-day",
                "02/12/2026",
                "hen-buoi-from-time",
                "19:00");
        story.at("21:00 02/12/2026");
        var session =
                Village.found(
                        "name=\"co-mat-session\"[^>]*value=\"(\\d+)\"",
                        village.html(chair, sessions));
        village.does(chair, sessions + "/co-mat", "co-mat-session", session);
        assertThat(village.page(chair, sessions)).contains("có mặt 1 trên 1 buổi");
        village.does(chair, sessions + "/hoan-thanh");
    }

    private void mediationIsRefused() {
        story.at("09:00 05/12/2026");
        var at = her + "/hoa-giai";
        village.does(officer, at, "kind", "ASKED", "by", "MEDIATION_TEAM");
        assertThat(village.refused(officer, at, "kind", "ALLOWED")).contains("Chưa được hòa giải");
        village.does(officer, at, "kind", "REFUSED", "words", "Nguy cơ cao, chị không muốn");
    }

    private void sheIsAskedAfterAndTheCaseIsClosed() {
        for (var day : List.of("14/12/2026", "13/01/2027", "12/02/2027")) {
            story.at("09:00 " + day);
            assertThat(village.page(officer, her)).contains("Quá hạn");
            village.does(officer, her + "/ghi", "deed", "ASK_AFTER", "words", "Gọi số an toàn");
            village.does(officer, her + "/nguy-co", "f_isolated", "NO");
        }
        story.at("09:00 17/02/2027");
        var close =
                new String[] {
                    "why", "NEEDS_MET", "view", "FEELS_SAFE", "closing", "Em thấy an toàn rồi"
                };
        assertThat(village.refused(officer, her + "/dong", close))
                .as("her place at the trusted address is asked about")
                .contains("chỗ tạm lánh");
        village.does(officer, her + "/noi-o", "what", "LEFT", "day", "28/11/2026", "hour", "9:00");
        village.does(officer, her + "/dong", close);
        assertThat(village.refused(officer, her + "/duyet-dong", "act", "close"))
                .contains("cần một người khác duyệt");
        village.isNotThere(village.villageHead, her);
        village.does(chair, her + "/duyet-dong", "act", "close");
        assertThat(paper(chair, her, "CLOSURE"))
                .contains("ngày 17 tháng 02 năm 2027", "Chị thấy an toàn");
        assertThat(village.html(officer, "/vu-viec")).doesNotContain(hers.id().toString());
        assertThat(village.told(hers))
                .contains("case.begin", "case.agree", "stay.arrived", "stay.commune_told")
                .contains("child.file_begun", "child.plan_ready", "mediation.refused")
                .endsWith("case.close");
        assertThat(
                        village.house.ledger().of(Village.PROVINCE, hers.subject()).stream()
                                .map(entry -> entry.operation()))
                .contains("WORK_ON_CASE", "REVIEW_CASE", "SIGN_HAND_OVER", "ASK_MEASURE");
    }

    /** A paper of her case as it would be, in words. */
    private String paper(Account who, String at, String kind) {
        var answer = village.sends(who, at + "/giay-to", "kind", kind);
        assertThat(answer.statusCode()).as(kind).isEqualTo(200);
        return answer.body();
    }

    private CaseRef proceeding(String matter, String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("card", HIS_CARD));
        return village.proceeding(hers, matter, fields.toArray(String[]::new));
    }

    /** How a clock stands on a page, and by when. */
    private String clock(Account who, String at, String title) {
        return Village.after(village.page(who, at), title);
    }

    private void refer(String need, String words) {
        village.does(
                officer,
                her + "/nhu-cau/chuyen",
                "need",
                turnOf(need),
                "to",
                village.station.toString(),
                "passed",
                words);
    }

    private void served(String need, String who) {
        var settle = her + "/nhu-cau/ket-qua";
        village.does(officer, settle, "need", turnOf(need), "outcome", "SERVED", "who", who);
    }

    private String turnOf(String need) {
        return village.happenings(hers).stream()
                .filter(each -> each.kind().equals("need.opened"))
                .filter(each -> each.codes().text("kind").orElse("").equals(need))
                .map(each -> String.valueOf(each.turn()))
                .findFirst()
                .orElseThrow();
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return Village.text(new PDFTextStripper().getText(pdf));
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return Village.text(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        throw new AssertionError("No words in it");
    }
}
