package vn.binhan.heads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Found;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Span;

/** A document named by its number and symbol: "253/KH-UBND", perhaps with its date. */
public record Reference(
        MappedText source, int start, int slash, int end, @Nullable Found<LocalDate> date) {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<![\\d/.\\p{L}])(\\d{1,2}\\.\\d{3}(?=/)|\\d{1,5}[a-z]?) ?/?(/) ?((?:(?:19|20)\\d{2} ?/"
                            + " ?)?[A-ZĐƯ&][A-Za-zĐƯđ&]{0,14}(?:(?<=[A-ZĐ])\\d{3,4}|\\d{0,2})(?: ?-"
                            + " ?[A-ZĐƯ][A-Za-zĐƯ&.]{0,14}(?:(?<=[A-ZĐ])\\d{3,4}|\\d{0,2})){0,3}(?:- ?[A-ZĐƯ]{2,12}(?!\\p{L})){0,8}(?:(?<=\\d{3})/CP(?!\\p{L}))?)"
                            + "|(?<![\\d/.\\p{L}])(\\d{1,5}) ?(-) ?([A-ZĐ]{1,4}[a-z]?/[A-ZĐ]{2,8}(?:-[A-ZĐ]{2,8}){0,2})(?!\\p{L})");

    /** No stroke stands farther than that behind the first digit of a code. */
    private static final int LONGEST_NUMBER = 16;

    private static final Pattern BEFORE_DATE =
            Pattern.compile(
                    " {0,3},? {0,3}(?:ngay|\\(|ngay ?:|cua .{3,60}? ngay)? {0,3}(?=\\d|ngay)");

    /** Every document named between two positions, in order. */
    public static List<Reference> all(MappedText text, int from, int to) {
        List<Reference> references = new ArrayList<>();
        int stroke = text.text().indexOf('/', from);
        if (stroke < 0 || stroke >= to) {
            return references;
        }
        int first = Math.max(from, stroke - LONGEST_NUMBER);
        Matcher matcher = CODE.matcher(text.text());
        matcher.useTransparentBounds(true);
        for (int at = first;
                Lookup.findsAtDigit(matcher, text.text(), at, to);
                at = matcher.end()) {
            int slash = matcher.start(2) >= 0 ? matcher.start(2) : matcher.start(5);
            int last = matcher.end() - (text.charAt(matcher.end() - 1) == '.' ? 1 : 0);
            int end = text.bare().startsWith("ngay", last - 2) ? last - 2 : last;
            if (hasTwoCapitals(text.text(), slash, end)) {
                references.add(
                        new Reference(
                                text,
                                matcher.start(),
                                slash,
                                end,
                                dateAfter(text, matcher.end(), to)));
            }
        }
        return references;
    }

    private static boolean hasTwoCapitals(String text, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    private static @Nullable Found<LocalDate> dateAfter(MappedText text, int from, int to) {
        Matcher before = BEFORE_DATE.matcher(text.bare()).region(from, Math.min(to, from + 90));
        if (!before.lookingAt()) {
            return null;
        }
        Found<LocalDate> date = Dates.first(text, from, Math.min(to, before.end() + 40));
        return date != null
                        && date.span().start()
                                <= text.start(Math.min(before.end(), text.length() - 1))
                ? date
                : null;
    }

    /** Whether it is told as something done before: "đã ban hành Kế hoạch số ...". */
    public boolean isReported() {
        return source.bare().substring(Math.max(0, start - 40), start).contains("da ban hanh");
    }

    /** "Ban Chỉ đạo 138/CP" is the name of a board, not a text. */
    public boolean isBoard() {
        return source.bare().startsWith("ban chi dao ", start - 12);
    }

    /** A proposal to decide is no text that a plan rests on. */
    public boolean isProposal() {
        return source.text().startsWith("TTr", slash + 1);
    }

    /** The number before the stroke. */
    public Found<String> number(double confidence) {
        int last = source.charAt(slash - 1) == '/' ? slash - 1 : slash;
        Found<String> number = source.found(start, last, confidence);
        return number.as(number.value().replace(".", ""));
    }

    /** The symbol behind the stroke. */
    public Found<String> symbol(double confidence) {
        Found<String> symbol = source.found(slash + 1, end, confidence);
        return symbol.as(symbol.value().replace(" ", ""));
    }

    /** Number and symbol together, as texts are cited. */
    public String code() {
        return source.words(start, end).replace(" ", "").replace("//", "/");
    }

    /** Where the number and symbol stand, with the date behind them. */
    public Span whole() {
        Span span = source.span(start, end);
        return date == null ? span : span.union(date.span());
    }
}
