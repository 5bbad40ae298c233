package vn.binhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.house.WrittenPage;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

class RightsPageTest {
    private static final Words WORDS = Words.load(Language.VI, List.of("access"));

    @Test
    void every_operation_has_its_row_of_rights() {
        assertThat(Rights.table().stream().map(Rights.Row::operation))
                .containsExactlyInAnyOrder(Operation.values());
    }

    @Test
    void nothing_sealed_is_open_to_everyone() {
        assertThat(Rights.table())
                .filteredOn(Rights.Row::everyone)
                .allMatch(row -> row.dataClass() == DataClass.OPEN);
    }

    @Test
    void the_rule_book_shows_the_table_of_rights() throws IOException {
        var page =
                new StringBuilder(
                        """
                        # Bảng quyền

                        Ai được làm gì. Trang này do chương trình viết ra từ `access/Rights.java`; phép thử báo lỗi khi trang cũ
                        hơn bảng. "Của cơ quan mình" nghĩa là nhiệm vụ được giữ ở đúng cơ quan có kế hoạch đó; "được giao" nghĩa
                        là cơ quan của người đó được giao việc đó.

                        | Thao tác | Loại dữ liệu | Cách xác nhận đúng là mình | Ai được làm |
                        |---|---|---|---|
                        """);
        for (var row : Rights.table()) {
            page.append(
                    "| %s (`%s`) | %s | %s | %s |%n"
                            .formatted(
                                    WORDS.t("access.operation." + row.operation().name()),
                                    row.operation().name(),
                                    WORDS.t("access.dataclass." + row.dataClass().name()),
                                    row.everyone()
                                            ? "–"
                                            : WORDS.t("access.proof." + row.proof().name()),
                                    who(row)));
        }
        WrittenPage.hold("docs/rulebook/quyen.md", page.toString());
    }

    private static String who(Rights.Row row) {
        if (row.everyone()) {
            return WORDS.t("access.everyone");
        }
        return row.grants().stream()
                .map(grant ->
                        WORDS.t("access.duty." + grant.duty().name())
                                + " ("
                                + WORDS.t("access.bond." + grant.bond().name())
                                + ")")
                .collect(Collectors.joining("; "));
    }
}
