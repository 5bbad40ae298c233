package vn.binhan.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Bodies;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** Tells whether a line goes on with the one before it, from how the whole text is wrapped. */
final class Wrapping {
    private static final Pattern LABEL_ONLY =
            Pattern.compile(
                    "(?:dieu|(?:phan|chuong|muc)(?: thu)?"
                            + " (?:[ivx]{1,5}|\\d{1,2}|nhat|hai|ba|tu|nam)[.:]?|[ivx]{1,5}[.)/]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/]?|[a-z][.)]|\\(\\d{1,2}\\)|[-+\u2022]|so\\s?:|dieu"
                            + " \\d{1,3}[.:]?)");
    private static final Pattern DATE_LINE =
            Pattern.compile("ngay\\s.{1,12}thang\\s.{1,6}nam\\s.{0,12}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}.{0,8}");
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d{2}(?: ?- ?(?:19|20)\\d{2})?[.,;)\"\u201d]*");
    private static final Pattern NEW_START =
            Pattern.compile(
                    "(?:can cu|thuc hien (?:quyet dinh|nghi quyet|chi thi|cong van|ke hoach so)|xet"
                            + " de nghi|theo de nghi|noi nhan|kinh gui|tren day la|\\(?ban hanh kem"
                            + " theo|\\(kem theo)\\b.*",
                    Pattern.DOTALL);
    private static final Pattern TYPE_NAME =
            Pattern.compile(
                    "(?:ke hoach|quyet dinh|bao cao|to trinh|thong bao|chi thi|nghi quyet|huong"
                            + " dan|chuong trinh|de an|cong van|luat|nghi dinh|thong tu)\\s?:?");
    private static final Pattern CAPITAL_BREAK =
            Pattern.compile(
                    "(?:(?:tm|kt|tuq)\\. .*|(?:so|uy ban nhan dan|chu tich uy ban|hoi dong nhan"
                            + " dan|ubnd|phong|cong hoa|doc lap|noi nhan|phu luc|bo"
                            + " truong|giam doc|thu tuong|ban (?!nhan)|hoi (?:lien hiep|nong"
                            + " dan)|truong (?!ban))\\b.*)");
    private static final String TERMINAL = ".:;!?";

    /** Lines broken at such a width were broken by a page, few though they be among many items. */
    private static final int LEAST_PAGE = 55;

    private final boolean wrapped;
    private final int width;
    private final int least;
    private final boolean gapped;

    private Wrapping(boolean wrapped, int width, int least, boolean gapped) {
        this.wrapped = wrapped;
        this.width = width;
        this.least = least;
        this.gapped = gapped;
    }

    static Wrapping of(List<Line> lines) {
        List<Integer> broken = new ArrayList<>();
        int apart = 0;
        int close = 0;
        Line before = null;
        for (Line line : lines) {
            if (before != null && isTerminal(before) && !line.newCell()) {
                apart += line.afterGap() ? 1 : 0;
                close += line.afterGap() ? 0 : 1;
            }
            if (before != null
                    && !line.afterGap()
                    && !line.newCell()
                    && line.isLowerStart()
                    && !isTerminal(before)) {
                broken.add(before.length() + 1 + line.firstWordLength());
            }
            before = line;
        }
        boolean wrapped = broken.size() >= 2 && broken.size() * 8 > lines.size();
        if (broken.size() < 4) {
            return new Wrapping(wrapped, 0, 0, false);
        }
        Collections.sort(broken);
        int low = broken.get(broken.size() / 5);
        int high = broken.get(broken.size() - 1 - broken.size() / 10);
        boolean even = low >= 20 && high - low <= Math.max(10, low / 5);
        int median = broken.get(broken.size() / 2);
        List<Integer> near =
                broken.stream().filter(length -> Math.abs(length - median) <= median / 6).toList();
        boolean page = median >= LEAST_PAGE && near.size() * 3 >= broken.size() * 2;
        int width = even ? low : page ? near.getFirst() : 0;
        return new Wrapping(wrapped || page, width, low * 3 / 5, apart > 6 * close);
    }

    /** Whether a line belongs to the paragraph before it, which ends with these words. */
    boolean joins(Line before, Line line, CharSequence paragraph) {
        String bare = before.bare();
        if (paragraph.length() < 30 && bare.length() < 16 && LABEL_ONLY.matcher(bare).matches()) {
            return true;
        }
        if (line.newCell() || isTypeName(before) || isTypeName(line) || isMotto(before)) {
            return false;
        }
        if (!line.afterGap()
                && (SplitPhrase.closesBracket(before, line)
                        || SplitPhrase.splitsPlace(before, line)
                        || SplitPhrase.endsYears(before, line))) {
            return true;
        }
        if (wrapped && line.first() == '(' && line.length() < 12 && !isTerminal(before)) {
            return true;
        }
        if (wrapped && SplitPhrase.countsOn(paragraph, line)) {
            return true;
        }
        if (isLabelled(before, line)) {
            return false;
        }
        if (capitals(before) != capitals(line) && hasLetters(line)) {
            return caseChanges(before, line);
        }
        if (line.isLowerStart() || Character.isDigit(line.first())) {
            boolean full = isFull(before, line) && !line.afterGap();
            boolean clause =
                    before.last() == ';'
                            && wrapped
                            && width == 0
                            && before.length() > 40
                            && !line.afterGap();
            boolean colon = before.last() == ':' && wrapped && !line.afterGap();
            if (!isTerminal(before)
                    ? line.isLowerStart()
                    : full || ((colon || clause) && line.isLowerStart())) {
                return true;
            }
            boolean number = Character.isDigit(line.first()) && !isTerminal(before);
            if (number
                    && (SplitPhrase.awaitsNumber(before)
                            || SplitPhrase.awaitsFigure(before, line))) {
                return true;
            }
            if (line.isLowerStart()) {
                return false;
            }
        }
        if (line.afterGap()) {
            if (endsHeading(before, line)) {
                return true;
            }
            return before.last() == ','
                    && !isTerminal(before)
                    && capitals(before) == capitals(line);
        }
        if (!hasLetters(line)) {
            return awaitsFigure(before)
                    || !isTerminal(before)
                            && ((wrapped
                                            && (!DAY.matcher(line.bare()).matches()
                                                    || SplitPhrase.isOpen(before)))
                                    || YEARS.matcher(line.bare()).matches());
        }
        return capitals(line) ? joinsCapitals(before, line) : joinsUpper(before, line);
    }

    /** "chậm nhất ngày 10/6 và" or "năm 2025:" with nothing but figures on the next line. */
    private static boolean awaitsFigure(Line before) {
        boolean open = before.last() != ',' && SplitPhrase.isOpen(before);
        return before.length() > 20 && (open || before.last() == ':');
    }

    private boolean caseChanges(Line before, Line line) {
        if (line.afterGap() || isTerminal(before) || (capitals(before) && !line.isLowerStart())) {
            return false;
        }
        if (line.isLowerStart()) {
            return !capitals(before) || before.length() > 25;
        }
        boolean name = line.bare().startsWith("ubnd") || line.length() < 12;
        return wrapped && name && (width == 0 || isFull(before, line));
    }

    /** "III. NHIỆM" over "VỤ TRỌNG TÂM": the second half of a heading in capitals. */
    private static boolean endsHeading(Line before, Line line) {
        Label label = before.label();
        return label != null
                && label.style().rank() <= Numbering.DECIMAL.rank()
                && before.length() < 60
                && line.length() < 60
                && !isTerminal(before)
                && capitals(before)
                && capitals(line)
                && SectionRole.of(line.bare()) == SectionRole.NONE;
    }

    private static boolean opensSection(Line line) {
        SectionRole role = SectionRole.of(line.bare());
        return role == SectionRole.SITUATION
                || (line.length() < 40 && role != SectionRole.NONE && role != SectionRole.SCOPE);
    }

    private boolean joinsCapitals(Line before, Line line) {
        if (!wrapped && opensSection(line)) {
            return false;
        }
        return before.bare().equals("uy")
                || (!isTerminal(before) && !CAPITAL_BREAK.matcher(line.bare()).matches());
    }

    private boolean joinsUpper(Line before, Line line) {
        String bare = before.bare();
        boolean open = SplitPhrase.isOpen(before) || SplitPhrase.endsOffice(before, line);
        if (!open && NEW_START.matcher(line.bare()).matches()) {
            return false;
        }
        if (!wrapped) {
            return open && bare.length() > 20;
        }
        if (width > 0) {
            return (open && before.last() != ',')
                    || (gapped && isFull(before, line))
                    || (isFull(before, line) && goesOn(before, line));
        }
        if (isTerminal(before) || (DATE_LINE.matcher(line.bare()).matches() && !open)) {
            return open && !isTerminal(before);
        }
        boolean breaks = open || before.length() + 1 + line.firstWordLength() >= least;
        return breaks && !isHeadingLike(before, open);
    }

    /** Behind a full stop only what looks like a sentence goes on, no short line such as a name. */
    private boolean goesOn(Line before, Line line) {
        return !isTerminal(before)
                || (before.last() == '.' && (line.length() * 3 > width * 2 || isTerminal(line)));
    }

    private static boolean isHeadingLike(Line before, boolean open) {
        Label label = before.label();
        if (label == null) {
            return !open
                    && before.length() < 30
                    && SectionRole.of(before.bare()) != SectionRole.NONE;
        }
        String body = before.source().bare().substring(label.bodyStart(), before.end());
        boolean named =
                SectionRole.of(body) != SectionRole.NONE
                        || Bodies.startsWithBody(before.source(), label.bodyStart(), before.end());
        return named && !open && before.length() < 70;
    }

    private boolean isFull(Line before, Line line) {
        return width > 0 && before.length() + 1 + line.firstWordLength() >= width - 1;
    }

    private boolean isLabelled(Line before, Line line) {
        Label label = line.label();
        if (label == null) {
            return false;
        }
        String bare = before.bare();
        boolean open = !isTerminal(before) && !line.afterGap();

        return switch (label.style()) {
            case DASH -> !(open && wrapped && SplitPhrase.endsName(before, line));
            case DECIMAL, CAPITAL -> !(open && SplitPhrase.endsNumber(before, line, label));
            case BRACKET -> !(open && wrapped && isFull(before, line));
            case LETTER, CLOSED ->
                    !(open && wrapped && !bare.endsWith(",") && isFull(before, line));
            case ORDINAL -> isTerminal(before) || line.afterGap();
            default -> true;
        };
    }

    private static boolean isMotto(Line line) {
        return line.length() < 48 && LineColumns.HEADING_CUTS.contains(line.bare());
    }

    private static boolean isTypeName(Line line) {
        return line.length() < 30 && TYPE_NAME.matcher(line.bare()).matches() && capitals(line);
    }

    private static boolean hasLetters(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (Letters.isLetter(line.source().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerminal(Line line) {
        return TERMINAL.indexOf(line.last()) >= 0;
    }

    private static boolean capitals(Line line) {
        return Paragraph.isCapitals(line.source().text(), line.start(), line.end());
    }
}
