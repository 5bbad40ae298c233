package vn.binhan.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.binhan.kit.VietnameseText;
import vn.binhan.kit.Words;
import vn.binhan.risk.Level;

/**
 * What somebody looks for among the cases: every word has to fit something that stands open.
 *
 * @param words small letters without tones
 * @param codes what a word calls in the language of the page: "cao" a level, "đánh giá" a step
 */
record CaseSearch(List<String> words, List<Code> codes) {
    private static final int MOST_WORDS = 24;

    /**
     * @param word the place of the word, from 1
     * @param code as {@code cases.found} reads it
     */
    record Code(int word, String code) {}

    /** What was typed; empty when there is no word in it. */
    static Optional<CaseSearch> of(String typed, Words page) {
        var words =
                Arrays.stream(VietnameseText.key(typed).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var codes = new ArrayList<Code>();
        for (var level : Level.values()) {
            add(codes, words, page.t("risk.level." + level), "LEVEL " + level);
        }
        for (var step : Step.values()) {
            add(codes, words, page.t("cases.step." + step), "STEP " + step);
        }
        for (var task : Task.Kind.values()) {
            add(codes, words, page.t("cases.task." + task), "TASK " + task);
        }
        return Optional.of(new CaseSearch(words, List.copyOf(codes)));
    }

    private static void add(List<Code> codes, List<String> words, String called, String code) {
        var said = " " + VietnameseText.key(called);
        for (var i = 0; i < words.size(); i++) {
            if (said.contains(" " + words.get(i))) {
                codes.add(new Code(i + 1, code));
            }
        }
    }
}
