package vn.binhan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One incident from a neighbour's message on a Saturday evening to her own word that she feels
 * safe, 95 days later: every actor at their own pages, every clock, every paper, every wall. The
 * people are invented.
 */
class WholeStoryTest extends FirstNight {
    private static final String ACTED = "acted-day=14/11/2026";

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
        thePapersOfTheNightLeadNobodyToHer();
        thePoliceWatchOverTheOrder();
        theChildHasAFileOfItsOwn();
        hisFatherIsInHospital();
        theOrderComesNearItsEndAndAnotherFollows();
        theCourtOrders();
        heIsSanctionedAndTheVillageSpeaks();
        mediationIsRefused();
        sheIsAskedAfterAndTheCaseIsClosed();
    }

    /** The village head at her residence is his brother: one text for all, and no place in it. */
    private void thePaperForHimCarriesNoPlace() throws Exception {
        var at = "/bien-phap/" + order + "/giay-to";
        assertThat(village.refused(chair, at, decision("hiện đang ở " + SECRET_PLACE)))
                .contains("Hãy viết lại những ô có thể để lộ");
        village.does(chair, at, decision("đe dọa tính mạng"));
        var paper =
                Village.found("name=\"paper\" value=\"([0-9a-f-]{36})\"", village.html(chair, at));
        for (var as : List.of("PDF", "DOCX")) {
            var file =
                    village.as(chair).fetch(at + "/tep", Map.of("paper", paper, "as", as)).body();
            assertThat(PaperText.of(file))
                    .contains("Dương Văn Thử", "đến 23 giờ 40 phút, ngày 17 tháng 11 năm 2026")
                    .doesNotContain(SECRET_PLACE, "Bồ Câu", SECRET_PHONE, "{{");
        }
    }

    private void thePapersOfTheNightLeadNobodyToHer() throws Exception {
        assertThat(issued(chair, "/bien-phap/" + order, "SERVICE"))
                .contains("trưởng thôn, tổ trưởng", "giao tận tay", "Người chứng kiến: tổ trưởng")
                .contains("Quyết định cấm tiếp xúc số 01/QĐ-UBND");
        var at = "/xu-ly/" + summons;
        assertThat(
                        village.refused(
                                chief,
                                at + "/giay-to",
                                "kind=SUMMONS",
                                "sent=yes",
                                "act=issue",
                                "f_USER=Dương Văn Thử",
                                "f_PLACE=An Giang",
                                "f_TITLE=TRƯỞNG CÔNG AN",
                                "f_BRING=Đừng đến chỗ chị đang ở nhờ"))
                .contains("Hãy viết lại những ô có thể để lộ");
        assertThat(issued(chief, at, "SUMMONS", "f_BRING=Căn cước"))
                .contains("Kính gửi: Dương Văn Thử", "trước 22 giờ 00 phút, ngày 14 tháng 11")
                .doesNotContain("Người Cần Che");
        assertThat(village.refused(chief, at + "/giay-to", "kind=SANCTION_DECISION"))
                .as("a summons is no sanction")
                .contains("Hãy chọn một loại giấy tờ");
    }

    private void thePoliceWatchOverTheOrder() {
        story.at("08:00 15/11/2026");
        var at = "/bien-phap/" + order;
        village.does(chief, at + "/giam-sat", "giam-sat-person=" + Village.number(chief));
        assertThat(village.page(chief, at)).contains("100 m", "Điều 53");
        assertThat(village.told(order))
                .contains("order.requested", "order.decided", "order.served", "order.supervised");
        village.isNotThere(chief, her);
    }

    private void theChildHasAFileOfItsOwn() throws Exception {
        story.at("09:00 15/11/2026");
        child = village.child(hers, "WITNESS", "2025");
        assertThat(Village.after(village.page(officer, her), "(quy định C10)"))
                .as("five working days after a Sunday")
                .contains("20/11/2026");
        village.does(officer, child + "/cach-ly", "asking=Bố dọa mang bé đi");
        assertThat(Village.after(village.page(officer, her), "(quy định C17)"))
                .contains("21:00 15/11/2026");
        village.does(chair, child + "/quyet-dinh", "act=keep", "deciding=Bé ở với mẹ là đủ");
        assertThat(village.page(officer, her)).doesNotContain("(quy định C17)");
        for (var sheet : List.of("INTAKE", "FIRST_RISK", "ABOUT_CHILD")) {
            village.does(
                    officer,
                    child + "/mau",
                    "sheet=" + sheet,
                    "danger=RAISED",
                    "happened=x",
                    "harm=x",
                    "wishes=x");
        }
        story.at("15:00 16/11/2026");
        village.does(
                officer,
                child + "/ke-hoach",
                "plan=Ở cùng mẹ, gửi trẻ",
                "best=Bé an tâm",
                "heard=Còn nhỏ");
        assertThat(village.page(officer, her)).contains("(quy định C10)");
        village.does(chair, child + "/duyet", "act=approve");
        assertThat(village.page(officer, her)).doesNotContain("(quy định C10)");
        assertThat(issued(chair, child, "CHILD_SUPPORT", "f_CHILD=Bé Thử"))
                .contains("Ở cùng mẹ, gửi trẻ", "Bé an tâm", "sinh năm 2025", "15 giờ 00 phút");
        var atOnce = new String[] {"f_CHILD=Bé Thử", "f_AT_ONCE=Gửi trẻ, báo Công an"};
        assertThat(issued(officer, child, "CHILD_INTERVENTION", atOnce))
                .contains("Trung bình, lúc 09 giờ 00 phút", "Gửi trẻ, báo Công an")
                .doesNotContain("tạm cách ly");
    }

    private void hisFatherIsInHospital() throws Exception {
        story.at("16:00 16/11/2026");
        var at = "/bien-phap/" + order;
        assertThat(contact(at, "21:30")).contains("không quá 4 giờ");
        var done = village.sends(chief, at + "/gap", contactFields("20:30"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(clock(chief, at, "Cuộc gặp được phép")).contains("21:00 16/11/2026");
        story.at("20:10 16/11/2026");
        village.does(chief, at + "/gap-xong", "gap-xong-words=Đã về lúc 20:05");
        village.does(officer, her + "/ghi", "deed=ASSESS", "words=Chỗ ở, pháp lý, tiền công");
        village.does(officer, her + "/ghi", "deed=PLAN", "words=Kế hoạch cùng chị, bản một");
        village.does(
                officer,
                her + "/hop",
                "by-TELL_CHAIR=" + village.station.toString(),
                "words=Công an, trạm y tế");
        assertThat(
                        issued(
                                officer,
                                her,
                                "CONFERENCE",
                                "f_CONFERRED=Tiền công và khám lại",
                                "f_AGREED_ON=Công an giữ tiền công cho chị"))
                .contains("20 giờ 10 phút, ngày 16 tháng 11", "Nguy cơ cao")
                .containsPattern("Thành phần: [^.]*Trạm")
                .doesNotContain("Người Cần Che");
    }

    private String contact(String at, String until) {
        var answer = village.sends(chief, at + "/gap", contactFields(until));
        assertThat(answer.statusCode()).isEqualTo(422);
        return Village.text(answer.body());
    }

    private static String[] contactFields(String until) {
        return new String[] {
            "gap-occasion=ACCIDENT_OR_ILLNESS",
            "gap-from-day=16/11/2026",
            "gap-from-time=17:00",
            "gap-until-day=16/11/2026",
            "gap-until-time=" + until,
            "gap-words=Mẫu 09, thăm cha ở bệnh viện"
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
                "danh-gia-danger=STILL",
                "danh-gia-words=Anh ta vẫn gọi");
        village.does(officer, her + "/nguy-co", "f_strangled=YES", "f_her_own_fear=YES");
        story.at("18:00 17/11/2026");
        var second = village.asked(hers, "after=" + order.toString(), "card=" + HIS_CARD);
        assertThat(clock(chair, "/bien-phap/" + second, "Quyết định hoặc từ chối có lý do"))
                .contains("06:00 18/11/2026");
        story.at("20:00 17/11/2026");
        var decide = "/bien-phap/" + second + "/quyet-dinh";
        village.does(chair, decide, "quyet-dinh-words=Vẫn còn nguy hiểm");
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
                        hers, "what=COURT_NO_CONTACT", "until-day=20/03/2027", "until-time=10:00");
        assertThat(
                        village.refused(
                                officer,
                                her + "/cam-tiep-xuc",
                                village.request(
                                        "what=COURT_NO_CONTACT",
                                        "until-day=21/03/2027",
                                        "until-time=10:00")))
                .contains("4 tháng");
        assertThat(clock(chief, "/bien-phap/" + court, "Thời gian cấm tiếp xúc dài nhất"))
                .contains("20/03/2027");
    }

    private void heIsSanctionedAndTheVillageSpeaks() throws Exception {
        story.at("09:00 21/11/2026");
        var sanction =
                "/xu-ly/" + proceeding("SANCTION", ACTED, "acted-time=19:30", "violation=INSULT");
        assertThat(village.page(chief, sanction)).contains("5.000.000 đến 10.000.000 đồng");
        assertThat(
                        village.refused(
                                chief,
                                sanction + "/xu-phat",
                                "xu-phat-sanction=FINE",
                                "xu-phat-amount=12.000.000",
                                "xu-phat-words=Quyết định 07"))
                .contains("10.000.000 đồng");
        village.does(
                chief,
                sanction + "/xu-phat",
                "xu-phat-sanction=FINE",
                "xu-phat-amount=7.500.000",
                "xu-phat-words=Quyết định 07");
        assertThat(issued(chief, sanction, "SANCTION_RECORD", "f_HIS_WORD=Tôi nóng quá"))
                .contains("Dương Văn Thử", "Lăng mạ, xúc phạm (Điều 39, Nghị định 282/2025")
                .contains("Tôi nóng quá");
        assertThat(issued(chief, sanction, "SANCTION_DECISION"))
                .contains("Căn cứ Biên bản số 01/BB-CA", "Phạt tiền", "7.500.000 đồng")
                .contains("19 giờ 30 phút, ngày 14 tháng 11 năm 2026")
                .doesNotContain("Người Cần Che");
        assertThat(
                        village.refused(
                                chief,
                                sanction + "/giao-quyet-dinh",
                                "giao-quyet-dinh-service=REFUSED_BEFORE_WITNESS"))
                .contains("hãy ghi ai chứng kiến");
        village.does(
                chief,
                sanction + "/giao-quyet-dinh",
                "giao-quyet-dinh-service=REFUSED_BEFORE_WITNESS",
                "giao-quyet-dinh-words=Tổ trưởng Lò Văn Thử chứng kiến");
        assertThat(village.page(chief, sanction))
                .contains("Quyết định xử phạt phải được giao", "Không nhận, có người chứng kiến")
                .doesNotContain("Ghi việc giao quyết định xử phạt");
        assertThat(issued(chief, sanction, "SANCTION_SERVICE"))
                .contains("Quyết định xử phạt số Quyết định 07", "Dương Văn Thử")
                .contains("Không nhận, có người chứng kiến", "Tổ trưởng Lò Văn Thử chứng kiến")
                .contains("09 giờ 00 phút, ngày 21 tháng 11 năm 2026")
                .doesNotContain("Người Cần Che");
        story.at("19:00 28/11/2026");
        var word =
                "/xu-ly/"
                        + proceeding(
                                "CRITICISM",
                                ACTED,
                                "acted-time=19:30",
                                "first-day=01/06/2026",
                                "first-time=20:00",
                                "adult=yes");
        village.does(chair, word + "/gop-y", "gop-y-words=Hai hành vi trong 12 tháng");
        village.does(
                chair,
                word + "/hop?hop-present=FRONT",
                "hop-present=VILLAGE_HEAD",
                "hop-words=Biên bản họp tổ, Mặt trận cùng dự");
        assertThat(issued(chair, word, "CRITICISM"))
                .contains("Biên bản họp tổ, Mặt trận cùng dự", "tổ trưởng tổ dân phố chủ trì")
                .doesNotContain("Người Cần Che");
        var sessions = "/xu-ly/" + proceeding("PROGRAMME");
        village.does(chair, sessions + "/lap-chuong-trinh", "lap-chuong-trinh-count=1");
        village.does(
                chair,
                sessions + "/hen-buoi",
                "hen-buoi-from-day=02/12/2026",
                "hen-buoi-from-time=19:00");
        story.at("21:00 02/12/2026");
        var session =
                Village.found(
                        "name=\"co-mat-session\"[^>]*value=\"(\\d+)\"",
                        village.html(chair, sessions));
        village.does(chair, sessions + "/co-mat", "co-mat-session=" + session);
        assertThat(village.page(chair, sessions)).contains("có mặt 1 trên 1 buổi");
        village.does(chair, sessions + "/hoan-thanh");
    }

    private void mediationIsRefused() throws Exception {
        story.at("09:00 05/12/2026");
        var at = her + "/hoa-giai";
        village.does(officer, at, "kind=ASKED", "by=MEDIATION_TEAM");
        assertThat(village.refused(officer, at, "kind=ALLOWED")).contains("Chưa được hòa giải");
        village.does(officer, at, "kind=REFUSED", "words=Nguy cơ cao, chị không muốn");
        assertThat(
                        issued(
                                officer,
                                her,
                                "MEDIATION_REFUSAL",
                                "f_RECEIVER=Tổ hòa giải",
                                "f_REASONS=Đang áp dụng biện pháp xử lý"))
                .contains("Kính gửi: Tổ hòa giải", "09 giờ 00 phút, ngày 05 tháng 12")
                .as("what she wants is told to nobody")
                .doesNotContain("Nguy cơ", "chị không muốn", "Người Cần Che");
    }

    private void sheIsAskedAfterAndTheCaseIsClosed() {
        for (var day : List.of("14/12/2026", "13/01/2027", "12/02/2027")) {
            story.at("09:00 " + day);
            assertThat(village.page(officer, her)).contains("Quá hạn");
            village.does(officer, her + "/ghi", "deed=ASK_AFTER", "words=Gọi số an toàn");
            village.does(officer, her + "/nguy-co", "f_isolated=NO");
        }
        story.at("09:00 17/02/2027");
        var close =
                new String[] {"why=NEEDS_MET", "view=FEELS_SAFE", "closing=Em thấy an toàn rồi"};
        assertThat(village.refused(officer, her + "/dong", close))
                .as("her place at the trusted address is asked about")
                .contains("chỗ tạm lánh");
        village.does(officer, her + "/noi-o", "what=LEFT", "day=28/11/2026", "hour=9:00");
        village.does(officer, her + "/dong", close);
        assertThat(village.refused(officer, her + "/duyet-dong", "act=close"))
                .contains("cần một người khác duyệt");
        village.isNotThere(village.villageHead, her);
        village.does(chair, her + "/duyet-dong", "act=close");
        assertThat(paper(chair, her, "CLOSURE"))
                .contains("ngày 17 tháng 02 năm 2027", "Chị thấy an toàn");
        assertThat(village.html(officer, "/vu-viec")).doesNotContain(hers.id().toString());
        assertThat(Village.after(village.page(officer, her), "(quy định C15)"))
                .contains("17/02/2028");
        story.at("10:00 01/09/2027");
        var handed = "Văn thư nhận, biên bản số 3";
        village.does(officer, her + "/luu-tru", "archiving=" + handed);
        village.isNotThere(officer, her);
        village.isNotThere(chair, her);
        assertThat(village.told(hers))
                .contains("case.begin", "case.agree", "stay.arrived", "stay.commune_told")
                .contains("child.file_begun", "mediation.refused")
                .endsWith("case.close", "case.archive");
        assertThat(
                        village.house.ledger().of(Village.PROVINCE, hers.subject()).stream()
                                .map(entry -> entry.operation()))
                .contains("WORK_ON_CASE", "REVIEW_CASE", "SIGN_HAND_OVER", "ASK_MEASURE");
    }

    private static String[] decision(String reasons) {
        return new String[] {
            "kind=DECISION",
            "sent=yes",
            "act=issue",
            "f_PLACE=An Giang",
            "f_TITLE=CHỦ TỊCH",
            "f_HIS_YEAR=1988",
            "f_DEEDS=bóp cổ, giữ tiền công",
            "f_REASONS=" + reasons
        };
    }
}
