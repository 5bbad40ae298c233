package vn.binhan.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Prints one invented plan in each of the ways in which offices number, mark and copy plans. */
final class PlanPrinter {
    static final List<String> WORK =
            List.of(
                    "Kể chuyện nhà mình trên loa xóm",
                    "Mở thêm phòng lánh nạn",
                    "Dạy nghề cho mẹ trẻ");
    static final List<String> BODIES = List.of("Sở Y tế", "Công an tỉnh", "Hội Nông dân tỉnh");
    static final List<String> TARGETS =
            List.of(">=62.5 2025", "=100 2025", "<4 2025", "=55 2023", "=75 2025");

    private static final List<List<String>> PARTS =
            List.of(
                    List.of("Mời già làng và thanh niên cùng kể.", "Phát vào giờ cơm chiều."),
                    List.of("Sửa gian nhà của trạm y tế cũ.", "Sắm bếp, chăn và màn."),
                    List.of(
                            "Tìm thợ thêu đứng lớp.",
                            "Bán hàng ở chợ phiên.",
                            "Gửi trẻ giờ học nghề."));
    private static final List<List<String>> DUTIES =
            List.of(
                    List.of(
                            "Chủ trì, theo dõi việc thực hiện Kế hoạch.",
                            "Báo cáo trước ngày 10/12 hằng năm."),
                    List.of("Tiếp nhận tin báo của người dân."),
                    List.of("Vận động hội viên nam tham gia.", "Giữ sổ địa chỉ tin cậy."));
    private static final List<String> MEASURES =
            List.of(
                    "Ít nhất 62,5% người bị đánh đập tìm đến nơi giúp đỡ",
                    "100% người có nhu cầu được giúp đỡ",
                    "Tỷ lệ tảo hôn thấp hơn 4%",
                    "Tỷ lệ xóm có tổ hòa giải đạt 55% năm 2023, 75% năm 2025");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final String[] WORDS = {"nhất", "hai", "ba", "tư"};

    /** How sections are marked; the last heads them with words alone. */
    static final List<IntFunction<String>> SECTIONS =
            List.of(
                    at -> ROMAN[at] + ". ",
                    at -> ROMAN[at] + " - ",
                    at -> ROMAN[at] + "-",
                    at -> ROMAN[at] + "/ ",
                    at -> "ABCD".charAt(at) + ". ",
                    at -> "Phần thứ " + WORDS[at] + "\n",
                    at -> "");

    /** How the items of a section are marked, given the number of the section and the item. */
    static final List<Mark> ITEMS =
            List.of(
                    (section, at) -> at + ". ",
                    (section, at) -> section + "." + at + ". ",
                    (section, at) -> at + ") ",
                    (section, at) -> at + "/ ");

    /** How what stands below an item is marked. */
    static final List<Mark> BULLETS =
            List.of(
                    (item, at) -> "- ",
                    (item, at) -> "+ ",
                    (item, at) -> "\u2022 ",
                    (item, at) -> "o ",
                    (item, at) -> "abcd".charAt(at - 1) + ") ",
                    (item, at) -> "(" + at + ") ");

    /** What happens to a text on its way. */
    static final List<UnaryOperator<String>> ACCIDENTS =
            List.of(
                    text -> text,
                    text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                    text -> text.replace("\n", "\\r\\n"),
                    text -> text.replaceAll("(?m)^(.+)$", "$1 |"),
                    text -> text.replaceAll("\n+", "\n\n"),
                    text -> text.replaceAll("(?m)^((?:[IV]+\\.|KẾ) .*)$", "**$1**"),
                    text -> text.replace("ỦY", "UỶ").replace("hòa", "hoà").replace("HÒA", "HÕA"),
                    text -> text.replace("thực hiện", "thưc hiện").replace("Tỷ lệ", "Ty lệ"),
                    text ->
                            text.replace("CHỨC THỰC HIỆN", "CHỨC THỰCHIỆN")
                                    .replace("NHIỆM VỤ", "NHIỆMVỤ"),
                    text ->
                            "- 1Luật Bình đẳng giới 2006\n- 2Quyết định 14/QĐ-TTg năm 2016\n"
                                    + text);

    private PlanPrinter() {}

    /** The mark of one item in the row of another. */
    interface Mark {
        String of(int above, int at);
    }

    /** One way to print the plan, by places in the lists above. */
    record Style(int section, int item, int bullet, int accident, boolean annexed, boolean table) {}

    static String print(Style style) {
        List<String> lines = new ArrayList<>();
        head(lines, style.annexed());
        IntFunction<String> section = SECTIONS.get(style.section());
        Mark item = ITEMS.get(style.item());
        Mark bullet = BULLETS.get(style.bullet());
        lines.add(section.apply(0) + "MỤC TIÊU");
        lines.add(item.of(1, 1) + "Mục tiêu chung");
        lines.add(
                "Mỗi nhà trong tỉnh có một bữa cơm không tiếng quát mắng, ai bị đánh cũng có chỗ tìm về.");
        lines.add(item.of(1, 2) + "Mục tiêu cụ thể đến năm 2025");
        addBelow(MEASURES, 2, bullet, lines, ".");
        lines.add(section.apply(1) + "NHIỆM VỤ, GIẢI PHÁP");
        if (style.table()) {
            lines.add("STT | Nội dung\nnhiệm vụ | Cơ quan\nchủ trì | Thời gian");
            for (int i = 0; i < WORK.size(); i++) {
                lines.add(
                        (i + 1)
                                + " | "
                                + WORK.get(i)
                                + " | "
                                + BODIES.get(i)
                                + " | Quý "
                                + ROMAN[i]);
            }
        } else {
            addGroups(WORK, PARTS, 2, item, bullet, lines);
        }
        lines.add(section.apply(2) + "KINH PHÍ THỰC HIỆN");
        lines.add("Ngân sách tỉnh bố trí trong dự toán hằng năm.");
        lines.add(section.apply(3) + "TỔ CHỨC THỰC HIỆN");
        addGroups(BODIES, DUTIES, 4, item, bullet, lines);
        lines.add(
                "Trên đây là Kế hoạch giữ mái nhà yên, các đơn vị tổ chức thực hiện nghiêm túc./.");
        lines.add("Nơi nhận:\n- Như trên;\n- Lưu: VT.");
        return ACCIDENTS.get(style.accident()).apply(String.join("\n", lines) + "\n");
    }

    private static void head(List<String> lines, boolean annexed) {
        String symbol = annexed ? "QĐ-UBND" : "KH-UBND";
        lines.add(
                """
                ỦY BAN NHÂN DÂN
                TỈNH CAO BẰNG
                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Số: 41/%s
                Cao Bằng, ngày 09 tháng 02 năm 2023\
                """
                        .formatted(symbol));
        if (annexed) {
            lines.add(
                    """
                    QUYẾT ĐỊNH
                    Ban hành Kế hoạch giữ mái nhà yên giai đoạn 2023 - 2025
                    Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ;
                    QUYẾT ĐỊNH:
                    Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ mái nhà yên giai đoạn 2023 - 2025.
                    Điều 2. Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này./.
                    TM. ỦY BAN NHÂN DÂN
                    KẾ HOẠCH
                    Giữ mái nhà yên giai đoạn 2023 - 2025
                    (Ban hành kèm theo Quyết định số 41/QĐ-UBND ngày 09/02/2023 của Ủy ban nhân dân tỉnh)\
                    """);
        } else {
            lines.add(
                    """
                    KẾ HOẠCH
                    Giữ mái nhà yên giai đoạn 2023 - 2025
                    Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ;
                    Ủy ban nhân dân tỉnh ban hành Kế hoạch giữ mái nhà yên với các nội dung sau:\
                    """);
        }
    }

    private static void addGroups(
            List<String> heads,
            List<List<String>> below,
            int section,
            Mark item,
            Mark bullet,
            List<String> lines) {
        for (int i = 0; i < heads.size(); i++) {
            lines.add(item.of(section, i + 1) + heads.get(i));
            addBelow(below.get(i), i + 1, bullet, lines, "");
        }
    }

    private static void addBelow(
            List<String> words, int item, Mark bullet, List<String> lines, String stop) {
        for (int i = 0; i < words.size(); i++) {
            lines.add(bullet.of(item, i + 1) + words.get(i) + stop);
        }
    }

    /** What a careful person reads in it, however it is printed. */
    static String expected(Style style) {
        String work =
                style.table()
                        ? String.join("; ", WORK)
                        : "%s 2; %s 2; %s 3".formatted(WORK.toArray()).toLowerCase(Locale.ROOT);
        return "%s | 41 | Ủy ban nhân dân tỉnh Cao Bằng | %s | %s | %s"
                .formatted(
                        style.annexed() ? "DECISION" : "PLAN",
                        String.join(", ", TARGETS),
                        work.toLowerCase(Locale.ROOT),
                        String.join(", ", BODIES).toLowerCase(Locale.ROOT));
    }
}
