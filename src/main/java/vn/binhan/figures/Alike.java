package vn.binhan.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** Tells where a second figure without words of its own is to be met like the first. */
final class Alike {
    private static final Pattern JOINED = Pattern.compile("[^,;:.()\\d]{0,60} va ");
    private static final Pattern LISTED = Pattern.compile("[^,;:.()\\d%]{1,40}(?:,| va) ");

    private static final Pattern KIND =
            Pattern.compile("( \\p{L}+ \\p{L}+)[^,;:.()\\d%]{2,60}(?:,| va) ");
    private static final Pattern DONE =
            Pattern.compile("(?<!\\p{L})(?:duoc|co|dat|la|tham gia|ky|biet|hieu|khong)(?!\\p{L})");

    private Alike() {}

    static boolean is(MappedText text, Quantity first, Quantity second, boolean sameSubject) {
        return second.words() == TargetWords.EQUAL
                && second.valueTo() == null
                && !isWhole(second)
                && !isOwn(text, first, second)
                && (sameSubject
                        || isJoined(text, first, second)
                        || isSameChange(text, first, second)
                        || isSameKind(text, first, second));
    }

    /**
     * "ít nhất 70% phụ nữ thành thị và 60% phụ nữ nông thôn được ...": what is done stands last.
     */
    private static boolean isSameKind(MappedText text, Quantity first, Quantity second) {
        String gap = text.bare().substring(first.to(), Math.max(first.to(), second.from()));
        Matcher kind = KIND.matcher(gap);
        return first.words() == TargetWords.AT_LEAST
                && first.unit().equals(second.unit())
                && kind.matches()
                && !DONE.matcher(gap).find()
                && text.bare().startsWith(kind.group(1), second.to());
    }

    /** "tối thiểu 90% năm 2024 và 100% năm 2025": all of them are never the least. */
    private static boolean isWhole(Quantity quantity) {
        return quantity.unit().equals("%") && quantity.value().intValue() == 100;
    }

    /** "trên 90% năm 2025 và khoảng 99%", "ít nhất 90% ..., trong đó nữ 98%". */
    private static boolean isOwn(MappedText text, Quantity first, Quantity second) {
        return text.bare().startsWith("khoang", second.from())
                || Lookup.holdsAny(
                        text.bare(),
                        first.to(),
                        second.from(),
                        "trong do ",
                        "moi nam ",
                        "hang nam ");
    }

    /** "tối thiểu 25 tổ truyền thông và 10 câu lạc bộ": both are the least. */
    private static boolean isJoined(MappedText text, Quantity first, Quantity second) {
        return first.words() == TargetWords.AT_LEAST
                && Character.isDigit(text.charAt(second.from()))
                && !first.unit().equals("%")
                && !second.unit().equals("%")
                && JOINED.matcher(text.bare()).region(first.to(), second.from()).matches();
    }

    /** "Giảm ít nhất 6% số vụ, 6% số người chết": what falls or grows alike. */
    private static boolean isSameChange(MappedText text, Quantity first, Quantity second) {
        return first.words() == TargetWords.AT_LEAST
                && first.unit().equals(second.unit())
                && !TargetWords.changeVerb(text, first.gapFrom(), first.from()).isEmpty()
                && LISTED.matcher(text.bare()).region(first.to(), second.from()).matches();
    }
}
