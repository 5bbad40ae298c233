package vn.binhan.heads;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Letters;

/** The full name of a board that a letterhead names below the body it belongs to. */
final class UnderSuperior {
    private static final Pattern BOARD =
            Pattern.compile(
                    "((?:Ban|Đoàn) (?:[Cc]hấp hành|[Tt]hường vụ|[Cc]hủ tịch))(?: ((?:Trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\\p{L}).*))?");
    private static final Pattern ASSOCIATION =
            Pattern.compile(
                    "(?:trung uong )?(?:hoi|doan|lien doan|tong lien doan|cong doan|lien minh) .+");
    private static final Pattern PLACED =
            Pattern.compile(".* (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|Sở|Bộ) \\p{Lu}.*");

    /** Stands before the name of an association where its own boards lie below it. */
    private static final String CENTRE = "trung uong ";

    private UnderSuperior() {}

    /**
     * The board with the association or the department that stands above it, or the board alone.
     *
     * @param above the line above it, in natural letters
     */
    static String named(String board, String above) {
        String bare = Letters.bare(above);
        Matcher parts = BOARD.matcher(board);
        if (parts.matches() && ASSOCIATION.matcher(bare).matches()) {
            String rest = parts.group(2);
            boolean centre = rest != null && Letters.bare(rest).startsWith("trung uong");
            boolean below = rest != null && !centre && bare.startsWith(CENTRE);
            String name = below ? Casing.capitalised(above.substring(CENTRE.length())) : above;
            String whole = rest == null ? name : centre ? rest + " " + name : name + " " + rest;
            return parts.group(1) + " " + whole;
        }
        boolean open = board.startsWith("Ban ") && !PLACED.matcher(board).matches();
        return open && bare.startsWith("so ") ? board + " " + above : board;
    }
}
