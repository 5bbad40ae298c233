package vn.binhan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhan.documents.ParserProtocol.Page;

class PageStartsTest {

    @Test
    void each_page_begins_at_its_first_word_however_its_blanks_were_tidied() {
        assertThat(starts("  Ủy  ban\r\n\r\n\r\n", "\n\n😀 hai\u00ad\u00a0ba\n", "bốn"))
                .containsExactly("Ủy ban", "😀 hai ba", "bốn");
    }

    @Test
    void letters_and_marks_that_come_apart_count_as_they_are_kept() {
        assertThat(starts("Kê\u0301 hoa\u0323ch\n", "xã")).containsExactly("Kế hoạch", "xã");
    }

    @Test
    void an_empty_page_shares_its_place_with_the_next() {
        var pages = pages("một\n", " \n", "hai");
        assertThat(PageStarts.of("một\n\nhai", pages)).containsExactly(0, 5, 5);
        assertThat(PageStarts.of("một", pages("một\n", ""))).containsExactly(0, 3);
    }

    private static List<Page> pages(String... texts) {
        return Stream.of(texts).map(text -> new Page(text, false)).toList();
    }

    /** What stands between each start and the next, in the text as it is kept. */
    private static List<String> starts(String... texts) {
        var text = PlainText.tidy(String.join("", texts));
        var points = text.codePoints().toArray();
        var starts = PageStarts.of(text, pages(texts));
        return Stream.iterate(0, i -> i < starts.size(), i -> i + 1)
                .map(i -> {
                    var end = i + 1 < starts.size() ? starts.get(i + 1) : points.length;
                    return new String(points, starts.get(i), end - starts.get(i)).strip();
                })
                .toList();
    }
}
