package vn.binhan.layout;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.SectionRole;

/**
 * A document that was copied without its line breaks: they stand again where its letterhead, its
 * headings and its numbering show that a line began.
 */
final class LostLines {
    private static final int LONG = 300;
    private static final int FLAT = 200;
    private static final String MOTTO = "cong hoa xa hoi chu nghia viet nam";
    private static final Pattern FREEDOM = Pattern.compile("doc lap ?- ?tu do ?- ?hanh phuc");
    private static final Pattern NUMBER = Pattern.compile(" so ?: ?\\d{0,6} ?/");
    private static final Pattern DAY =
            Pattern.compile(
                    " [*_]?(\\p{L}+(?: \\p{L}+){0,4}), ?ngay ?\\d{1,2} ?thang ?\\d{1,2} ?nam"
                            + " ?\\d{4}");

    /** A page that numbers what it shows: "1. BỘ Y TẾ CỘNG HÒA ...". */
    private static final Pattern LISTED = Pattern.compile("(?<!\\S)\\d{1,2}\\. ");

    /** A run of words in capitals, figures and marks among them. */
    private static final Pattern CAPITALS =
            Pattern.compile(
                    "(?<![\\p{L}])\\p{Lu}{2,}(?:["
                            + " ,/-]+(?:\\d+(?:[/.-]\\d+)*|\\p{Lu}+|&)){0,80}(?![\\p{Ll}])");

    /** "GIẢI PHÁP 1. Mở lớp": the count belongs to the next line. */
    private static final Pattern LAST_COUNT =
            Pattern.compile(" \\d{1,2}(?:\\.\\d{1,2})*(?=[./)])| \\d{1,2}\\.\\d{1,2}(?= )");

    private static final Pattern TYPE = Pattern.compile("(?:KẾ HOẠCH|QUYẾT ĐỊNH)(?!\\p{L})");

    /** Who decides stands between the title of a decision and its causes. */
    private static final Pattern DECIDING =
            Pattern.compile(
                    " (?:BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|CHỦ TỊCH (?=[ỦU]|HỘI)|[ỦU][YỶ] BAN NHÂN DÂN|U[ỶY]"
                            + " BAN NHÂN DÂN)");

    private static final Pattern CAUSES =
            Pattern.compile(
                    "(?<=[;.:]) (?=(?:can cu|theo de nghi|xet de nghi|xet|thuc hien|tren day la|noi"
                            + " nhan:|tm\\.|kt\\.|uy ban nhan dan \\p{L}[^.;]{0,60} (?:ban"
                            + " hanh|xay dung)) ?)");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?<=\\.) (?=tm\\. |kt\\. |noi nhan ?:)| (?=noi nhan ?:|\\(ban hanh kem)");
    private static final Pattern ARTICLE = Pattern.compile(" (?=dieu \\d{1,2}\\. )");
    private static final Pattern DOTTED =
            Pattern.compile(" (?=\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?\\.? \\p{L})");

    /** What may stand before the words of a heading: "IV.", "B -", "1.2", "nhất". */
    private static final Pattern MARK =
            Pattern.compile(
                    "(?:[ivx]{1,5}|\\p{L}|\\d{1,2}(?:\\.\\d{1,2})*) ?[-./:)]|[-:] |(?:nhat|hai|ba|tu) ");

    /** The annexed plan right behind who signed its decision. */
    private static final Pattern ANNEX =
            Pattern.compile("(?<=NHÂN DÂN|CHỦ TỊCH) (?=KẾ HOẠCH(?!\\p{L}))");

    /** A heading whose text follows on its line. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:\\d{1,2}[.)/] ?|\\d\\.\\d\\.? |[ivx]\\. ?|\\p{L}\\) ?)(?:(?:cac )?(?:muc tieu|chi tieu)(?: chung|"
                            + " tong quat| cu the)?(?: den (?:het )?nam \\d{4})?|muc dich|yeu cau|muc"
                            + " dich,? yeu cau|kinh phi|kinh phi thuc hien)( )(?=\\p{L}|[-+] )");

    private final MappedText text;
    private final BitSet breaks = new BitSet();
    private final BitSet dropped = new BitSet();

    private LostLines(MappedText text) {
        this.text = text;
    }

    /** The text with its lines again; the very same text, where it never lost them. */
    static MappedText restored(MappedText text) {
        int motto = text.bare().indexOf(MOTTO);
        if (motto < 0) {
            return text;
        }
        int from = text.text().lastIndexOf('\n', motto) + 1;
        int end = text.text().indexOf('\n', motto);
        int lineEnd = end < 0 ? text.length() : end;
        boolean runsOn =
                lineEnd - from > LONG
                        || (NUMBER.matcher(text.bare()).region(motto, lineEnd).find()
                                && isFlat(text));
        if (!runsOn || motto - from > LONG) {
            return text;
        }
        LostLines lines = new LostLines(text);
        lines.head(from, motto);
        lines.body(motto + MOTTO.length());
        return lines.written();
    }

    /** Whether the whole text stands in a few lines, each longer than any page is wide. */
    private static boolean isFlat(MappedText text) {
        long lines = text.text().lines().filter(line -> !line.isBlank()).count();
        return text.length() > FLAT * lines;
    }

    private void head(int from, int motto) {
        int limit = Math.min(text.length(), motto + 1200);
        breakBefore(motto);
        Matcher listed = LISTED.matcher(text.bare()).region(from, motto);
        while (listed.find()) {
            breakBefore(listed.start());
            dropped.set(listed.start(), listed.end());
        }
        Matcher freedom = FREEDOM.matcher(text.bare()).region(motto, limit);
        int at = motto;
        if (freedom.find()) {
            breakBefore(freedom.start());
            breakBehind(freedom.end());
            at = freedom.end();
        }
        Matcher number = NUMBER.matcher(text.bare()).region(from, limit);
        if (number.find()) {
            breaks.set(number.start());
            at = Math.max(at, number.end());
        }
        Matcher day = DAY.matcher(text.bare()).region(Math.max(from, at), limit);
        if (day.find()) {
            breaks.set(place(day.start(1), day.end(1)) - 1);
            breakBehind(day.end());
        }
    }

    /** Where the name of the place begins: behind the symbol its words bear capitals. */
    private int place(int from, int to) {
        int start = to;
        for (int i = to; i > from; i--) {
            boolean word = text.charAt(i - 1) == ' ';
            if (word && !Character.isUpperCase(text.charAt(i))) {
                return start;
            }
            start = word ? i : start;
        }
        boolean whole = Character.isUpperCase(text.charAt(from)) && text.charAt(from - 1) == ' ';
        boolean symbol =
                text.text().lastIndexOf('/', from) > text.text().lastIndexOf(' ', from - 1);
        return whole && !symbol ? from : start;
    }

    private void body(int from) {
        capitals(from);
        for (Pattern pattern : List.of(CAUSES, SIGNED, ARTICLE, DOTTED)) {
            Matcher matcher = pattern.matcher(text.bare()).region(from, text.length());
            matcher.useTransparentBounds(true);
            while (matcher.find()) {
                if (opensUpper(matcher.end())) {
                    breaks.set(matcher.start());
                }
            }
        }
        Matcher annex = ANNEX.matcher(text.text()).region(from, text.length());
        annex.useTransparentBounds(true);
        while (annex.find()) {
            breaks.set(annex.start());
            breakBehind(annex.end() + "KẾ HOẠCH".length());
        }
        LostBullets.in(text, from, breaks);
        numbering(from);
        Matcher heading = HEADING.matcher(text.bare()).region(from, text.length());
        while (heading.find()) {
            if (breaks.get(heading.start() - 1) && opensUpper(heading.end())) {
                breaks.set(heading.start(1));
            }
        }
    }

    /** A new line begins at a type's name, and where words in capitals end or begin. */
    private void capitals(int from) {
        Matcher run = CAPITALS.matcher(text.text()).region(from, text.length());
        while (run.find()) {
            Matcher type = TYPE.matcher(text.text()).region(run.start(), run.end());
            boolean titled = type.lookingAt();
            if (titled) {
                breakBefore(run.start());
                breakBehind(type.end());
                Matcher deciding = DECIDING.matcher(text.text()).region(type.end(), run.end());
                if (run.group().startsWith("QUYẾT") && deciding.find()) {
                    breaks.set(deciding.start());
                }
            }
            int end = withoutCount(run.start(), run.end());
            boolean shouts = text.words(run.start(), end).length() > 8;
            if (!titled && shouts && headsSection(run.start(), end)) {
                breakBefore(run.start());
            }
            boolean stopped = end + 1 < text.length() && text.charAt(end) == '.';
            end += titled && stopped ? 1 : 0;
            if (shouts && end < text.length() && text.charAt(end) == ' ') {
                if (opensUpper(end) || text.charAt(end + 1) == '(') {
                    breaks.set(end);
                }
            }
        }
    }

    private int withoutCount(int from, int to) {
        int word = text.text().lastIndexOf(' ', to - 1);
        boolean counts =
                word > from
                        && LAST_COUNT.matcher(text.bare()).region(word, text.length()).lookingAt();
        return counts ? word : to;
    }

    /** "... hằng năm. TỔ CHỨC THỰC HIỆN": a heading that bears no mark. */
    private boolean headsSection(int from, int to) {
        int word = text.text().lastIndexOf(' ', from - 2) + 1;
        boolean marked = MARK.matcher(text.bare().substring(word, from)).lookingAt();
        return !marked && SectionRole.of(text.bare().substring(from, to)) != SectionRole.NONE;
    }

    private boolean opensUpper(int at) {
        for (int i = at; i < Math.min(text.length(), at + 8); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isUpperCase(text.charAt(i))
                        || (i + 1 < text.length() && text.charAt(i + 1) == ')');
            }
        }
        return false;
    }

    /** I., 1., a): a mark begins a line when it goes on with its row or begins one. */
    private void numbering(int from) {
        for (Rows row : Rows.values()) {
            Matcher mark = row.pattern.matcher(text.bare()).region(from, text.length());
            int last = 0;
            while (mark.find()) {
                String name = text.words(mark.start(1), mark.end(1));
                int place = row.place(name);
                boolean goesOn = place == last + 1 || (place == 1 && row.again);
                boolean opens =
                        row.headed ? LostBullets.shouts(text, mark.end()) : opensUpper(mark.end());
                boolean article = text.bare().startsWith("dieu", mark.start() - 4);
                boolean heading = row != Rows.WORDED || !LostBullets.shouts(text, mark.start());
                if (place > 0 && heading && goesOn && opens && !article) {
                    breaks.set(mark.start());
                    last = place;
                }
            }
        }
    }

    private void breakBefore(int at) {
        if (at > 0 && text.charAt(at - 1) == ' ') {
            breaks.set(at - 1);
        }
    }

    private void breakBehind(int at) {
        if (at < text.length() && text.charAt(at) == ' ') {
            breaks.set(at);
        }
    }

    private MappedText written() {
        MappedText.Builder out = new MappedText.Builder(text.length() + 16);
        for (int at = dropped.nextClearBit(0);
                at < text.length();
                at = dropped.nextClearBit(at + 1)) {
            char letter = breaks.get(at) ? '\n' : text.charAt(at);
            out.add(letter, text.start(at), text.end(at));
        }
        return out.build();
    }
}
