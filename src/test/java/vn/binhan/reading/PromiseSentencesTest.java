package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.figures.Target;

/** Sentences among the aims with what they promise: "sentence / next item => figures by years". */
class PromiseSentencesTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ BẾN TRÚC
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Bến Trúc, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì bến sông bình yên
            I. MỤC TIÊU
            1. Mục tiêu chung
            Làm cho mọi nhà yên vui.
            2. Chỉ tiêu%s
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng thôn.
            2. Giúp người bị hại.
            """;

    private static String shown(Target target) {
        String upper = target.valueTo() == null ? "" : ".." + target.valueTo();
        String share = target.unit().equals("%") ? "%" : "";
        String year = target.by() == null ? "" : "@" + target.by();
        return target.comparator().sign() + target.value() + upper + share + year;
    }

    private static void each(String cases) {
        List<String> wrong = new ArrayList<>();
        for (String line : cases.strip().split("\n")) {
            int mark = line.indexOf("=>");
            int close = line.startsWith("{") ? line.indexOf('}') + 1 : 0;
            String heading = close > 0 ? " " + line.substring(1, close - 1) : "";
            String items = line.substring(close, mark).strip().replace(" / ", "\n");
            String read =
                    PlanReader.read(PLAN.formatted(heading, items)).targets().stream()
                            .map(found -> shown(found.value()))
                            .collect(Collectors.joining(" "));
            if (!read.equals(line.substring(mark + 2).strip())) {
                wrong.add(line + " but " + read);
            }
        }
        assertThat(wrong).isEmpty();
    }

    // spotless:off
    @Test
    void what_falls_to_a_figure_is_at_most_that_and_what_falls_by_one_is_that() {
        each(
                """
                - Giảm tỷ lệ nhà có tiếng khóc xuống còn 5%. => <=5%
                - Tỷ lệ nhà có tiếng khóc giảm còn 5%. => <=5%
                - Tỷ lệ nhà có tiếng khóc giảm xuống còn 5% vào năm 2025. => <=5%@2025
                - Hạ tỷ lệ nhà có tiếng khóc xuống 5%. => <=5%
                - Hạ tỷ lệ nhà có tiếng khóc từ 12% xuống 5%. => <=5%
                - Kéo giảm tỷ lệ nhà có tiếng khóc còn dưới 5%. => <5%
                - Tỷ lệ nhà có tiếng khóc chỉ còn 5%. => <=5%
                - Tỷ lệ nhà có tiếng khóc còn không quá 5%. => <=5%
                - Đưa tỷ lệ nhà có tiếng khóc về dưới 5%. => <5%
                - Giảm 5% số nhà có tiếng khóc. => =5%
                - Giảm ít nhất 5% số nhà có tiếng khóc. => >=5%
                - Giảm số nhà có tiếng khóc ít nhất 5%. => >=5%
                - Giảm tỷ lệ nhà có tiếng khóc 5% so với năm 2021. => =5%
                - Giảm tỷ lệ nhà có tiếng khóc từ 12% năm 2021 xuống còn 5% năm 2025. => <=5%@2025
                - Giảm dần tỷ lệ nhà có tiếng khóc, đến năm 2025 còn 5%. => <=5%@2025
                - Khống chế tỷ lệ nhà có tiếng khóc ở mức dưới 5%. => <5%
                - Khống chế tỷ lệ nhà có tiếng khóc dưới mức 5%. => <5%
                - Giữ tỷ lệ nhà có tiếng khóc không vượt quá 5%. => <=5%
                - Tỷ lệ nhà có tiếng khóc giảm còn dưới 5%. => <5%
                - Số vụ xô xát giảm xuống còn 12 vụ vào năm 2025. => <=12@2025
                - Giảm số vụ xô xát từ 40 vụ xuống còn 12 vụ. => <=12
                - Giảm số vụ xô xát từ 40 xuống 12 vụ. => <=12
                - Hạ số vụ xô xát xuống còn dưới 12 vụ. => <12
                - Tỷ lệ tảo hôn giảm còn 3% vào năm 2025 và 1% vào năm 2030. => <=3%@2025 <=1%@2030
                - Giảm tỷ lệ tảo hôn xuống còn 3% năm 2025, 1% năm 2030. => <=3%@2025 <=1%@2030
                - Rút ngắn số giờ làm việc nhà của phụ nữ xuống còn 1,7 lần so với nam giới vào năm 2025 và 1,4 lần vào năm 2030. => <=1.7@2025 <=1.4@2030
                - Tỷ suất chết mẹ giảm còn 42/100.000 trẻ đẻ sống. => <=42
                - Giảm tỷ suất sinh ở vị thành niên từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ vào năm 2025. => <=18@2025
                - Thu hẹp chênh lệch tỷ lệ nam, nữ đi học xuống còn không quá 2%. => <=2%
                - Mỗi năm giảm 2% số vụ xô xát. => =2%
                - Giảm bình quân 2%/năm số vụ xô xát. => =2%
                - Tỷ lệ nhà có tiếng khóc giảm 5% và tỷ lệ tái phát còn 3%. => =5% <=3%
                - Số cặp tảo hôn giảm 50%, còn dưới 10 cặp. => =50% <10
                - Nâng tỷ lệ nữ đại biểu lên 30%. => =30%
                - Tăng tỷ lệ nữ đại biểu từ 20% lên 30%. => =30%
                - Đưa tỷ lệ đò có phao lên trên 90%. => >90%
                - Nâng số thôn có tổ tư vấn lên 12 thôn. => =12
                - Kiềm chế tỷ số giới tính khi sinh ở mức dưới 112 bé trai/100 bé gái. => <112
                - Tỷ lệ trẻ suy dinh dưỡng thể thấp còi giảm xuống 18%. => <=18%
                - Tỷ lệ hộ nghèo giảm từ 1 - 1,5%/năm. => =1..1.5%
                - Tỷ lệ hộ nghèo giảm mỗi năm từ 1% đến 1,5%. => =1..1.5%
                - Giảm từ 10% trở lên số vụ xô xát. => >=10%
                - Giảm trên 10% số vụ xô xát. => >10%
                """);
    }

    @Test
    void the_next_sentence_takes_the_year_of_the_last_until_one_of_its_own_or_a_new_item() {
        each(
                """
                - Đến năm 2025, tỷ lệ đò có phao đạt 80%. Riêng vùng cao, tỷ lệ này là 60%. => =80%@2025 =60%@2025
                - Đến năm 2025, tỷ lệ đò có phao đạt 80%; riêng vùng cao đạt 60%. => =80%@2025 =60%@2025
                - Đến năm 2025, 80% đò có phao. Đến năm 2030, tỷ lệ này là 95%. => =80%@2025 =95%@2030
                - Đến năm 2025, 80% đò có phao; 60% thôn có tổ tư vấn; 70% trường có phòng tham vấn. => =80%@2025 =60%@2025 =70%@2025
                - Đến năm 2025, 80% đò có phao; đến năm 2030, 95% đò có phao; 70% trường có phòng tham vấn. => =80%@2025 =95%@2030 =70%@2030
                - Đến năm 2025, 80% đò có phao. Trong đó, 50% hộ ở vùng cao. => =80%@2025 =50%@2025
                - Đến năm 2025, 80% đò có phao. / - 60% thôn có tổ tư vấn. => =80%@2025 =60%
                - Phấn đấu đến năm 2025: / - 80% đò có phao. / - 60% thôn có tổ tư vấn; riêng năm 2023 đạt 30%. / - 70% trường có phòng tham vấn. => =80%@2025 =60%@2025 =30%@2023 =70%@2025
                a) Đến năm 2025 / - 80% đò có phao. / - 60% thôn có tổ tư vấn. Riêng thôn ven sông đạt 40%. / b) Đến năm 2030 / - 95% đò có phao. / - Hằng năm, mở 02 lớp tập huấn. 100% học viên được cấp tài liệu. => =80%@2025 =60%@2025 =40%@2025 =95%@2030 =2 =100%@2030
                - 80% đò có phao vào năm 2025. Riêng vùng cao, tỷ lệ này là 60%. => =80%@2025 =60%@2025
                - Tỷ lệ đò có phao đạt 60% năm 2023, 70% năm 2024 và 80% năm 2025. Thôn vùng cao đạt 50%. => =60%@2023 =70%@2024 =80%@2025 =50%
                - Đến hết năm 2025, ít nhất 80% đò có phao và 60% thôn có tổ tư vấn. Các thôn ven sông có 02 tổ tuần tra. => >=80%@2025 =60%@2025 =2@2025
                - Mỗi năm giảm 2% số vụ; đến năm 2025 còn dưới 5%. => =2% <5%@2025
                - Giai đoạn 2022 - 2025: 80% đò có phao, 60% thôn có tổ tư vấn. Giai đoạn 2026 - 2030: 95% đò có phao. Tỷ lệ thôn có tổ tư vấn đạt 90%. => =80%@2025 =60%@2025 =95%@2030 =90%@2030
                - Năm 2023: 50% đò có phao. Năm 2024: 60%. Năm 2025: 80%. => =50%@2023 =60%@2024 =80%@2025
                Năm 2023: / + 50% đò có phao. / + 20% thôn có tổ tư vấn. / Năm 2024: / + 60% đò có phao. / + 40% thôn có tổ tư vấn. => =50%@2023 =20%@2023 =60%@2024 =40%@2024
                - Từ năm 2023, 100% vụ việc được lập hồ sơ. Đến năm 2025, 80% đò có phao. => =100%@2023 =80%@2025
                - Đến năm 2025 có 80% hộ và đến năm 2030 có 95% đò có phao. => =80%@2025 =95%@2030
                - Đến năm 2025 và năm 2030, tỷ lệ đò có phao đạt lần lượt 80% và 95%. => =80%@2025 =95%@2030
                - Tỷ lệ đò có phao lần lượt đạt 60%, 70%, 80% trong các năm 2023, 2024, 2025. => =60%@2023 =70%@2024 =80%@2025
                - Tỷ lệ đò có phao đến năm 2025 đạt 80%, đến năm 2030 đạt 95%; tỷ lệ thôn có tổ tư vấn tương ứng đạt 60% và 90%. => =80%@2025 =95%@2030 =60%@2025 =90%@2030
                - Đến năm 2025, có 80% đò có phao, đồng thời giảm 10% số vụ xô xát so với năm 2021. Ngoài ra, tổ chức 05 cuộc thi. => =80%@2025 =10%@2025 =5@2025
                - Đến năm 2025, 80% đò có phao (năm 2021 là 55%). Số còn lại được vận động; 100% hộ vi phạm bị nhắc nhở. => =80%@2025 =100%@2025
                {ĐẾN NĂM 2030} - 80% đò có phao, trong đó năm 2025 đạt 60%. Tỷ lệ thôn có tổ tư vấn đạt 90%. => =80%@2030 =60%@2025 =90%@2030
                {ĐẾN NĂM 2030} - Năm 2025 đạt 60%, năm 2030 đạt 80% đò có phao. / - 90% thôn có tổ tư vấn. => =60%@2025 =80%@2030 =90%@2030
                {ĐẾN NĂM 2030} - Đến năm 2025, 80% đò có phao. / - 90% thôn có tổ tư vấn. => =80%@2025 =90%@2030
                {ĐẾN NĂM 2030} - Đến năm 2025, 80% đò có phao. Mở 05 lớp tập huấn cho cán bộ thôn. / - 90% thôn có tổ tư vấn. => =80%@2025 =5@2025 =90%@2030
                {ĐẾN NĂM 2030} - Hằng năm có 10% hộ được biểu dương. 90% thôn có tổ tư vấn. => =10% =90%@2030
                """);
    }

    @Test
    void figures_come_as_ranges_fractions_hopes_and_with_their_units_behind() {
        each(
                """
                - Tỷ lệ đò có phao đạt trên 80%, phấn đấu đạt 90%. => >80%
                - Tỷ lệ đò có phao đạt trên 80% trở lên, phấn đấu đến 90%. => >=80%
                - Tỷ lệ đò có phao từ 80% đến dưới 90%. => =80..90%
                - Từ 80% đến dưới 90% đò có phao. => =80..90%
                - Từ 80 - 90% đò có phao. => =80..90%
                - 2/3 số xã có nhà tạm lánh. => =66.67%
                - Ít nhất 2/3 số xã có nhà tạm lánh. => >=66.67%
                - 100% (12/12) xã có nhà tạm lánh. => =100%
                - 12/12 xã (100%) có nhà tạm lánh. => =12
                - 100% xã (12/12 xã) có nhà tạm lánh. => =100%
                - 12/12 xã có nhà tạm lánh. => =12
                - 9/12 xã (đạt 75%) có nhà tạm lánh. => =9
                - Có 9/12 xã đạt 75% có nhà tạm lánh. => =75%
                - Một nửa số xã có nhà tạm lánh. => =50%
                - Ít nhất một nửa số xã có nhà tạm lánh. => >=50%
                - Hơn một nửa số thôn có tổ tư vấn. => >50%
                - Số tổ giữ đò tăng gấp đôi so với năm 2021. =>
                - Số tổ giữ đò tăng gấp 2 lần so với năm 2021. => =2
                - Thu nhập của phụ nữ tăng ít nhất 1,5 lần so với năm 2021. => >=1.5
                - Tổ chức truyền thông cho 12.500 lượt người. => =12500
                - Truyền thông trực tiếp cho ít nhất 1.200.000 lượt người. => >=1200000
                - Ít nhất 01 mô hình/xã được duy trì. => >=1
                - Có ít nhất 01 mô hình/xã. => >=1
                - Xây dựng tối thiểu 02 tổ giữ đò/thôn. => >=2
                - Mỗi xã có ít nhất 01 mô hình. => >=1
                - Mỗi xã, phường có từ 01 mô hình trở lên. => >=1
                - Có từ 03 đến 05 mô hình ở các thôn. => =3..5
                - Duy trì 05 mô hình, thành lập mới 02 mô hình. => =5 =2
                - Thành lập mới 02 mô hình (nâng tổng số lên 07 mô hình). => =2
                - Thành lập mới 02 mô hình, nâng tổng số lên 07 mô hình. => =2 =7
                - Tổ chức 04 lớp tập huấn cho 200 cán bộ. => =4
                - Tổ chức 04 lớp tập huấn với 200 người tham gia. => =4
                - Tập huấn cho 200 cán bộ thôn. => =200
                - Phấn đấu 90 - 95% đò có phao. => =90..95%
                - Phấn đấu 90% đến 95% đò có phao. => =90..95%
                - Tỷ lệ đò có phao đạt 90%-95%. => =90..95%
                - Tỷ lệ đò có phao: 90%. => =90%
                - Tỷ lệ đò có phao: ≥ 90%. => >=90%
                - Tỷ lệ đò có phao: từ 90% trở lên. => >=90%
                - Tỷ lệ đò có phao (90%). => =90%
                - Tất cả (100%) các vụ việc được xác minh. => =100%
                - 100 % vụ việc được xác minh. => =100%
                - 99,5% vụ việc được xác minh. => =99.5%
                - Ít nhất 95 phần trăm vụ việc được xác minh. => >=95%
                - Không để xảy ra vụ bạo lực nghiêm trọng. =>
                - Tỷ lệ đò có phao đạt 90% trở lên; tỷ lệ tái phát dưới 2%. => >=90% <2%
                - Tối thiểu 80% và tối đa 95% đò có phao. => >=80% <=95%
                - Tăng thêm 5% số đò có phao so với năm trước. => =5%
                - Tăng 5 điểm phần trăm số đò có phao. => =5
                - Mỗi năm có thêm ít nhất 02 thôn ký cam kết. => >=2
                - Tổng đài trực 24/24 giờ, 100% cuộc gọi được trả lời. => =100%
                - 100% người từ 16 tuổi trở lên được truyền thông. => =100%
                - 80% trẻ em dưới 6 tuổi được khám. => =80%
                - 80% hộ có từ 02 con trở lên được tư vấn. => =80%
                - Trên 80% số vụ được hòa giải trong 03 ngày. => >80%
                - 100% nạn nhân được hỗ trợ ít nhất một dịch vụ. => =100%
                - 100% xã có ít nhất 01 mô hình. => =100%
                - 100% xã, phường mỗi quý có ít nhất 01 buổi sinh hoạt. => =100%
                - Mỗi năm, mỗi thôn tổ chức ít nhất 02 buổi truyền thông. => >=2
                - 85% cán bộ thôn (trong đó 40% là nữ) được tập huấn. => =85% =40%
                - 85% cán bộ thôn được tập huấn, trong đó có ít nhất 40% là nữ. => =85% >=40%
                - Ít nhất 20 hộ nghèo được vay vốn, mỗi hộ 50 triệu đồng. => >=20
                - Vận động Quỹ đạt 500 triệu đồng. => =500
                - Hỗ trợ sinh kế cho 30 phụ nữ. => =30
                - Giảm tỷ lệ hộ nghèo bình quân 1,5%/năm trở lên. => >=1.5%
                - Phát hiện, xử lý 100% vụ việc. => =100%
                - Bảo đảm 100% vụ việc được phát hiện; 90% số vụ được xử lý. => =100% =90%
                - Số thôn có tổ tư vấn: 12 thôn. => =12
                - Số lượt người được tư vấn: 1.200. => =1200
                - Số vụ xô xát: dưới 10. => <10
                - Số tổ giữ đò: 5 (năm 2021: 2). => =5
                - Thành lập 01 Trung tâm Công tác xã hội và 12 điểm tư vấn. => =1 =12
                """);
    }

    @Test
    void a_later_step_of_what_was_counted_needs_no_words_of_its_own() {
        each(
                """
                - Đến năm 2023 có 40 câu lạc bộ được lập; đến năm 2025 là 91 câu lạc bộ. => =40@2023 =91@2025
                - Năm 2023 lập 12 tổ giữ đò; năm 2024 là 20 tổ; năm 2025 là 31 tổ. => =12@2023 =20@2024 =31@2025
                - Đến năm 2023 có 40% số đò có phao. Đến năm 2025 là 91%. => =40%@2023 =91%@2025
                - Đến năm 2024 có ít nhất 05 lớp bơi; đến năm 2026 tăng lên 09 lớp. => >=5@2024 =9@2026
                - Có 05 xã lập tổ giữ đò vào năm 2023, đến năm 2025 mở rộng ra 12 xã. => =5@2023 =12@2025
                - Mở rộng 03 câu lạc bộ. => =3
                - Trồng mới 15 ha rừng ven sông vào năm 2025. => =15@2025
                - Cứng hóa 12 km đường ra bến. => =12
                - Kè bờ sông dài 12 km. =>
                - Rút ngắn thời gian chờ đò còn 15 phút. => <=15
                """);
    }

    @Test
    void by_how_many_and_in_which_years_something_is_reckoned_is_no_promise() {
        each(
                """
                - Trong giai đoạn 2022 - 2025 mở 25 lớp bơi. => =25@2025
                - Từ năm 2022 - 2025 lập 05 tổ giữ đò. => =5@2025
                - Trong 2 năm 2024 - 2025 sửa 12 cây cầu. => =12@2025
                - Cứ 100 hộ có ít nhất 01 cộng tác viên. => >=1
                - Bình quân 150 hộ có 01 cộng tác viên. => =1
                - Trung bình 10 hộ có 01 áo phao. => =1
                - Bình quân mỗi năm có 20 trẻ được học bơi. => =20
                - Bình quân mỗi xã có 02 tổ giữ đò. => =2
                - Đạt 10 bác sĩ trên 10.000 dân. => =10
                - Trên 1.000 trẻ được học bơi. => >1000
                - Mỗi năm mỗi chi hội giúp từ 1 - 2 hội viên thoát nghèo. => =1..2
                """);
    }

    @Test
    void what_is_or_was_is_told_and_not_promised() {
        each(
                """
                - Hiện toàn tỉnh có 12 mô hình, phấn đấu lên 20 mô hình. => =20
                - Hiện toàn xã có 12 tổ giữ đò. =>
                - Hiện nay, xã có 12 tổ giữ đò, 85% hộ đã ký cam kết. =>
                - Năm 2020, tỷ lệ đò có phao đạt 60%. =>
                - Năm 2021, xã có 60% đò có phao; phấn đấu đến năm 2025 có 80%. => =80%@2025
                - Tỷ lệ đò có phao tăng từ 60% năm 2021 lên 80% năm 2025. => =80%@2025
                - Tỷ lệ đò có phao đạt 80% (năm 2020 đạt 60%). => =80%
                - Tỷ lệ đò có phao đạt 80%, tăng 20% so với năm 2020. => =80%
                - Tính đến hết năm 2021, 60% hộ đã ký cam kết. =>
                - Toàn xã hiện có 1.250 hộ với 5.400 nhân khẩu. =>
                - Giai đoạn 2016 - 2020, xã đã tổ chức 45 buổi truyền thông cho 3.200 lượt người. =>
                - Qua rà soát, xã có 12 hộ thường xảy ra xô xát. =>
                - Theo thống kê, có 62% phụ nữ từng bị bạo lực. =>
                - Kế thừa kết quả năm 2021 (70% đò có phao), năm 2022 phấn đấu đạt 80%. => =80%@2022
                - Tiếp tục duy trì 12 tổ giữ đò hiện có. => =12
                - Duy trì 12 tổ giữ đò hiện có và thành lập mới 03 tổ giữ đò. => =12 =3
                - Toàn xã có 12 thôn; 100% thôn có tổ tư vấn. => =100%
                - Trong tổng số 1.250 hộ, phấn đấu 80% đò có phao. => =80%
                - So với năm 2020, giảm 20% số vụ xô xát. => =20%
                - Trên cơ sở kết quả 60% đã đạt năm 2021, phấn đấu năm 2025 đạt 80% đò có phao. => =80%@2025
                - Tỷ lệ đò có phao hiện đạt 60%, phấn đấu đến năm 2025 đạt 80%. => =80%@2025
                - Số thôn có tổ tư vấn từ 05 thôn lên 12 thôn. => =12
                - Từ 60% đò có phao năm 2021 lên 80% năm 2025. => =80%@2025
                """);
    }
    // spotless:on
}
