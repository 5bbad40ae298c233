package vn.binhan.papers;

/**
 * The texts of the blank forms for what he answers for, for conferences, mediation and children:
 * the office's own words, not those of an official form, whose texts have not been compared.
 */
final class MoreForms {
    private static final String LAW =
            "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022";

    private MoreForms() {}

    static byte[] sanctionRecord() {
        return BlankForm.typed("BIÊN BẢN", "Về hành vi vi phạm hành chính")
                .say("1. Người có hành vi:| {{người có hành vi bạo lực}}.")
                .say("Năm sinh: {{năm sinh người có hành vi bạo lực}}.")
                .say("2. Thời gian, địa bàn:| {{thời điểm vi phạm}}, tại {{nơi xảy ra}}.")
                .say("3. Hành vi:| {{hành vi}}.")
                .say("4. Hành vi vi phạm:| {{hành vi vi phạm}} ({{căn cứ xử phạt}}).")
                .say("Ý kiến của người có hành vi: {{ý kiến người có hành vi}}.")
                .say("Người chứng kiến: {{người chứng kiến}}.")
                .say("Biên bản được đọc lại cho những người có mặt cùng nghe; mỗi bên giữ một bản.")
                .signed("Người có hành vi", "Hồ sơ");
    }

    static byte[] sanctionDecision() {
        return BlankForm.typed("QUYẾT ĐỊNH", "Về việc xử phạt vi phạm hành chính")
                .authority("{{chức vụ người ký}} {{cơ quan ban hành}}")
                .bases(LAW, "Căn cứ {{căn cứ xử phạt}}", "Căn cứ Biên bản số {{số biên bản}}")
                .decides()
                .say("Điều 1.| Xử phạt {{người có hành vi bạo lực}}.")
                .say("Năm sinh: {{năm sinh người có hành vi bạo lực}}.")
                .say(
                        "Hành vi: {{hành vi}}. Hành vi xảy ra lúc {{thời điểm vi phạm}}, tại {{nơi xảy ra}}.")
                .say("Hành vi vi phạm: {{hành vi vi phạm}}.")
                .say("Điều 2.| Hình thức xử phạt: {{hình thức xử phạt}}.")
                .say("Mức phạt: {{mức phạt}}.")
                .say("Điều 3.| Người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.")
                .signed("Như Điều 1");
    }

    static byte[] sanctionService() {
        return BlankForm.typed("BIÊN BẢN", "Về việc giao quyết định xử phạt vi phạm hành chính")
                .say("1. Văn bản được giao:| Quyết định xử phạt số {{số quyết định xử phạt}}.")
                .say("2. Người bị xử phạt:| {{người có hành vi bạo lực}}.")
                .say("Năm sinh: {{năm sinh người có hành vi bạo lực}}.")
                .say("3. Thời gian giao:| {{thời điểm giao}}.")
                .say("4. Cách giao:| {{cách giao}}.")
                .say("5. Người giao:| {{người giao}}.")
                .say("Người chứng kiến, người ký nhận: {{người chứng kiến}}.")
                .signed("Người bị xử phạt", "Hồ sơ");
    }

    static byte[] criticism() {
        return BlankForm.typed("BIÊN BẢN", "Họp góp ý, phê bình trong cộng đồng dân cư")
                .say("1. Thời gian, địa bàn:| {{thời điểm họp}}, tại {{nơi xảy ra}}.")
                .say("2. Thành phần:| {{thành phần chủ trì}}.")
                .say("3. Người được góp ý, phê bình:| {{người có hành vi bạo lực}}.")
                .say("Năm sinh: {{năm sinh người có hành vi bạo lực}}.")
                .say("4. Nội dung góp ý:| {{nội dung góp ý}}.")
                .say("Ý kiến của người được góp ý: {{ý kiến người có hành vi}}.")
                .say(
                        "Cuộc họp theo Điều 32 Luật Phòng, chống bạo lực gia đình. Không ai được hỏi, được nói về nơi ở của người bị bạo lực và người báo tin.")
                .signed("Người được góp ý", "Người chủ trì", "Chủ tịch Ủy ban nhân dân");
    }

    static byte[] conference() {
        return BlankForm.typed("BIÊN BẢN", "Họp các bên về vụ việc {{mã vụ việc}}")
                .say("1. Thời gian:| {{thời điểm họp các bên}}.")
                .say("2. Thành phần:| {{thành phần dự họp}}.")
                .say("3. Mức nguy hiểm:| {{mức nguy hiểm}}.")
                .say("4. Nội dung trao đổi:| {{nội dung trao đổi}}.")
                .say("5. Việc đã thống nhất:| {{việc đã thống nhất}}.")
                .say(
                        "Người dự họp chỉ dùng thông tin này để giúp người bị bạo lực và không cho người khác biết.")
                .signed("Các bên dự họp", "Hồ sơ vụ việc");
    }

    static byte[] mediationRefusal() {
        return BlankForm.letter("không tiến hành hòa giải")
                .say(
                        "{{tên cơ quan}} đã xem xét đề nghị hòa giải và không tiến hành hòa giải, lúc {{thời điểm không hòa giải}}.")
                .say("Lý do:| {{lý do}}.")
                .say(
                        "Hòa giải không thay thế biện pháp xử lý hành vi bạo lực gia đình. Đề nghị không tự tổ chức hòa giải và không liên lạc để thuyết phục người bị bạo lực.")
                .signed("Như trên");
    }

    static byte[] childSupport() {
        return BlankForm.typed("KẾ HOẠCH", "Hỗ trợ trẻ em")
                .bases("Căn cứ Luật Trẻ em năm 2016", "Căn cứ Nghị định số 56/2017/NĐ-CP")
                .say(
                        "1. Trẻ em:| {{tên trẻ em}}, sinh năm {{năm sinh trẻ em}}, tại {{nơi xảy ra}}.")
                .say("2. Mức nguy hiểm:| {{mức nguy hiểm với trẻ em}}.")
                .say("3. Nội dung, người làm, thời hạn:| {{nội dung kế hoạch}}.")
                .say("4. Vì lợi ích tốt nhất của trẻ em:| {{lợi ích tốt nhất của trẻ em}}.")
                .say("5. Ý kiến của trẻ em:| {{ý kiến trẻ em}}.")
                .say("6. Người lập:| {{người lập kế hoạch}}; được duyệt lúc {{thời điểm duyệt}}.")
                .signed("Người lập kế hoạch", "Nơi hỗ trợ trẻ em");
    }

    static byte[] childIntervention() {
        return BlankForm.typed("KẾ HOẠCH", "Can thiệp với trẻ em đang gặp nguy hiểm")
                .bases("Căn cứ Luật Trẻ em năm 2016", "Căn cứ Nghị định số 56/2017/NĐ-CP")
                .say(
                        "1. Trẻ em:| {{tên trẻ em}}, sinh năm {{năm sinh trẻ em}}, tại {{nơi xảy ra}}.")
                .say(
                        "2. Đánh giá ban đầu:| {{mức nguy hiểm với trẻ em}}, lúc {{thời điểm đánh giá}}.")
                .say("3. Tổn hại:| {{tổn hại}}.")
                .say("4. Việc làm ngay, người làm, thời hạn:| {{việc làm ngay}}.")
                .say("Trẻ em được tạm cách ly từ {{thời điểm cách ly}}.")
                .signed("Người có trách nhiệm", "Nơi hỗ trợ trẻ em");
    }
}
