package vn.binhan.layout;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.wording.Letters;

/** The rows of marks by which a document that lost its lines shows where one began. */
enum Rows {
    PART(
            " (?:phan|chuong) (?:thu )?([ivx]{1,5}|nhat|mot|hai|ba|tu|\\d)[.:]? ?(?=\\p{L})",
            false,
            true),
    ROMAN(" ([ivx]{1,5}) ?[./] ?(?=\\p{L})", false, false),
    ROMAN_DASH(" ([ivx]{1,5}) ?- ?(?=\\p{L})", false, true),
    CAPITAL(" ([a-h])[./] ?(?=\\p{L})", false, true),
    COUNT(" (\\d{1,2})\\. ?(?=\\p{L})", true, false),
    COUNT_OTHER(" (\\d{1,2})[/)] ?(?=\\p{L})", true, false),
    WORDED(
            " (?:nhiem vu|giai phap|hoat dong|noi dung|du an|muc tieu|chi tieu) (\\d{1,2})[.:] ?(?=\\p{L})",
            true,
            false),
    LETTER(" (\\p{L})\\) ?(?=\\p{L})", true, false),
    BRACKETED(" \\((\\d{1,2}|\\p{L})\\) ?(?=\\p{L})", true, false);

    private static final List<String> ROMANS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final List<String> WORDS = List.of("nhat", "hai", "ba", "tu");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final String CAPITALS = "ABCDEFGH";

    final Pattern pattern;
    final boolean again;
    final boolean headed;

    Rows(String pattern, boolean again, boolean headed) {
        this.pattern = Pattern.compile(pattern);
        this.again = again;
        this.headed = headed;
    }

    /** The place of a mark in its row, from 1; 0 if it is none of it. */
    int place(String mark) {
        if (Character.isDigit(mark.charAt(0))) {
            return Integer.parseInt(mark);
        }
        return switch (this) {
            case PART, ROMAN, ROMAN_DASH ->
                    Math.max(ROMANS.indexOf(mark), WORDS.indexOf(Letters.bare(mark))) + 1;
            case CAPITAL -> CAPITALS.indexOf(mark) + 1;
            default -> LETTERS.indexOf(Character.toLowerCase(mark.charAt(0))) + 1;
        };
    }
}
