package vn.binhan.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a text says an address, however either is written: with tones or without, with commas or
 * not, "Số 12/3, đường Hoa Sữa, P. Châu Đốc" or "12/3 hoa sua". What counts is the road, the alley
 * or the hamlet; a commune alone says no address.
 */
public final class AddressText {
    private static final Pattern SLASH =
            Pattern.compile("(?<=\\d[a-z]?)\\s*(?:/|xet|xuyet|xec)\\s*(?=\\d)");
    private static final Pattern LETTER = Pattern.compile("(?<=\\d) (?=[a-c]\\b)");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("\\b(?:to|can|can ho) (?=\\d)");
    private static final Pattern TOKEN = Pattern.compile("\\d+[a-z]?(?:/\\d+[a-z]?)*|[a-z]+");

    /** From here on an address names communes and what is above them, which are no secret. */
    private static final Pattern COMMUNE =
            Pattern.compile(
                    "\\b(?:(?:phuong|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tp|tt)\\b"
                            + "|(?:xa|tinh)\\b(?! lo)|[pxq]\\.|[pf](?= ?\\d)|p\\b)");

    /** What stands before a number or a name and is often left out. */
    private static final Set<String> BESIDE =
            Set.of(
                    "so", "nha", "duong", "d", "pho", "hem", "ngo", "ngach", "kiet", "ap", "thon",
                    "xom", "khu", "kp", "lo");

    private AddressText() {}

    /** Whether this text says this address. */
    public static boolean says(String text, String address) {
        var told = tokens(plain(text));
        var plain = plain(address);
        var commune = COMMUNE.matcher(plain);
        if (!commune.find()) {
            return holds(told, first(plain));
        }
        var own = first(plain.substring(0, commune.start()));
        // What looks like a commune may be the end of a name, as in Hải Phượng.
        return holds(told, own) || !bare(own).isEmpty() && holds(told, first(plain));
    }

    /** Whether a text with these words names the road, the alley or the hamlet of that address. */
    private static boolean holds(List<String> text, List<String> address) {
        var names = address.stream().filter(each -> !isNumber(each) && !isBeside(each)).toList();
        if (names.size() > 1) {
            return within(bare(text), names);
        }
        if (names.isEmpty()) {
            return address.stream().anyMatch(each -> each.contains("/") && text.contains(each));
        }
        var whole = address.stream().filter(each -> !isNumber(each)).toList();
        return IntStream.range(0, whole.size() - 1)
                        .anyMatch(from -> within(text, whole.subList(from, whole.size())))
                || within(bare(text), aroundName(bare(address), names.getFirst()));
    }

    /** A name of one word with the numbers beside it, as in 3 Tháng 2. */
    private static List<String> aroundName(List<String> address, String name) {
        var at = address.indexOf(name);
        var around = address.subList(Math.max(0, at - 1), Math.min(address.size(), at + 2));
        return around.size() > 1 ? around : List.of(name, "");
    }

    /** The words of the first part that has a name, and of those before it. */
    private static List<String> first(String address) {
        var taken = new ArrayList<String>();
        for (var part : address.split("[,;\\n]")) {
            var tokens = tokens(part);
            taken.addAll(tokens);
            if (tokens.stream().anyMatch(each -> !isNumber(each) && !isBeside(each))) {
                break;
            }
        }
        return taken;
    }

    private static String plain(String text) {
        var plain = VietnameseText.plain(text).replaceAll("[^\\S\\n]+", " ");
        var joined = LETTER.matcher(SLASH.matcher(plain).replaceAll("/")).replaceAll("");
        return BEFORE_NUMBER.matcher(joined).replaceAll("");
    }

    private static List<String> bare(List<String> tokens) {
        return tokens.stream().filter(each -> !isBeside(each)).toList();
    }

    private static List<String> tokens(String plain) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(plain);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static boolean within(List<String> text, List<String> wanted) {
        return Collections.indexOfSubList(text, wanted) >= 0;
    }

    private static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }

    private static boolean isBeside(String token) {
        return BESIDE.contains(token);
    }
}
