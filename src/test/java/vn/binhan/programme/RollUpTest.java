package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Work without data is neither nothing nor done, in figures and in pictures. */
final class RollUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void one_report_of_twenty_is_a_figure_but_no_bar() {
        var sum = of(1, 19);
        assertThat(sum.percent()).isEqualTo(100);
        assertThat(sum.drawn()).isNull();
    }

    @Test
    void a_bar_is_drawn_from_half_of_the_pieces_on() {
        assertThat(of(2, 3).drawn()).isNull();
        assertThat(of(2, 2).drawn()).isEqualTo(100);
        assertThat(of(0, 0).drawn()).isNull();
    }

    private static RollUp of(int done, int silent) {
        var pieces = new ArrayList<RollUp.Piece>();
        for (var i = 0; i < done; i++) {
            pieces.add(new RollUp.Piece(100, null));
        }
        for (var i = 0; i < silent; i++) {
            pieces.add(new RollUp.Piece(null, null));
        }
        return RollUp.over(pieces, TODAY);
    }
}
