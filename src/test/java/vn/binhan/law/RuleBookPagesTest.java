package vn.binhan.law;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.house.WrittenPage;
import vn.binhan.kit.Formats;

/** The rule book's pages on time, written by the code for a lawyer to read. */
class RuleBookPagesTest {
    private final Rules rules = Rules.shipped();
    private final StringBuilder page = new StringBuilder();

    @Test
    void the_rule_book_shows_every_clock_and_how_it_is_counted() throws IOException {
        page.append(
                """
                # Thời hạn

                Các thời hạn mà Bình An tính. Trang này do chương trình viết ra từ `law/RuleTable.java`; phép thử báo
                lỗi khi trang cũ hơn bảng. Quy định được chọn theo ngày xảy ra việc. Khi giao chương trình, chưa quy
                định nào được xác nhận: "%s" nghĩa là một phần văn bản hoặc bài thuật lại văn bản đã được
                đọc; "%s" nghĩa là chỉ biết qua tóm tắt hoặc hiểu biết chung. Người rà soát pháp
                lý xác nhận từng quy định trong chương trình, ghi tên cơ quan và ngày.

                Với việc xảy ra trước ngày áp dụng đầu tiên, chương trình trả lời là chưa biết quy định, không lấy quy
                định sau này thay vào. Với bạo lực trên cơ sở giới ngoài gia đình, các thời hạn của Luật 13/2022/QH15
                không áp dụng.
                """
                        .formatted(
                                evidence(Rule.Evidence.READ), evidence(Rule.Evidence.UNVERIFIED)));
        for (var regime : Rule.Regime.values()) {
            page.append("\n## ").append(t("law.regime." + regime.name())).append("\n\n");
            if (regime == Rule.Regime.COUNTING) {
                counts(regime, "Cách tính");
            } else if (regime == Rule.Regime.DECIDING) {
                counts(regime, "Ai");
            } else if (regime == Rule.Regime.TARIFF) {
                tariff();
            } else {
                clocks(regime);
            }
        }
        texts();
        WrittenPage.hold("docs/rulebook/thoi-han.md", page.toString());
    }

    @Test
    void the_rule_book_shows_the_calendar_of_each_year_and_where_each_day_is_known_from()
            throws IOException {
        var calendar = LawFixtures.CALENDAR;
        page.append(
                """
                # Lịch làm việc

                Thứ Hai đến thứ Sáu là ngày làm việc; các trang dưới đây ghi những ngày khác thường có sẵn trong
                chương trình (`law/calendar.csv`). Ngày âm lịch được tính ở múi giờ Việt Nam. Trang này do chương
                trình viết ra; phép thử báo lỗi khi trang cũ hơn lịch. Trong chương trình, người rà soát pháp lý ghi
                thêm ngày, mỗi lần có lý do và căn cứ; cách ghi cũ được giữ lại.

                Năm chưa có thông báo chỉ ghi những ngày nghỉ dù Thủ tướng quyết định cách nào: 30 Tết (hoặc 29 Tết khi
                tháng thiếu) đến mùng 3, ngày 2/9, các ngày lễ khác và nghỉ bù của chúng. Nhờ vậy hạn tính ra không bao
                giờ muộn hơn luật cho phép.

                Ngày Văn hóa Việt Nam 24/11 ghi như ngày thường, chưa kiểm chứng: mới đọc được Nghị quyết 80-NQ/TW ngày 07/01/2026 và
                Nghị quyết 30/NQ-CP giao sửa Điều 112 Bộ luật Lao động, chưa đọc được luật đã sửa. Khi biết luật đã có
                hiệu lực, hãy ghi ngày này là ngày nghỉ. Thời hạn đi qua ngày này tự nói rằng lịch chưa chắc.
                """);
        for (var year : calendar.years()) {
            page.append("\n## Năm %d – %s\n\n".formatted(year.year(), evidence(year.evidence())));
            page.append("Nguồn: %s.\n\n".formatted(year.source()));
            page.append(
                    "| Ngày | Loại | Dịp | Kiểm chứng | Biết từ đâu |\n|---|---|---|---|---|\n");
            for (var day : calendar.days(year.year())) {
                page.append(
                        "| %s, %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        t("law.weekday." + day.day().getDayOfWeek().getValue()),
                                        Formats.day(day.day()),
                                        t("law.kind." + day.kind().name()),
                                        t("law.occasion." + day.occasion().name()),
                                        evidence(day.evidence()),
                                        day.source()));
            }
        }
        WrittenPage.hold("docs/rulebook/lich.md", page.toString());
    }

    private void clocks(Rule.Regime regime) {
        page.append(
                "| Số | Khi nào → phải làm gì | Ai | Thời hạn | Căn cứ | Áp dụng | Kiểm chứng | Ví dụ |\n");
        page.append("|---|---|---|---|---|---|---|---|\n");
        for (var rule : rules.of(regime)) {
            var words = "law.rule." + rule.id();
            var note = words + ".note";
            page.append(
                    "| %s | %s → %s%s | %s | %s; %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    rule.id(),
                                    t(words + ".trigger"),
                                    t(words + ".act"),
                                    LawFixtures.WORDS.has(note) ? ". *" + t(note) + "*" : "",
                                    t(words + ".owner"),
                                    rule.limit().words(LawFixtures.WORDS),
                                    t("law.effect." + rule.effect().name()),
                                    rule.citation(LawFixtures.WORDS),
                                    force(rule.from(), rule.until()),
                                    evidence(rule.evidence()),
                                    example(rule)));
        }
    }

    private void counts(Rule.Regime regime, String answer) {
        page.append(
                "| Số | Hỏi | %s | Căn cứ | Áp dụng | Kiểm chứng |\n|---|---|---|---|---|---|\n"
                        .formatted(answer));
        for (var rule : rules.of(regime)) {
            var words = "law.rule." + rule.id();
            page.append(
                    "| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    rule.id(),
                                    t(words + ".question"),
                                    t(words + ".act"),
                                    rule.citation(LawFixtures.WORDS),
                                    force(rule.from(), rule.until()),
                                    evidence(rule.evidence())));
        }
    }

    private void tariff() {
        page.append(
                """
                Mức phạt và khoảng cách chọn theo ngày xảy ra hành vi, không theo ngày ra quyết định. Mức nào chưa đọc được thì
                để trống và nói rõ, không đoán. Số của mã là số điều của Nghị định 282/2025/NĐ-CP.

                | Số | Hành vi | Mức | Căn cứ | Áp dụng | Kiểm chứng |
                |---|---|---|---|---|---|
                """);
        for (var rule : rules.of(Rule.Regime.TARIFF)) {
            page.append(
                    "| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    rule.id(),
                                    t("law.rule." + rule.id() + ".act"),
                                    rule.limit().words(LawFixtures.WORDS),
                                    rule.citation(LawFixtures.WORDS),
                                    force(rule.from(), rule.until()),
                                    evidence(rule.evidence())));
        }
    }

    private void texts() {
        page.append("\n## Văn bản\n\n");
        page.append(
                "| Văn bản | Ngày ký | Hiệu lực | Quyết định điều gì ở đây | Kiểm chứng |\n|---|---|---|---|---|\n");
        for (var text : Rules.texts()) {
            page.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    text.citation(),
                                    text.signed() == null ? "–" : Formats.day(text.signed()),
                                    text.from() == null && text.until() == null
                                            ? "–"
                                            : force(text.from(), text.until()),
                                    t("law.text." + text.key() + ".decides"),
                                    evidence(text.evidence())));
        }
    }

    private static String example(Rule rule) {
        var start = rule.example();
        var due = Due.of(rule, start, List.of(), List.of(), LawFixtures.CALENDAR);
        return Formats.minute(start)
                + " → "
                + switch (due) {
                    case Due.NoCalendar(var year) -> "chưa có lịch năm " + year;
                    case Due.Standing _ -> throw new IllegalStateException("Nothing is paused");
                    case Due.By by when by.wholeDay() ->
                            "hết ngày " + Formats.day(LocalDate.ofInstant(by.at(), Formats.ZONE));
                    case Due.By by ->
                            Formats.minute(by.at()) + (by.internal() ? " (mức nội bộ)" : "");
                };
    }

    private static String force(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until) {
        return (from == null ? "" : "từ " + Formats.day(from))
                + (until == null ? "" : " đến hết " + Formats.day(until.minusDays(1)));
    }

    private static String evidence(Rule.Evidence evidence) {
        return t("law.evidence." + evidence.name()).toLowerCase(java.util.Locale.ROOT);
    }

    private static String t(String key) {
        return LawFixtures.WORDS.t(key);
    }
}
