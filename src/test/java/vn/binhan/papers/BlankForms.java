package vn.binhan.papers;

/**
 * The texts of the blank forms that the program brings: the office's own words, not those of an
 * official form, whose texts have not been compared.
 */
final class BlankForms {
    private static final String LAW =
            "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14 tháng 11 năm 2022";
    private static final String DECREE =
            "Căn cứ Nghị định số 76/2023/NĐ-CP ngày 01 tháng 11 năm 2023 của Chính phủ";

    private BlankForms() {}

    static byte[] of(PaperKind kind) {
        return switch (kind) {
            case REQUEST -> request();
            case DECISION -> decision();
            case REFUSAL -> refusal();
            case CONTACT_NOTICE -> contact();
            case CANCELLATION -> cancellation();
            case SUPERVISION -> supervision();
            case NOTIFICATION -> notification();
            case REFERRAL -> referral();
            case CLOSURE -> closure();
            case SERVICE -> service();
            case SUMMONS -> summons();
            case SANCTION_RECORD -> MoreForms.sanctionRecord();
            case SANCTION_DECISION -> MoreForms.sanctionDecision();
            case SANCTION_SERVICE -> MoreForms.sanctionService();
            case CRITICISM -> MoreForms.criticism();
            case CONFERENCE -> MoreForms.conference();
            case MEDIATION_REFUSAL -> MoreForms.mediationRefusal();
            case CHILD_SUPPORT -> MoreForms.childSupport();
            case CHILD_INTERVENTION -> MoreForms.childIntervention();
        };
    }

    private static byte[] request() {
        return BlankForm.letter("đề nghị cấm tiếp xúc")
                .say(
                        "Căn cứ Điều 25 Luật Phòng, chống bạo lực gia đình, {{tên cơ quan}} đề nghị xem xét quyết định cấm tiếp xúc như sau:")
                .say("1. Người đề nghị:| {{người đề nghị}}, đề nghị lúc {{thời điểm đề nghị}}.")
                .say("2. Người bị đề nghị cấm tiếp xúc:| {{người bị cấm tiếp xúc}}.")
                .say("Năm sinh: {{năm sinh người bị cấm tiếp xúc}}.")
                .say("3. Người được bảo vệ:| {{người được bảo vệ}}; quan hệ: {{quan hệ}}.")
                .say("4. Nơi xảy ra hành vi:| {{nơi xảy ra}}.")
                .say("Chỗ xảy ra: {{chỗ xảy ra}}.")
                .say("5. Hành vi:| {{hành vi}}.")
                .say(
                        "Người được bảo vệ đã đồng ý với đề nghị này. Thời hạn quyết định là 12 giờ kể từ khi nhận được đề nghị.")
                .signed("Như trên");
    }

    private static byte[] decision() {
        return BlankForm.typed("QUYẾT ĐỊNH", "Về việc cấm tiếp xúc")
                .authority("{{chức vụ người ký}} {{cơ quan ban hành}}")
                .bases(LAW, DECREE, "Xét hồ sơ đề nghị áp dụng biện pháp cấm tiếp xúc")
                .decides()
                .say(
                        "Điều 1.| Cấm {{người bị cấm tiếp xúc}} tiếp xúc với {{người được bảo vệ}} (quan hệ: {{quan hệ}}).")
                .say("Năm sinh của người bị cấm tiếp xúc: {{năm sinh người bị cấm tiếp xúc}}.")
                .say("Hành vi: {{hành vi}}. Hành vi xảy ra tại {{nơi xảy ra}}.")
                .say("Lý do: {{lý do}}.")
                .say(
                        "Điều 2.| Trong thời gian cấm tiếp xúc, người bị cấm tiếp xúc không được đến gần người được bảo vệ trong khoảng cách {{khoảng cách}} và không được dùng điện thoại, thư điện tử, mạng xã hội hoặc người khác để thực hiện hành vi bạo lực.")
                .say("Điều 3.| Quyết định có hiệu lực từ {{hiệu lực từ}} đến {{hiệu lực đến}}.")
                .say(
                        "Điều 4.| Người bị cấm tiếp xúc, người được bảo vệ, Trưởng Công an và Trưởng thôn hoặc Tổ trưởng tổ dân phố chịu trách nhiệm thi hành Quyết định này.")
                .signed("Như Điều 4");
    }

    private static byte[] service() {
        return BlankForm.typed("BIÊN BẢN", "Về việc giao quyết định cấm tiếp xúc")
                .say("1. Văn bản được giao:| Quyết định cấm tiếp xúc số {{số quyết định}}.")
                .say("2. Người bị cấm tiếp xúc:| {{người bị cấm tiếp xúc}}.")
                .say("3. Thời gian giao:| {{thời điểm giao}}.")
                .say("4. Người nhận:| {{người nhận}}.")
                .say("5. Cách giao:| {{cách giao}}.")
                .say("6. Người giao:| {{người giao}}.")
                .say("Người chứng kiến: {{người chứng kiến}}.")
                .signed("Người nhận", "Hồ sơ");
    }

    private static byte[] summons() {
        return BlankForm.letter("yêu cầu đến trụ sở Công an", "người có hành vi bạo lực")
                .say(
                        "Căn cứ Điều 24 Luật Phòng, chống bạo lực gia đình, {{tên cơ quan}} yêu cầu người có tên trên đến trụ sở Công an để làm rõ hành vi xảy ra tại {{nơi xảy ra}}.")
                .say("Năm sinh: {{năm sinh người có hành vi bạo lực}}.")
                .say("1. Thời hạn:| phải đến trước {{phải đến trước}}.")
                .say("2. Giấy tờ mang theo:| {{giấy tờ mang theo}}.")
                .say(
                        "3.| Nếu không thể đến đúng hạn, hãy báo ngay cho {{tên cơ quan}} và nêu rõ lý do.")
                .signed("Như trên");
    }

    private static byte[] refusal() {
        return BlankForm.letter("không ban hành quyết định cấm tiếp xúc")
                .say(
                        "{{tên cơ quan}} đã nhận đề nghị cấm tiếp xúc của {{người đề nghị}} để bảo vệ {{người được bảo vệ}}, lúc {{thời điểm đề nghị}}.")
                .say(
                        "Sau khi xem xét, lúc {{thời điểm từ chối}}, người có thẩm quyền không ban hành quyết định cấm tiếp xúc.")
                .say("Lý do:| {{lý do}}.")
                .say(
                        "Nếu có tình tiết mới hoặc còn nguy hiểm, người được bảo vệ có thể đề nghị lại bất cứ lúc nào.")
                .signed("Như trên");
    }

    private static byte[] contact() {
        return BlankForm.typed("THÔNG BÁO", "Về việc tiếp xúc trong thời gian cấm tiếp xúc")
                .say(
                        "Quyết định cấm tiếp xúc số {{số quyết định}} đang có hiệu lực đối với {{người bị cấm tiếp xúc}}, để bảo vệ {{người được bảo vệ}}.")
                .say("1. Việc cần gặp:| {{việc cần gặp}}.")
                .say("2. Thời gian:| từ {{gặp từ}} đến {{gặp đến}}.")
                .say(
                        "3.| Hết thời gian trên, quyết định cấm tiếp xúc được thi hành như trước. Người được phân công giám sát báo cáo lại ngay sau khi việc tiếp xúc kết thúc.")
                .signed("Người bị cấm tiếp xúc", "Người được bảo vệ", "Người giám sát");
    }

    private static byte[] cancellation() {
        return BlankForm.typed("QUYẾT ĐỊNH", "Về việc hủy bỏ quyết định cấm tiếp xúc")
                .authority("{{chức vụ người ký}} {{cơ quan ban hành}}")
                .bases(LAW, DECREE)
                .decides()
                .say(
                        "Điều 1.| Hủy bỏ Quyết định cấm tiếp xúc số {{số quyết định}} đối với {{người bị cấm tiếp xúc}}, để bảo vệ {{người được bảo vệ}}, kể từ {{thời điểm hủy}}.")
                .say("Lý do: {{lý do}}.")
                .say(
                        "Điều 2.| Những người đã nhận Quyết định nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này.")
                .signed("Như Điều 2");
    }

    private static byte[] supervision() {
        return BlankForm.typed(
                        "QUYẾT ĐỊNH", "Về việc phân công giám sát thi hành quyết định cấm tiếp xúc")
                .authority("{{chức vụ người ký}} {{cơ quan ban hành}}")
                .bases(LAW, DECREE, "Căn cứ Quyết định cấm tiếp xúc số {{số quyết định}}")
                .decides()
                .say(
                        "Điều 1.| Phân công {{người giám sát}} giám sát việc {{người bị cấm tiếp xúc}} không tiếp xúc với {{người được bảo vệ}}, đến {{hiệu lực đến}}.")
                .say(
                        "Điều 2.| Người giám sát nhắc người bị cấm tiếp xúc giữ khoảng cách {{khoảng cách}}; khi thấy vi phạm thì báo ngay cho Công an và người ra quyết định.")
                .say("Điều 3.| Người giám sát chịu trách nhiệm thi hành Quyết định này.")
                .signed("Như Điều 3");
    }

    private static byte[] notification() {
        return BlankForm.letter("thông báo vụ việc cần bảo vệ")
                .say(
                        "Theo Điều 20 Luật Phòng, chống bạo lực gia đình, {{tên cơ quan}} thông báo một vụ việc với những thông tin tối thiểu sau:")
                .say("1. Mã vụ việc:| {{mã vụ việc}}.")
                .say("2. Thời điểm tiếp nhận:| {{thời điểm tiếp nhận}}.")
                .say("3. Địa bàn:| {{nơi xảy ra}}.")
                .say("4. Mức nguy hiểm:| {{mức nguy hiểm}}.")
                .say("5. Nói trước với người bị bạo lực:| {{việc nói trước}}.")
                .say(
                        "Thông tin về người bị bạo lực được giữ kín trong hồ sơ; cán bộ phụ trách trao đổi trực tiếp khi cần.")
                .signed("Như trên");
    }

    private static byte[] referral() {
        return BlankForm.letter("giới thiệu người cần trợ giúp", "nơi được giới thiệu")
                .say("{{tên cơ quan}} giới thiệu một người cần trợ giúp.")
                .say("1. Nhu cầu:| {{nhu cầu}}.")
                .say(
                        "2. Nội dung được phép cho biết| (người cần trợ giúp đồng ý, {{ngày đồng ý}}): {{nội dung được phép cho biết}}.")
                .say("3. Cách liên lạc an toàn:| {{cách liên lạc an toàn}}.")
                .say(
                        "Đề nghị không hỏi lại những gì đã nêu, không cho người khác biết, và phản hồi kết quả cho cơ quan giới thiệu.")
                .signed("Như trên");
    }

    private static byte[] closure() {
        return BlankForm.typed("BIÊN BẢN", "Kết thúc vụ việc {{mã vụ việc}}")
                .say("1. Tiếp nhận:| {{thời điểm tiếp nhận}}.")
                .say("2. Kết thúc:| {{thời điểm đóng}}.")
                .say("3. Lý do:| {{lý do đóng}}.")
                .say("4. Ý kiến của người được trợ giúp:| {{ý kiến người được trợ giúp}}.")
                .say("5. Người đề nghị:| {{người đề nghị đóng}}.")
                .say("6. Người xem xét và đồng ý:| {{người duyệt đóng}}.")
                .say("Người được trợ giúp có thể quay lại bất cứ lúc nào.")
                .signed("Hồ sơ vụ việc");
    }
}
