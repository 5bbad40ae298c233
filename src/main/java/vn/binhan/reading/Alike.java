package vn.binhan.reading;

import java.util.regex.Pattern;
import vn.binhan.reading.Quantities.Quantity;

/** Tells where a second figure without words of its own is to be met like the first. */
final class Alike {
    private static final Pattern JOINED = Pattern.compile("[^,;:.()\\d]{0,60} va ");
    private static final Pattern LISTED = Pattern.compile("[^,;:.()\\d%]{1,40}(?:,| va) ");

    private Alike() {}

    static boolean is(MappedText text, Quantity first, Quantity second, boolean sameSubject) {
        return second.words() == TargetWords.EQUAL
                && !isWhole(second)
                && !isOwn(text, first, second)
                && (sameSubject
                        || isJoined(text, first, second)
                        || isSameChange(text, first, second));
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
