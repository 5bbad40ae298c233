package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.drafting.MarkedText.Piece;
import vn.binhan.drafting.MarkedText.Place;

/** The original with the places of its lines. */
class MarkedTextTest {

    @Test
    void places_may_lie_inside_each_other_and_the_text_stays_whole() {
        var text = "Kế hoạch 😀 của tỉnh, năm 2025";
        var pieces =
                MarkedText.pieces(
                        text,
                        List.of(
                                new Place("1", 3, 20),
                                new Place("2", 9, 10),
                                new Place("3", 15, 40)),
                        List.of());
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
        assertThat(pieces)
                .contains(new Piece("😀", "1 2"), new Piece("tỉnh,", "3 1"), new Piece("Kế ", ""));
    }

    @Test
    void a_text_without_places_is_one_piece_and_an_empty_one_is_none() {
        assertThat(MarkedText.pieces("abc", List.of(), List.of()))
                .containsExactly(new Piece("abc", ""));
        assertThat(MarkedText.pieces("", List.of(new Place("1", 0, 5)), List.of())).isEmpty();
    }

    @Test
    void a_page_begins_where_its_words_do_also_within_a_line_or_without_any_word() {
        assertThat(
                        MarkedText.pieces(
                                "một hai ba", List.of(new Place("1", 4, 10)), List.of(0, 8, 8, 10)))
                .containsExactly(
                        new Piece("một ", "", List.of(1)),
                        new Piece("hai ", "1"),
                        new Piece("ba", "1", List.of(2, 3)),
                        new Piece("", "", List.of(4)));
    }

    @Test
    void a_line_page_shows_some_words_around_the_line() {
        assertThat(MarkedText.around("một hai ba bốn năm", new Place("1", 8, 10), 4))
                .containsExactly(
                        new Piece("hai ", ""), new Piece("ba", "1"), new Piece(" bốn", ""));
    }
}
