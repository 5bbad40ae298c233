package vn.binhan.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.drafting.ItemKind;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;
import vn.binhan.work.BodyRole;

/** A plan that a manager issued in the real program, for tests of what the public sees. */
public record IssuedPlan(TestHouse house, Actor manager, OrganisationId owner, Plan plan) {
    /** The sentence of every report; it must never be seen outside. */
    public static final String SENTENCE = "Đã gặp gia đình ở thôn Bến Đò";

    public static final String TEXT =
            """
            ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH AN GIANG                       Độc lập - Tự do - Hạnh phúc

            Số: 871/KH-UBND
            An Giang, ngày 18 tháng 5 năm 2026

            KẾ HOẠCH
            Thực hiện Chương trình Phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030

            Thực hiện Quyết định số 2232/QĐ-TTg ngày 28 tháng 12 năm 2020 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh An Giang xây dựng Kế hoạch như sau:

            I. MỤC TIÊU

            1. Mục tiêu chung:

            Tiếp tục thực hiện hiệu quả công tác phòng ngừa, ứng phó với bạo lực trên cơ sở giới.

            2. Các chỉ tiêu đến năm 2030:

            - Tối thiểu 50% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp từ cơ quan cung cấp dịch vụ.

            - 100% trường hợp có nhu cầu trợ giúp về bạo lực trên cơ sở giới được trợ giúp bằng các hình thức khác nhau.

            II. NHIỆM VỤ VÀ GIẢI PHÁP

            1. Truyền thông nâng cao nhận thức về phòng ngừa, ứng phó với bạo lực trên cơ sở giới:

            - Tổ chức các hoạt động truyền thông thường xuyên trong các tầng lớp nhân dân.

            - Ứng dụng công nghệ thông tin trong công tác phòng ngừa, ứng phó.

            2. Tập huấn, bồi dưỡng nâng cao năng lực cho đội ngũ cán bộ:

            - Mở lớp tập huấn hằng năm cho cán bộ cấp xã.

            III. TỔ CHỨC THỰC HIỆN

            1. Sở Nội vụ

            - Chủ trì, phối hợp với các sở, ngành triển khai thực hiện Kế hoạch.

            - Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm.

            2. Sở Y tế

            - Chỉ đạo các cơ sở y tế tiếp nhận, chăm sóc người bị bạo lực.
            """;

    /** The same plan for every body that issues it; each owner is a new body. */
    public static IssuedPlan issue(TestHouse house, String text) {
        var owner = house.body("91", "Ủy ban nhân dân thử");
        var manager = house.person(DutyKind.PROGRAMME_MANAGER, owner);
        var plan = house.plans().find(house.issue(manager, text)).orElseThrow();
        return new IssuedPlan(house, manager, owner, plan);
    }

    public static IssuedPlan issue(TestHouse house) {
        return issue(house, TEXT);
    }

    public String id() {
        return plan.id().toString();
    }

    public String page() {
        return "/ke-hoach-cong-khai/" + id();
    }

    /** The first innermost task of the plan's contents. */
    public Node firstTask() {
        return house.programme().outline(plan).of(ItemKind.TASK).getFirst();
    }

    /** The owner takes the work and reports so much on it. */
    public void report(Node node, int percent) {
        var acts = house.work();
        acts.assign(manager, node.id(), owner, BodyRole.LEAD);
        assertThat(acts.report(manager, node.id(), owner, percent, SENTENCE))
                .isInstanceOf(Outcome.Done.class);
    }
}
