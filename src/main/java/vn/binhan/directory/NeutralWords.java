package vn.binhan.directory;

import java.util.List;
import vn.binhan.kit.VietnameseText;

/**
 * What may stand on a card that somebody else at home could find: a number and a word that could
 * mean anything.
 */
final class NeutralWords {
    /** Without tones, as a reader over the shoulder would stumble on them. */
    static final List<String> TELLING =
            List.of(
                    "bao luc",
                    "bao hanh",
                    "nan nhan",
                    "tam lanh",
                    "xam hai",
                    "danh dap",
                    "cuong hiep",
                    "mua ban nguoi",
                    "cong an",
                    "dia chi tin cay",
                    "violence",
                    "abuse",
                    "victim",
                    "survivor",
                    "shelter",
                    "police");

    private NeutralWords() {}

    /** Whether a text says nothing of why somebody keeps it. */
    static boolean isNeutral(String text) {
        var key = " " + VietnameseText.key(text) + " ";
        return TELLING.stream().noneMatch(word -> key.contains(" " + word + " "));
    }
}
