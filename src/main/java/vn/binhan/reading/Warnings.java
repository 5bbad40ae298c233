package vn.binhan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.PlanReading.Warning;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Span;

/** The places where a person should look before trusting a reading. */
final class Warnings {
    /** Words that scanning and typing often spoil, with the word that was meant. */
    // spotless:off
    static final String[][] SUSPECTS = {
        {"lóp", "lớp"}, {"vê", "về"}, {"vớị", "với"}, {"vói", "với"}, {"cợ sở", "cơ sở"}, {"cở sở", "cơ sở"}, {"tối thiếu", "tối thiểu"},
        {"thay đối", "thay đổi"}, {"vận dụng xã hội", "vận động xã hội"}, {"banhành", "ban hành"}, {"bình đng", "bình đẳng"},
        {"thành ph hà nội", "thành phố hà nội"}, {"thực hin", "thực hiện"}, {"nhiêm vụ", "nhiệm vụ"}, {"giói", "giới"}, {"trẽ em", "trẻ em"},
        {"phồi hợp", "phối hợp"}, {"bào cáo", "báo cáo"}, {"huờng dẫn", "hướng dẫn"}, {"kể hoạch", "kế hoạch"}, {"chù trì", "chủ trì"}};
    // spotless:on

    private static final Pattern SUSPECT;
    private static final Lookup SUSPECT_PLACES =
            new Lookup(Arrays.stream(SUSPECTS).map(suspect -> suspect[0]).toList());
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?<![\\d/.])0?(\\d{1,2})\\s?(?:\\(\\s?\\p{L}{2,8}\\s?\\)\\s?)?(?:nhom\\s)?(?:noi"
                            + " dung|nhiem vu|giai phap|nhiem vu, giai phap|nhom nhiem vu)(?!\\p{L})");

    private static final String[] COUNTED = {"noi dung", "nhiem vu", "giai phap"};
    private static final int LONGEST_COUNT = 30;

    static {
        StringBuilder words = new StringBuilder();
        for (String[] suspect : SUSPECTS) {
            words.append(words.isEmpty() ? "" : "|").append(suspect[0]);
        }
        SUSPECT =
                Pattern.compile(
                        "(?<!\\p{L})(?:" + words + ")(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private final MappedText text;
    private final List<Warning> warnings = new ArrayList<>();

    Warnings(MappedText text) {
        this.text = text;
    }

    List<Warning> all() {
        return warnings;
    }

    void add(String code, String message, @Nullable Span span, String... values) {
        warnings.add(
                new Warning(code, message, span == null ? new Span(0, 0) : span, List.of(values)));
    }

    void suspectWords() {
        Matcher matcher = SUSPECT.matcher(text.text());
        matcher.useTransparentBounds(true);
        int count = 0;
        int at = SUSPECT_PLACES.next(text.text(), 0);
        while (at >= 0 && count < 50) {
            if (matcher.region(at, text.length()).lookingAt()) {
                count++;
                warnSuspect(matcher);
            }
            int next = matcher.hasMatch() ? matcher.end() : at + 1;
            at = SUSPECT_PLACES.next(text.text(), next);
        }
    }

    private void warnSuspect(Matcher matcher) {
        String words = text.words(matcher.start(), matcher.end());
        add(
                "suspect-word",
                "Từ “" + words + "” có thể bị sai khi quét hoặc gõ; xin xem lại.",
                text.span(matcher.start(), matcher.end()),
                words);
    }

    void announcedContents(int found, int from, int to) {
        Matcher announced = ANNOUNCED.matcher(text.bare());
        announced.useTransparentBounds(true);
        if (found > 0 && findsAnnounced(announced, from, to)) {
            int number = Integer.parseInt(String.valueOf(announced.group(1)));
            if (number > 1 && number != found) {
                add(
                        "count-differs",
                        "Văn bản nói có " + number + " nội dung, nhưng đọc được " + found + ".",
                        text.span(announced.start(), announced.end()),
                        String.valueOf(number),
                        String.valueOf(found));
            }
        }
    }

    /** A count stands right before what is counted: the pattern looks there only. */
    private boolean findsAnnounced(Matcher announced, int from, int to) {
        Lookup.Places words = new Lookup.Places(text.bare(), to, COUNTED);
        for (int word = words.next(from); word < to; word = words.next(word + 1)) {
            int start = Math.max(from, word - LONGEST_COUNT);
            int end = Math.min(to, word + LONGEST_COUNT);
            if (Lookup.findsAtDigit(announced, text.bare(), start, end)) {
                return true;
            }
        }
        return false;
    }
}
