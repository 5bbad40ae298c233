package vn.binhan.heads;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** What a plan is called and the years it runs. */
public final class TitleReader {
    private static final Pattern PREAMBLE =
            Pattern.compile(
                    "(?:can cu|thuc hien|theo|xet|nham|de|trien khai|tiep tuc)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:chu tich )?(?:uy ban nhan\\s?dan|ubnd|thu tuong|bo truong|giam doc|hoi dong"
                            + " nhan dan)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern INTRO =
            Pattern.compile(
                    "(?<!da )(?:xay dung|ban hanh)\\s(ke hoach)\\s(?!so"
                            + " )(.{10,500}?)(?:,?\\s?(?:voi (?:cac |nhung )?noi dung|cu the|nhu"
                            + " sau|gom|\\(sau day)|:|;(?![^.:\\n]{0,300} nhu sau)|\\.(?:\\s|$))",
                    Pattern.DOTALL);

    // spotless:off
    private static final String[] OPENINGS = {
        "ke hoach ", "ve viec ban hanh ke hoach ", "ve ban hanh ke hoach ", "ban hanh ke hoach ", "banhanh ke hoach ", "v/v ban hanh ke hoach ",
        "ve viec phe duyet ke hoach ", "phe duyet ke hoach ", "ve ke hoach ", "ve viec ", "v/v "};
    // spotless:on

    private static final Pattern ANNEXED =
            Pattern.compile(
                    "kem theo quyet dinh nay(?: la| ban)? (?:ke hoach |(?=chuong trinh|de an))([^.;\\n]{10,400})");

    private static final Pattern APPROVED =
            Pattern.compile(
                    "dieu 1[.:]? (?:phe duyet|ban hanh) (?:(?:ban )?ke hoach |(?=chuong trinh|de"
                            + " an))([^.;\\n]{10,400}?)(?=[.;\\n]|,? (?:voi|gom) (?:cac |nhung |mot"
                            + " so )?noi dung)");
    private static final Pattern ON_PAGE =
            Pattern.compile("ke hoach \\d{1,5}/[a-z0-9-]{2,24} (?:nam \\d{4} )?(?:ve (?:viec )?)?");
    private static final Pattern HEADLINE =
            Pattern.compile("ke hoach (?!so |\\d|nay |chi tiet)[^.:;]{18,240}");
    private static final Pattern VERBS =
            Pattern.compile("(?:(?:trien khai|thuc hien|to chuc|hoat dong|cu the)[ ,]*)+");

    /** The authority of the next line, its two words parted over lines: "ỦY" and "BAN ...". */
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(?<! cua)(?<! do) (?:chu tich )?uy\\s{1,2}ban nhan dan (?:tinh|thanh"
                            + " pho|huyen|quan|thi xa|xa|phuong|dac khu) [^,;.:\\n]{2,30}$");

    /** A line of a title that must go on: "... CỦA" above "THỦ TƯỚNG CHÍNH PHỦ". */
    private static final Pattern HANGING =
            Pattern.compile(".* (?:cua|do|va|ve|voi|cho|theo|tai|tren)", Pattern.DOTALL);

    /** "KẾ HOẠCH PHỐI HỢP" above the title: what kind of plan it is. */
    private static final Pattern KIND =
            Pattern.compile(
                    " (?:phoi hop|lien tich|lien nganh|phoi hop lien nganh|hanh dong|tong the)");

    private static final int FIRST_LINES = 8;
    private static final int LONGEST = 500;

    private TitleReader() {}

    /** The title of the plan, of a decision that of the plan it annexes or approves. */
    public static @Nullable Found<String> title(DocumentParts parts, MappedText text) {
        int line = parts.planLine();
        if (line < 0) {
            Found<String> shouted = withoutTypeLine(parts, text);
            Found<String> headed = shouted != null ? shouted : headline(parts, text);
            Found<String> told = headed != null ? headed : fromIntroduction(parts, text);
            return told != null ? told : fromPage(parts, text);
        }
        Found<String> title = below(parts, text, line);
        if (title == null) {
            return fromIntroduction(parts, text);
        }
        Found<String> decided = parts.hasAnnex() ? below(parts, text, parts.typeLine()) : null;
        boolean cut =
                decided != null
                        && decided.value().length() > title.value().length()
                        && Letters.bare(decided.value()).startsWith(Letters.bare(title.value()));
        return cut ? decided : title;
    }

    /** The lines of the title below the name of the type, or behind it on its line. */
    private static @Nullable Found<String> below(DocumentParts parts, MappedText text, int line) {
        Paragraph named = parts.at(line);
        DocumentType type = DocumentType.ofLine(named);
        int nameEnd = named.start() + (type == null ? 0 : type.bareName().length());
        boolean kind =
                line + 1 < parts.paragraphs().size()
                        && KIND.matcher(text.bare()).region(nameEnd, named.end()).matches()
                        && !parts.at(line + 1).isCapitals()
                        && isTitle(parts.at(line + 1), null);
        int from = named.end() > nameEnd + 3 && !kind ? nameEnd : -1;
        int to = from < 0 ? -1 : named.end();
        for (int i = line + 1; i < Math.min(parts.paragraphs().size(), line + 6); i++) {
            Paragraph paragraph = parts.at(i);
            if (!isTitle(paragraph, from >= 0 ? parts.at(i - 1) : null)) {
                break;
            }
            from = from < 0 ? paragraph.start() : from;
            to = paragraph.end();
        }
        if (from < 0) {
            return null;
        }
        Matcher authority = TRAILING.matcher(text.bare()).region(from, to);
        boolean capitals = line + 1 < parts.paragraphs().size() && parts.at(line + 1).isCapitals();
        int end = capitals && authority.find() ? authority.start() : to;
        Found<String> title = text.found(from, trimEnd(text, from, end), 0.93);
        return title.as(Casing.title(withoutTypeName(title.value()), text, to));
    }

    /**
     * Where the body begins: behind the lines of the title if the preamble follows them. A title
     * such as "Hoạt động vì trẻ em" would be taken for the heading of a section.
     */
    public static int behind(DocumentParts parts) {
        int first = parts.planLine() + 1;
        int last = parts.planLine() < 0 ? 0 : Math.min(parts.end(), first + 4);
        for (int i = first; i < last; i++) {
            Paragraph line = parts.at(i);
            boolean preamble =
                    line.label() == null
                            && line.length() > 60
                            && !line.isCapitals()
                            && PREAMBLE.matcher(line.bareText()).matches()
                            && (line.endsWith(';') || line.endsWith(':') || line.endsWith('.'));
            if (preamble || line.label() != null) {
                return preamble ? i : first;
            }
        }
        return first;
    }

    private static boolean isTitle(Paragraph paragraph, @Nullable Paragraph before) {
        String bare = paragraph.length() > LONGEST ? "" : paragraph.bareText();
        boolean stops =
                bare.isEmpty()
                        || paragraph.label() != null
                        || bare.startsWith("(")
                        || bare.startsWith("can cu")
                        || bare.startsWith("kinh gui")
                        || bare.startsWith("so:")
                        || (AUTHORITY.matcher(bare).matches() && !goesOn(before, paragraph));
        if (stops) {
            return false;
        }
        boolean sentence =
                paragraph.endsWith(';')
                        || paragraph.endsWith(':')
                        || paragraph.endsWith('.')
                        || paragraph.endsWith(',');
        if (before == null) {
            return !sentence || paragraph.isCapitals();
        }
        boolean capitals = paragraph.isCapitals();
        boolean preamble = !capitals && (sentence || PREAMBLE.matcher(bare).matches());
        return !preamble
                && capitals == before.isCapitals()
                && !isSection(bare)
                && paragraph.length() < 260;
    }

    private static boolean goesOn(@Nullable Paragraph before, Paragraph next) {
        return before != null
                && before.isCapitals() == next.isCapitals()
                && HANGING.matcher(before.bareText()).matches();
    }

    private static boolean isSection(String bare) {
        SectionRole role = SectionRole.of(bare);
        return bare.length() < 60 && role != SectionRole.NONE && role != SectionRole.SCOPE;
    }

    /** A title in capitals right below the letterhead whose word KẾ HOẠCH was lost. */
    private static @Nullable Found<String> withoutTypeLine(DocumentParts parts, MappedText text) {
        if (!parts.hasLetterhead() || parts.headEnd() >= parts.end()) {
            return null;
        }
        Paragraph line = parts.at(parts.headEnd());
        boolean title =
                line.isCapitals()
                        && line.label() == null
                        && line.length() > 25
                        && SectionRole.of(line.bareText()) != SectionRole.SITUATION
                        && isTitle(line, null);
        Found<String> words =
                text.found(line.start(), trimEnd(text, line.start(), line.end()), 0.8);
        return title
                ? words.as(Casing.title(withoutTypeName(words.value()), text, line.end()))
                : null;
    }

    /** A plan on a web page, its letterhead lost: the page is headed "Kế hoạch ...". */
    private static @Nullable Found<String> headline(DocumentParts parts, MappedText text) {
        int last = parts.hasLetterhead() ? 0 : Math.min(parts.end(), FIRST_LINES);
        for (int i = 0; i < last; i++) {
            Paragraph line = parts.at(i);
            boolean heads =
                    HEADLINE.matcher(line.bareText()).matches()
                            && Character.isLetterOrDigit(text.charAt(line.end() - 1));
            if (heads) {
                Found<String> words = text.found(line.start(), line.end(), 0.75);
                return words.as(Casing.capitalised(withoutTypeName(words.value())));
            }
        }
        return null;
    }

    /**
     * The page's own heading above the letterhead: "Kế hoạch 12/KH-UBND năm 2022 thực hiện ...".
     */
    private static @Nullable Found<String> fromPage(DocumentParts parts, MappedText text) {
        int last = parts.hasLetterhead() ? Math.min(parts.headStart(), 12) : 0;
        for (int i = 0; i < last; i++) {
            Paragraph line = parts.at(i);
            Matcher named = ON_PAGE.matcher(text.bare()).region(line.start(), line.end());
            if (named.lookingAt() && line.end() - named.end() > 20) {
                return text.found(named.end(), trimEnd(text, named.end(), line.end()), 0.6);
            }
        }
        return null;
    }

    private static String withoutTypeName(String title) {
        String bare = Letters.bare(title);
        for (String opening : OPENINGS) {
            if (bare.startsWith(opening)) {
                return title.substring(opening.length());
            }
        }
        return title;
    }

    private static int trimEnd(MappedText text, int from, int to) {
        int end = to;
        while (end > from && " .,;:-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /**
     * A plan whose heading was lost still names itself: "UBND tỉnh ban hành Kế hoạch ... như sau".
     */
    private static @Nullable Found<String> fromIntroduction(DocumentParts parts, MappedText text) {
        for (Pattern pattern : List.of(ANNEXED, APPROVED)) {
            Matcher annexed = pattern.matcher(text.bare());
            if (parts.hasLetterhead() && annexed.find()) {
                return named(annexed, 1, 0.8, text);
            }
        }
        Found<String> introduced = introduced(parts, text, true);
        return introduced != null ? introduced : introduced(parts, text, false);
    }

    /** The last plan that a paragraph names; one that ends with a colon introduces it surely. */
    private static @Nullable Found<String> introduced(
            DocumentParts parts, MappedText text, boolean opens) {
        int last = Math.min(parts.end(), parts.headEnd() + 15);
        for (int i = parts.headEnd(); i < last; i++) {
            Paragraph paragraph = parts.at(i);
            int end = Math.min(paragraph.end(), paragraph.start() + 4000);
            Matcher intro = INTRO.matcher(text.bare()).region(paragraph.start(), end);
            Found<String> title = null;
            while (paragraph.endsWith(':') == opens && intro.find()) {
                String words = text.bare().substring(intro.start(2), intro.end(2));
                title = VERBS.matcher(words).matches() ? title : named(intro, 2, 0.7, text);
            }
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private static Found<String> named(
            Matcher found, int group, double confidence, MappedText text) {
        int end = trimEnd(text, found.start(group), found.end(group));
        Found<String> title = text.found(found.start(group), end, confidence);
        return title.as(Casing.capitalised(title.value()));
    }
}
