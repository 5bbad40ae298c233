package vn.binhan.heads;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Paragraph;

/** The names that official documents bear above their title, and the letters in their symbols. */
public enum DocumentType {
    // spotless:off
    PLAN       ("kế hoạch",          "KH",  "plan"),
    DECISION   ("quyết định",        "QĐ",  "decision"),
    REPORT     ("báo cáo",           "BC",  "report"),
    SUBMISSION ("tờ trình",          "TTr", "submission to a superior"),
    NOTICE     ("thông báo",         "TB",  "notice"),
    DIRECTIVE  ("chỉ thị",           "CT",  "directive"),
    RESOLUTION ("nghị quyết",        "NQ",  "resolution"),
    GUIDANCE   ("hướng dẫn",         "HD",  "guidance"),
    PROGRAMME  ("chương trình",      "CTr", "programme"),
    SCHEME     ("đề án",             "ĐA",  "scheme"),
    LETTER     ("công văn",          "CV",  "official letter"),
    LAW        ("luật",              "QH",  "law"),
    DECREE     ("nghị định",         "NĐ",  "decree"),
    CIRCULAR   ("thông tư",          "TT",  "circular"),
    RULES      ("quy chế",           "QC",  "rules"),
    MINUTES    ("biên bản",          "BB",  "minutes"),
    TELEGRAM   ("công điện",         "CĐ",  "telegram"),
    INVITATION ("giấy mời",          "GM",  "invitation");
    // spotless:on

    private final String name;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z ]");

    private final String bareName;
    private final String code;
    private final String english;

    DocumentType(String name, String code, String english) {
        this.name = name;
        this.bareName = Letters.bare(name);
        this.code = code;
        this.english = english;
    }

    String writtenName() {
        return name;
    }

    String code() {
        return code;
    }

    String english() {
        return english;
    }

    String bareName() {
        return bareName;
    }

    /** The type whose name this line is, or begins with when the line is in capitals. */
    static @Nullable DocumentType ofLine(Paragraph line) {
        if (line.label() != null || line.length() > 400) {
            return null;
        }
        String bare = line.bareText();
        String alone = NO_LETTERS.matcher(bare).replaceAll("").strip();
        for (DocumentType type : values()) {
            boolean whole =
                    alone.equals(type.bareName) || alone.equals(type.bareName.replace(" ", ""));
            boolean opens = bare.startsWith(type.bareName + " ");
            boolean capitals = (whole || opens) && startsInCapitals(line, type.bareName.length());
            if (capitals || (whole && bare.length() <= type.bareName.length() + 1)) {
                return type;
            }
        }
        return null;
    }

    private static boolean startsInCapitals(Paragraph line, int length) {
        int end = Math.min(line.end(), line.start() + length);
        return line.source()
                .text()
                .substring(line.start(), end)
                .chars()
                .noneMatch(Character::isLowerCase);
    }

    /** The type that the letters of a symbol name ("KH-UBND"), or null. */
    public static @Nullable DocumentType ofSymbol(String symbol) {
        for (DocumentType type : values()) {
            for (String part : List.of(symbol.split("[-/]"))) {
                if (part.equals(type.code)) {
                    return type;
                }
            }
        }
        return null;
    }
}
