package vn.binhan.papers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.VietnameseText;

/**
 * Looks at free words that he may come to read, in a paper or a request, for what could lead to
 * her: a telephone number, a house number, words of shelter or of who spoke up. It only stops, and
 * says at which words; it never rewrites.
 */
public final class Discretion {
    private static final String BETWEEN = "[ .\\-\\u2010-\\u2015()_\u00b7]{0,3}";
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:\\+?84|0)(?:" + BETWEEN + "\\d){8,11}(?!\\d)");
    private static final Pattern GROUPS =
            Pattern.compile("(?<!\\d)0\\d{2,3}(?:[/,;:]\\d{3,4}){2,3}(?!\\d)");

    /** Days and hours, which are numbers that lead nowhere. */
    private static final Pattern DAYS =
            Pattern.compile(
                    "\\b\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b\\d{1,2}[:h]\\d{2}\\b");

    /** Letters among the figures that look like them; so many must be figures indeed. */
    private static final Pattern DISGUISED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{Nd}])[0oO](?:"
                            + BETWEEN
                            + "[\\doOlI]){8,11}(?![\\p{L}\\p{Nd}])");

    private static final int FIGURES_INDEED = 5;

    /** Numbers of letters by registered post (UPU S10). */
    private static final Pattern LETTERS = Pattern.compile("\\b[A-Z]{2}\\d{9}VN\\b");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    private static final List<String> PHRASES =
            List.of(
                    "tam lanh",
                    "nha an toan",
                    "mai am",
                    "dia chi tin cay",
                    "so nha",
                    "nguoi bao tin",
                    "nguoi to giac",
                    "theo tin bao cua",
                    "dang o nho",
                    "dang tro tai",
                    "hien dang o",
                    "noi o moi");

    /** A phrase as short as this is met by chance where spaces are not looked at. */
    private static final int TOLD_APART = 7;

    /**
     * Words after which figures are a telephone's.
     *
     * @param figures how many there must be, within so many words
     */
    private record Cue(String phrase, int figures, int within) {}

    private static final List<Cue> CUES =
            List.of(
                    new Cue("so dien thoai", 3, 6),
                    new Cue("so may", 6, 4),
                    new Cue("sdt", 6, 4),
                    new Cue("zalo", 6, 4),
                    new Cue("viber", 6, 4));

    private static final Map<String, String> SPOKEN =
            Map.ofEntries(
                    Map.entry("khong", "0"),
                    Map.entry("mot", "1"),
                    Map.entry("hai", "2"),
                    Map.entry("ba", "3"),
                    Map.entry("bon", "4"),
                    Map.entry("tu", "4"),
                    Map.entry("nam", "5"),
                    Map.entry("lam", "5"),
                    Map.entry("sau", "6"),
                    Map.entry("bay", "7"),
                    Map.entry("tam", "8"),
                    Map.entry("chin", "9"));

    private static final int SHORTEST_TELEPHONE = 9;

    /** Letters of other scripts that look like Latin ones, and those. */
    private static final String OTHERS = "аеорсухіјѕԁηνοα";

    private static final String LOOK_ALIKE = "aeopcyxijsdnvoa";

    /** A word as it stands there, and without tones. */
    private record Token(String written, String key) {
        /** Its figures, said or written; absent where it is none. */
        @Nullable String figures() {
            return key.chars().allMatch(c -> c >= '0' && c <= '9') ? key : SPOKEN.get(key);
        }
    }

    private Discretion() {}

    /** Whether these words may not go to him as they are. */
    public static boolean stops(String text) {
        return found(text).isPresent();
    }

    /** The first words among these that could lead to her; empty where there are none. */
    public static Optional<String> found(String text) {
        var clean = LETTERS.matcher(clean(text)).replaceAll(" ");
        var tokens = tokens(clean);
        return written(clean)
                .or(() -> spoken(tokens))
                .or(() -> afterCue(tokens(DAYS.matcher(clean).replaceAll(" "))))
                .or(() -> phrase(tokens));
    }

    /** As it is seen: nothing invisible in it, one kind of figures and of letters. */
    private static String clean(String text) {
        var seen = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        var clean = new StringBuilder();
        seen.replaceAll("")
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .map(c -> {
                    var other = OTHERS.indexOf(Character.toLowerCase(c));
                    return other < 0 ? c : LOOK_ALIKE.charAt(other);
                })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static List<Token> tokens(String clean) {
        return WORD.matcher(clean)
                .results()
                .map(word -> new Token(word.group(), VietnameseText.key(word.group())))
                .toList();
    }

    private static Optional<String> written(String clean) {
        return List.of(TELEPHONE, GROUPS).stream()
                .flatMap(pattern -> pattern.matcher(clean).results())
                .map(number -> number.group().strip())
                .findFirst()
                .or(() -> disguised(clean));
    }

    private static Optional<String> disguised(String clean) {
        return DISGUISED
                .matcher(clean)
                .results()
                .map(number -> number.group())
                .filter(number ->
                        number.chars().filter(Character::isDigit).count() >= FIGURES_INDEED)
                .findFirst();
    }

    /** A number whose figures are said in words, all or some. */
    private static Optional<String> spoken(List<Token> tokens) {
        for (var i = 0; i < tokens.size(); i++) {
            var end = endOfFigures(tokens, i);
            var figures = figures(tokens.subList(i, end));
            if (figures.length() >= SHORTEST_TELEPHONE
                    && (figures.startsWith("0") || figures.startsWith("84"))
                    && tokens.subList(i, end).stream()
                            .anyMatch(token -> SPOKEN.containsKey(token.key()))) {
                return Optional.of(quoted(tokens.subList(i, end)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> afterCue(List<Token> tokens) {
        for (var cue : CUES) {
            var words = List.of(cue.phrase().split(" ", -1));
            for (var i = 0; i + words.size() <= tokens.size(); i++) {
                if (!isAt(tokens, i, words)) {
                    continue;
                }
                var after = i + words.size();
                var last = Math.min(tokens.size(), after + cue.within());
                for (var j = after; j < last; j++) {
                    var end = endOfFigures(tokens, j);
                    if (figures(tokens.subList(j, end)).length() >= cue.figures()) {
                        return Optional.of(quoted(tokens.subList(i, end)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int endOfFigures(List<Token> tokens, int from) {
        var end = from;
        while (end < tokens.size() && tokens.get(end).figures() != null) {
            end++;
        }
        return end;
    }

    private static String figures(List<Token> tokens) {
        return tokens.stream()
                .map(token -> String.valueOf(token.figures()))
                .collect(Collectors.joining());
    }

    private static Optional<String> phrase(List<Token> tokens) {
        return PHRASES.stream()
                .flatMap(phrase -> at(tokens, phrase).or(() -> apart(tokens, phrase)).stream())
                .findFirst();
    }

    private static Optional<String> at(List<Token> tokens, String phrase) {
        var words = List.of(phrase.split(" ", -1));
        for (var i = 0; i + words.size() <= tokens.size(); i++) {
            if (isAt(tokens, i, words)) {
                return Optional.of(quoted(tokens.subList(i, i + words.size())));
            }
        }
        return Optional.empty();
    }

    /** The same letters, written together or each for itself. */
    private static Optional<String> apart(List<Token> tokens, String phrase) {
        var letters = phrase.replace(" ", "");
        var starts = new ArrayList<Integer>();
        var all = new StringBuilder();
        for (var token : tokens) {
            starts.add(all.length());
            all.append(token.key());
        }
        var at = letters.length() < TOLD_APART ? -1 : all.indexOf(letters);
        if (at < 0) {
            return Optional.empty();
        }
        var first = 0;
        var last = 0;
        for (var i = 0; i < tokens.size(); i++) {
            first = starts.get(i) <= at ? i : first;
            last = starts.get(i) < at + letters.length() ? i : last;
        }
        return Optional.of(quoted(tokens.subList(first, last + 1)));
    }

    private static boolean isAt(List<Token> tokens, int at, List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).key().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(List<Token> tokens) {
        return tokens.stream().map(Token::written).collect(Collectors.joining(" "));
    }
}
