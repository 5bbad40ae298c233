package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;

/**
 * The first evening of one incident, from a neighbour's message at 20:10 to the Chair's order at
 * 23:40, each step by whoever does it. The people are invented.
 */
abstract class FirstNight {
    private static final Pattern PROPOSED =
            Pattern.compile("name=\"(f_[A-Z_]+)\"[^>]*>([^<]*)</textarea>");

    static final String SECRET_PLACE = "Ngõ Bồ Câu Trắng 12";
    static final String SECRET_PHONE = "0000 100 955";
    static final String HIS_CARD = "091088001234";

    final Village village = new Village("20:10 14/11/2026");
    final StoryHouse story = village.story;
    final Account officer = village.officer;
    final Account chair = village.chair;
    final Account chief = village.chief;
    CaseRef hers;
    String her = "";
    CaseRef order;
    CaseRef summons;

    void theNeighbourTellsTheVillageHead() {
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
            var before = "before-" + duty + "=BY_OTHERS";
            village.does(officer, report + "/da-bao", "duty=" + duty, before);
        }
        var notified = paper(officer, her, "NOTIFICATION");
        assertThat(notified).contains(hers.toString().substring(0, 11)).doesNotContain("vết bầm");
    }

    /** The village head who brought the report is a brother of his. */
    void whoeverIsKinOfHisIsTakenOffTheFile() {
        story.at("20:25 14/11/2026");
        var cousin = village.villageHead;
        village.does(
                cousin,
                "/nguoi-than",
                "relation=SIBLING",
                "name=Dương Văn Thử",
                "year=1988",
                "citizen=" + HIS_CARD);
        var people = "/ho-so/" + hers + "/lien-quan";
        village.does(
                officer,
                people,
                "role=USED_VIOLENCE",
                "NAME=Dương Văn Thử",
                "BIRTH_YEAR=1988",
                "CITIZEN_NUMBER=" + HIS_CARD);
        village.does(
                officer,
                people,
                "role=SURVIVOR",
                "NAME=Người Cần Che",
                "PHONE=" + SECRET_PHONE,
                "ADDRESS=" + SECRET_PLACE);
        for (var path : List.of("/ho-so/" + hers, her, "/truc-ban/" + hers, people)) {
            village.isNotThere(cousin, path);
        }
        assertThat(village.html(cousin, "/vu-viec")).doesNotContain(hers.id().toString());
        var share = "/ho-so/" + hers + "/nguoi";
        var named =
                village.refused(
                        officer,
                        share,
                        "person=" + Village.number(cousin),
                        "reason=HELPS",
                        "until=20/11/2026");
        assertThat(named).doesNotContain("họ hàng", "anh em");
    }

    void thePoliceStopTheAct() {
        story.at("20:45 14/11/2026");
        var stopping = proceeding("STOPPING");
        assertThat(village.page(chief, "/xu-ly/" + stopping)).contains("Hết hạn lúc 21:15");
        village.does(
                chief,
                "/xu-ly/" + stopping + "/cham-dut",
                "cham-dut-stop=SEPARATED",
                "cham-dut-stopper=POLICE");
        summons = proceeding("SUMMONS", "ground=CHILD_UNDER_36_MONTHS");
        var at = "/xu-ly/" + summons;
        village.does(
                chief,
                at + "/trieu-tap",
                "trieu-tap-until-day=14/11/2026",
                "trieu-tap-until-time=22:00");
        village.does(chief, at + "/den");
        village.does(chief, at + "/bien-ban", "bien-ban-words=Biên bản số 12 của Công an xã");
        village.does(chief, at + "/ket-thuc");
        assertThat(village.page(chief, at)).contains("Điều 24").doesNotContain(SECRET_PLACE);
    }

    void sheSaysWhatSheAgreesToAndHowAfraidSheIs() {
        story.at("20:50 14/11/2026");
        village.does(officer, her + "/dong-y", "said=TOLD_OF_DUTY", "duty=TELL_CHAIR");
        village.does(officer, her + "/ghi", "deed=AGREE", "words=Gọi buổi sáng, hỏi chị Sa");
        village.does(
                officer,
                her + "/dong-y",
                "said=GIVEN",
                "purpose=REFERRAL",
                "receiver=" + village.station.toString(),
                "shares=NEED");
        assertThat(village.page(officer, her)).contains("Đánh giá nguy cơ");
        village.does(
                officer,
                her + "/nguy-co",
                "f_strangled=YES",
                "f_escalating=YES",
                "f_separating=YES",
                "f_her_own_fear=YES");
        village.does(
                officer,
                her + "/su-viec",
                "relation=HUSBAND_OR_PARTNER",
                "acts=A",
                "forms=PHYSICAL",
                "q_penetration=NO",
                "q_unwanted_sexual_contact=NO",
                "q_physical_violence=YES");
        assertThat(village.page(officer, her + "/nguy-co")).contains("Nguy cơ cao");
        village.does(officer, her + "/nhu-cau", "kind=INTERPRETATION", "more=said");
        served("INTERPRETATION", "Chị Sa nói tiếng Khmer, ngồi cùng từ đầu");
    }

    void sheAsksThatHeKeepsAway() {
        story.at("21:10 14/11/2026");
        order = village.asked(hers, "card=" + HIS_CARD);
        var at = "/bien-phap/" + order;
        assertThat(clock(chair, at, "Quyết định hoặc từ chối có lý do"))
                .contains("09:10 15/11/2026");
        village.isNotThere(village.villageHead, at);
        village.isNotThere(chief, at);
        assertThat(village.page(officer, her + "/nguy-co")).contains("Nguy cơ cao");
    }

    void theHealthStationHelps() {
        story.at("21:30 14/11/2026");
        village.does(officer, her + "/nhu-cau", "kind=HEALTH", "more=said");
        refer("HEALTH", "Khám vết bóp cổ");
        assertThat(village.page(officer, her)).contains("Chuyển tuyến chưa có kết quả");
        var received =
                Village.found(
                        "/chuyen-den/91-[0-9a-f-]{36}", village.html(village.nurse, "/chuyen-den"));
        for (var answer : List.of("ACCEPTED", "SERVED")) {
            village.does(village.nurse, received, "answer=" + answer, "words=Trạm y tế");
        }
        assertThat(village.page(officer, her)).doesNotContain("Nơi nhận chưa trả lời");
        village.isNotThere(village.nurse, her);
    }

    void sheAndTheChildSleepAtATrustedAddress() {
        story.at("22:10 14/11/2026");
        village.does(officer, her + "/nhu-cau", "kind=SAFETY", "more=said");
        var stay = her + "/noi-o";
        village.does(
                officer,
                stay + "/giu",
                "facility=" + village.placeToSleep("TRUSTED_ADDRESS", "WOMEN", SECRET_PLACE),
                "suits=WOMEN",
                "people=2");
        village.does(
                officer, stay + "/don", "person=" + Village.number(officer), "reason=BRING_HER");
        var errand = Village.found("action=\"(/don/[^\"]+)\"", village.html(officer, "/don"));
        assertThat(village.sends(officer, errand).body()).contains(SECRET_PLACE);
        assertThat(village.refused(officer, errand)).doesNotContain(SECRET_PLACE);
        village.does(officer, stay, "what=ARRIVED");
        assertThat(village.page(officer, her)).contains("báo Ủy ban nhân dân xã");
        village.does(officer, stay, "what=COMMUNE_TOLD", "told=Chủ tịch xã, qua điện thoại");
        assertThat(village.page(officer, her)).doesNotContain("Địa chỉ tin cậy đã nhận người:");
    }

    void theChairDecidesInTheNight() {
        story.at("23:40 14/11/2026");
        var at = "/bien-phap/" + order;
        var decide = at + "/quyet-dinh";
        assertThat(
                        village.refused(
                                chair,
                                decide,
                                "quyet-dinh-words=Đe dọa tính mạng",
                                "quyet-dinh-until-day=17/11/2026",
                                "quyet-dinh-until-time=23:41"))
                .contains("không quá 3 ngày");
        village.does(chair, decide, "quyet-dinh-words=Đe dọa tính mạng");
        assertThat(clock(chair, at, "Quyết định hoặc từ chối có lý do")).contains("Xong đúng hạn");
        assertThat(clock(chief, at, "Thời gian cấm tiếp xúc dài nhất"))
                .contains("23:40 17/11/2026");
        for (var receiver : List.of("HIM", "HER", "POLICE_CHIEF", "VILLAGE_HEAD")) {
            village.does(
                    officer,
                    at + "/giao-van-ban",
                    "giao-van-ban-receiver=" + receiver,
                    "giao-van-ban-method="
                            + (receiver.equals("HIM") ? "REFUSED_BEFORE_WITNESS" : "IN_PERSON"),
                    "giao-van-ban-words=Người chứng kiến: tổ trưởng");
        }
    }

    /** A paper of her case as it would be, in words. */
    String paper(Account who, String at, String kind) {
        var answer = village.sends(who, at + "/giay-to", "kind=" + kind);
        assertThat(answer.statusCode()).as(kind).isEqualTo(200);
        return answer.body();
    }

    /**
     * Issues this paper with what its page proposes and what is written by hand; what somebody
     * reads on it, which never leads to her.
     */
    String issued(Account who, String at, String kind, String... byHand) throws IOException {
        var fields = new ArrayList<>(List.of("kind=" + kind, "sent=yes", "act=issue"));
        PROPOSED.matcher(paper(who, at, kind))
                .results()
                .filter(each -> Stream.of(byHand).noneMatch(b -> b.startsWith(each.group(1) + "=")))
                .forEach(each -> fields.add(each.group(1) + "=" + Village.text(each.group(2))));
        fields.addAll(List.of(byHand));
        var before = papers(who, at);
        village.does(who, at + "/giay-to", fields.toArray(String[]::new));
        var paper =
                papers(who, at).stream()
                        .filter(id -> !before.contains(id))
                        .findFirst()
                        .orElseThrow();
        var file =
                village.as(who)
                        .fetch(at + "/giay-to/tep", Map.of("paper", paper, "as", "DOCX"))
                        .body();
        var text = PaperText.of(file);
        assertThat(text)
                .contains("chưa đối chiếu với mẫu chính thức")
                .doesNotContain(SECRET_PLACE, "Bồ Câu", SECRET_PHONE, "{{");
        return text;
    }

    private List<String> papers(Account who, String at) {
        return Pattern.compile("name=\"paper\" value=\"([0-9a-f-]{36})\"")
                .matcher(village.html(who, at + "/giay-to"))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    CaseRef proceeding(String matter, String... more) {
        var fields = Stream.concat(Stream.of(more), Stream.of("card=" + HIS_CARD));
        return village.proceeding(hers, matter, fields.toArray(String[]::new));
    }

    /** How a clock stands on a page, and by when. */
    String clock(Account who, String at, String title) {
        return Village.after(village.page(who, at), title);
    }

    void refer(String need, String words) {
        village.does(
                officer,
                her + "/nhu-cau/chuyen/" + village.station,
                "send-need=" + turnOf(need),
                "passed-NEED=" + words);
    }

    void served(String need, String who) {
        var settle = her + "/nhu-cau/ket-qua";
        village.does(
                officer, settle, "settle-need=" + turnOf(need), "outcome=SERVED", "who=" + who);
    }

    String turnOf(String need) {
        return village.happenings(hers).stream()
                .filter(each -> each.kind().equals("need.opened"))
                .filter(each -> each.codes().text("kind").orElse("").equals(need))
                .map(each -> String.valueOf(each.turn()))
                .findFirst()
                .orElseThrow();
    }
}
