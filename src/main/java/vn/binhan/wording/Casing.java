package vn.binhan.wording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes in natural letters what a letterhead or a title shouts in capitals. */
public final class Casing {
    // spotless:off
    private static final String[] NAMES = {
        "Thủ tướng Chính phủ",
        "Chính phủ",
        "Quốc hội",
        "Việt Nam",
        "Nhà nước",
        "Trung ương",
        "Tổ quốc",
        "Liên hợp quốc",
        "Lao động - Thương binh và Xã hội",
        "Văn hóa, Thể thao và Du lịch",
        "Văn hóa và Thể thao",
        "Thông tin và Truyền thông",
        "Giáo dục và Đào tạo",
        "Kế hoạch và Đầu tư",
        "Tài chính",
        "Sở Y tế",
        "Sở Tư pháp",
        "Nội vụ",
        "Khoa học và Công nghệ",
        "Nông nghiệp và Môi trường",
        "Nông nghiệp và Phát triển nông thôn",
        "Dân tộc và Tôn giáo",
        "Ban Dân tộc",
        "Ủy ban Dân tộc",
        "Ban Chỉ đạo",
        "Ban Chấp hành",
        "Ban Thường vụ",
        "Liên hiệp Phụ nữ",
        "Hội Nông dân",
        "Mặt trận Tổ quốc",
        "Hội Liên hiệp Phụ nữ",
        "Chiến lược",
        "Chương trình",
        "Đề án",
        "Nghị quyết",
        "Quyết định",
        "Chỉ thị",
        "Nghị định",
        "Tháng hành động"
    };
    // spotless:on

    private static final Map<String, String> LEVELS =
            Map.of(
                    "tinh",
                    "tỉnh",
                    "thanh pho",
                    "thành phố",
                    "thanh ph",
                    "thành phố",
                    "huyen",
                    "huyện",
                    "quan",
                    "quận",
                    "thi xa",
                    "thị xã",
                    "xa",
                    "xã",
                    "phuong",
                    "phường",
                    "thi tran",
                    "thị trấn");
    private static final Pattern DEPARTMENT =
            Pattern.compile("(?:bo|so|phong) (?!chi huy|tu lenh|doi |khong |chay )");
    private static final Pattern FIELD =
            Pattern.compile("(?:\\A(?:bo|so|phong)|,| -| va) (?=\\p{L})");
    private static final Pattern CODE =
            Pattern.compile("\\S{0,12}[/&]\\S{1,30}|[A-Z0-9]{1,4}-[A-Z]{2,9}");

    /** Letters without a vowel are no word: "LHPN", "UBND". */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<!\\p{L})[bcdghklmnpqrstvx]{2,9}(?!\\p{L})");

    private static final Pattern UNIT_NAME =
            Pattern.compile(
                    "(?<!\\p{L})(?:huyen|xa|phuong|quan|thi xa|thi tran|thanh pho|dac khu)"
                            + " (?!hoi|lap)(\\p{L}+(?: \\p{L}+){0,2}?)(?=,|$|"
                            + " (?:giai|nam|den|va|tren|trong|thuc|trien|tinh|huyen)(?!\\p{L}))");
    private static final Pattern COMMITTEE = Pattern.compile("u?y?\\s?ban nhan\\s?dan|ubnd");
    private static final Pattern PLACE_END =
            Pattern.compile(
                    "(?<!\\p{L})(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong)"
                            + " (?!(?:hoi|uy|doan)(?: |$))(\\p{L}+(?:[ -]+\\p{L}+){0,3})$");
    private static final Pattern PARTY =
            Pattern.compile("((?:tinh|thanh|huyen|quan|thi) uy) (\\p{L}.*)");
    private static final Pattern LEVEL =
            Pattern.compile(
                    "(?:\\b|(?<=\\s))(tinh|thanh pho|thanh ph|tp\\.?|huyen|quan|thi"
                            + " xa|xa|phuong|thi tran|dac khu)\\s+");

    private Casing() {}

    /** "ỦY BAN NHÂN DÂN TỈNH AN GIANG" as "Ủy ban nhân dân tỉnh An Giang". */
    public static String issuer(String words) {
        String bare = Letters.bare(words);
        Matcher party = PARTY.matcher(bare);
        if (isCapitals(words) && party.matches()) {
            return capitalised(words.substring(0, party.end(1)).toLowerCase(Locale.ROOT))
                    + " "
                    + properName(words.substring(party.start(2)));
        }
        Matcher committee = COMMITTEE.matcher(bare);
        if (!committee.find()) {
            return isCapitals(words) ? body(words, bare) : words;
        }
        String rest = words.substring(committee.end()).strip();
        return rest.isEmpty() ? "Ủy ban nhân dân" : "Ủy ban nhân dân " + unit(rest);
    }

    /** "CÔNG AN TỈNH AN GIANG": what stands behind the last level is a name. */
    private static String body(String words, String bare) {
        Matcher place = PLACE_END.matcher(bare);
        String written = department(sentence(words), bare);
        return place.find()
                ? written.substring(0, place.start(1)) + properName(words.substring(place.start(1)))
                : written;
    }

    /** "SỞ VĂN HÓA, THỂ THAO": each of its fields bears a capital. */
    private static String department(String written, String bare) {
        StringBuilder name = new StringBuilder(written);
        Matcher field = FIELD.matcher(bare);
        while (DEPARTMENT.matcher(bare).lookingAt() && field.find()) {
            name.setCharAt(field.end(), Character.toUpperCase(name.charAt(field.end())));
        }
        return name.toString();
    }

    /** "TỈNH AN GIANG" or "Thành phố PRTC" as "tỉnh An Giang", "thành phố PRTC". */
    public static String unit(String words) {
        String bare = Letters.bare(words);
        Matcher level = LEVEL.matcher(bare);
        if (!level.lookingAt()) {
            String name = ProvinceNames.of(words);
            return name == null ? words : name;
        }
        String word = bare.substring(level.start(1), level.end(1));
        String written = word.startsWith("tp") ? "thành phố" : LEVELS.getOrDefault(word, word);
        String name = words.substring(level.end());
        return written + " " + withoutPerson(name);
    }

    /** "tỉnh Quảng Nam Lê Văn A": behind a province may stand its chairman. */
    private static String withoutPerson(String name) {
        String known = ProvinceNames.opening(name);
        return known == null ? properName(name) : known;
    }

    /** "AN GIANG" as "An Giang"; an abbreviation stays as it is. */
    public static String properName(String name) {
        if (!isCapitals(name) || (!name.contains(" ") && name.length() <= 4 && !hasMark(name))) {
            return name;
        }
        StringBuilder result = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            result.append(first ? letter : Character.toLowerCase(letter));
            first = !Character.isLetter(letter);
        }
        return result.toString();
    }

    private static boolean hasMark(String name) {
        return name.chars().anyMatch(letter -> Letters.isMarked((char) letter));
    }

    private static boolean isCapitals(String words) {
        return Paragraph.isCapitals(words, 0, words.length());
    }

    /** A title in capitals as it is written elsewhere in the document, else as a sentence. */
    public static String title(String title, MappedText text, int from) {
        if (!isCapitals(title)) {
            return capitalised(title);
        }
        String written = elsewhere(Letters.bare(title), text, from);
        return capitalised(written != null ? written : sentence(title));
    }

    private static @Nullable String elsewhere(String bareTitle, MappedText text, int from) {
        int at = text.bare().indexOf(bareTitle, from);
        for (int tries = 0; at >= 0 && tries < 4; tries++) {
            String words = text.words(at, at + bareTitle.length());
            if (!isCapitals(words)) {
                return words;
            }
            at = text.bare().indexOf(bareTitle, at + 1);
        }
        return null;
    }

    /** With a capital at the beginning. */
    public static String capitalised(String words) {
        return words.isEmpty() || Character.isUpperCase(words.charAt(0))
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String sentence(String words) {
        StringBuilder result = new StringBuilder(words.toLowerCase(Locale.ROOT));
        Matcher code = CODE.matcher(words);
        while (code.find()) {
            result.replace(code.start(), code.end(), code.group().replace("-TTG", "-TTg"));
        }
        String bare = Letters.bare(words);
        String lower = words.toLowerCase(Locale.ROOT);
        for (String name : NAMES) {
            write(result, lower, name.toLowerCase(Locale.ROOT), name);
        }
        for (Map.Entry<String, String> province : ProvinceNames.BY_BARE.entrySet()) {
            if (province.getKey().length() > 3) {
                write(result, bare, province.getKey(), province.getValue());
            }
        }
        Matcher letters = ABBREVIATION.matcher(bare);
        while (letters.find()) {
            result.replace(
                    letters.start(),
                    letters.end(),
                    words.substring(letters.start(), letters.end()));
        }
        Matcher unit = UNIT_NAME.matcher(bare);
        while (unit.find()) {
            String name = words.substring(unit.start(1), unit.end(1));
            result.replace(unit.start(1), unit.end(1), properName(name));
        }
        capitaliseQuotes(result);
        return capitalised(result.toString());
    }

    private static void capitaliseQuotes(StringBuilder words) {
        for (int i = 0; i + 1 < words.length(); i++) {
            boolean opens =
                    "\"\u201c".indexOf(words.charAt(i)) >= 0
                            && (i == 0 || words.charAt(i - 1) == ' ');
            if (opens) {
                words.setCharAt(i + 1, Character.toUpperCase(words.charAt(i + 1)));
            }
        }
    }

    private static void write(StringBuilder result, String bare, String bareName, String name) {
        if (bareName.length() != name.length()) {
            return;
        }
        int at = bare.indexOf(bareName);
        while (at >= 0) {
            int end = at + bareName.length();
            boolean whole =
                    (at == 0 || !Character.isLetter(bare.charAt(at - 1)))
                            && (end == bare.length() || !Character.isLetter(bare.charAt(end)));
            if (whole) {
                result.replace(at, end, name);
            }
            at = bare.indexOf(bareName, end);
        }
    }
}
