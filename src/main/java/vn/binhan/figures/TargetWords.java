package vn.binhan.figures;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.figures.Target.Comparator;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Units;

/** The words by which a plan says how a value is to be met. */
enum TargetWords {
    // spotless:off
    AT_LEAST (Comparator.AT_LEAST,  "≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|không thấp dưới|không kém|thấp nhất|chí ít|ít ra|tối thiếu|bằng hoặc cao hơn|bằng hoặc lớn hơn|từ", "trở lên|trở lện"),
    AT_MOST  (Comparator.AT_MOST,   "≤|<=|không quá|không kéo dài quá|chậm nhất|không để quá|không để xảy ra quá|không để vượt|không để vượt quá|cao nhất|chỉ còn|tối đa|không vượt quá|không cao hơn|giảm còn|giảm xuống còn|xuống còn|giảm xuống|xuống|nhiều nhất|còn", "trở xuống"),
    MORE     (Comparator.MORE_THAN, ">|trên|hơn|vượt|vượt trên|cao hơn|lớn hơn", ""),
    LESS     (Comparator.LESS_THAN, "<|dưới|thấp hơn|ít hơn|nhỏ hơn", ""),
    EQUAL    (Comparator.EQUAL,     "đạt|bằng|là|khoảng|đủ|đảm bảo|bảo đảm|phấn đấu", "");
    // spotless:on

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:\\([^()\\n]{0,60}\\)|/"
                            + " ?(?:năm|tháng)(?!\\p{L})|[\\s,;:.()+\u2022-]|(?:(?:đến|vào|tới|trong|giai"
                            + " đoạn|từ)\\s)?(?:(?:hết|cuối)\\s)?(?:năm\\s)?(?:19|20)\\d{2}(?:\\s?-\\s?(?:19|20)\\d{2})?(?!\\d)(?:\\strở đi)?|(?:và|phấn"
                            + " đấu|mỗi năm|hàng năm|hằng năm|đồng thời|trong đó|cụ"
                            + " thể|còn|riêng|có|đạt|đảm bảo|bảo đảm|ít nhất|tối thiểu|lên|ở"
                            + " mức)(?!\\p{L}))*+",
                    FLAGS);
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:[\\s,;:.(/+-]|(?<!\\p{L})(?:và|cuối giai đoạn|trong đó|đạt|duy"
                            + " trì|xuống|còn|lên|là|tới|đến|khoảng|phấn"
                            + " đấu|hơn|trên|dưới|có|được|giữ|ở|mức|ở mức|bằng|tăng|từ|vào|trong|đồng"
                            + " thời|còn lại|đảm bảo|bảo đảm|ít nhất|tối thiểu|tỷ"
                            + " lệ)(?!\\p{L})|(?<!\\p{L})từ \\d{1,3}(?:,\\d{1,2})?\\s?(?:%|[\\p{L}"
                            + " ]{1,16}/[\\d.]{3,7} [\\p{L} ]{1,16})|(?<!so với"
                            + " )(?<!so với năm )(?<!với giai đoạn )(?:(?:đến|vào|tới|trong|từ|giai"
                            + " đoạn)\\s)?(?:(?:hết|cuối)\\s)?(?<!so với )(?:năm\\s)?(?<!so với năm"
                            + " )(?:19|20)\\d{2}(?:\\s?-\\s?(?:19|20)\\d{2})?(?:\\strở đi)?)$",
                    FLAGS);
    private static final Pattern CHANGE =
            Pattern.compile(
                    ".*?(giam|tang)(?: them| it nhat| toi thieu| trung binh| binh quan| hang nam|"
                            + " moi nam| tu| khoang| tren){0,3}\\s?",
                    Pattern.DOTALL);
    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?:(?:cac )?(?:chi tieu|muc tieu)(?: cu the)?(?: cua ke hoach)?(?: den nam"
                            + " \\d{4})?\\s?\\d{0,2}(?:\\.\\d{1,2})?\\s?[:.]\\s?|phan dau )");

    /** "với mục tiêu đến năm 2025 giảm ...": what is aimed at begins behind these words. */
    private static final Pattern AIM =
            Pattern.compile(
                    "(?!ty |ti |so |[^;%]{0,70}(?:ty|ti) le)[^;:%\\d]{0,70}?(?:muc tieu|phan"
                            + " dau)(?:,? (?:la|cu the|phan dau|dat|se|co|dua|den (?:het |cuoi )?nam"
                            + " \\d{4}|nam \\d{4}|giai doan \\d{4} ?-"
                            + " ?\\d{4}))*+,?\\s{0,2}(?=giam|tang|nang |ty le|ti le|so |duy tri|keo |ha"
                            + " |tren |it nhat|toi thieu|tu \\d|\\d|$)",
                    Pattern.DOTALL);

    private final Comparator comparator;
    private final List<String> before;
    private final List<String> after;
    private final List<String> bareAfter;

    TargetWords(Comparator comparator, String before, String after) {
        this.comparator = comparator;
        this.before = List.of(before.split("\\|"));
        this.after = after.isEmpty() ? List.of() : List.of(after.split("\\|"));

        this.bareAfter = this.after.stream().map(Letters::bare).toList();
    }

    Comparator comparator() {
        return comparator;
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }

    /** The longest word of this row that ends right at a position, or "". */
    String endingAt(MappedText text, int from, int at) {
        return longest(
                before,
                word -> {
                    int start = at - word.length();
                    return start >= from
                            && isAt(text, start, word)
                            && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
                });
    }

    /** Marks may be wrong in two syllables ("tối thiếu"), but "hơn" alone is not "hôn". */
    private static boolean isAt(MappedText text, int at, String word) {
        return word.indexOf(' ') >= 0
                ? text.bare().startsWith(Letters.bare(word), at)
                : text.text().regionMatches(true, at, word, 0, word.length());
    }

    /** The longest word of this row that begins right at a position, or "". */
    String startingAt(String bare, int at) {
        return longest(bareAfter, word -> bare.startsWith(word, at));
    }

    private static String longest(List<String> words, java.util.function.Predicate<String> fits) {
        String best = "";
        for (String word : words) {
            if (word.length() > best.length() && fits.test(word)) {
                best = word;
            }
        }
        return best;
    }

    /** Cuts the words that say who or what a target counts out of the words around its number. */
    static int[] trimmed(MappedText text, int from, int to) {
        int start = from;
        Matcher head = HEAD.matcher(text.text()).region(from, to);
        if (head.lookingAt()) {
            start = head.end();
        }
        Matcher prefix = PREFIX.matcher(text.bare()).region(start, to);
        if (prefix.lookingAt()) {
            start = prefix.end();
        }
        int end = to;
        boolean cut = true;
        while (cut && end > start) {
            int window = Math.max(start, end - 40);
            Matcher tail = TAIL.matcher(text.text()).region(window, end);
            tail.useTransparentBounds(true);
            cut = tail.find() && tail.start() < end;
            end = cut ? tail.start() : end;
        }
        return new int[] {start, Math.max(start, end)};
    }

    /** Those words before the first number, without the words that say that it is aimed at. */
    static int[] aimed(MappedText text, int from, int to) {
        int start = trimmed(text, from, to)[0];
        Matcher aim = AIM.matcher(text.bare()).region(start, to);
        return trimmed(text, aim.lookingAt() ? aim.end() : from, to);
    }

    static boolean hasWords(MappedText text, int[] gap) {
        int words = 0;
        int letters = 0;
        boolean inWord = false;
        for (int i = gap[0]; i < gap[1]; i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            letters += letter ? 1 : 0;
            inWord = letter;
        }
        return words >= 2 || (words == 1 && letters > 1 && isUnit(text.words(gap[0], gap[1])));
    }

    /** "100% thôn và 80% trường học": one word says what is counted. */
    private static boolean isUnit(String word) {
        return Units.ALL.contains(word.toLowerCase(Locale.ROOT)) && !Units.TIMES.contains(word);
    }

    /** "duy trì hoạt động của": what is done, without what it is done to. */
    static boolean isWork(String words) {
        return words.endsWith(" của") || words.endsWith(" cho");
    }

    /** "Giảm" in "Giảm 10% số vụ": the verb belongs to what is counted. */
    static String changeVerb(MappedText text, int from, int to) {
        Matcher change = CHANGE.matcher(text.bare()).region(Math.max(from, to - 40), to);
        return change.matches() ? text.words(change.start(1), change.end(1)) : "";
    }
}
