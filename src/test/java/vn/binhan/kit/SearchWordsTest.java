package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void every_word_is_looked_for_anywhere() {
        assertThat(SearchWords.patterns("bao luc")).containsExactly("%bao%", "%luc%");
    }

    @Test
    void signs_of_patterns_mean_themselves() {
        assertThat(SearchWords.patterns("50% a_b \\"))
                .containsExactly("%50\\%%", "%a\\_b%", "%\\\\%");
    }
}
