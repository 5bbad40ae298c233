package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Old one-byte Vietnamese: windows-1258, TCVN3 (".VnTime") and VNI, chosen by what reads best. */
final class LegacyVietnamese {

    private static final String TCVN3_CODES =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    private static final String VNI_MARKS = "ùøûõïâáàåãäêéèúüë";
    private static final List<String> VNI_ACCENTS =
            List.of(
                    "\u0301",
                    "\u0300",
                    "\u0309",
                    "\u0303",
                    "\u0323",
                    "\u0302",
                    "\u0302\u0301",
                    "\u0302\u0300",
                    "\u0302\u0309",
                    "\u0302\u0303",
                    "\u0302\u0323",
                    "\u0306",
                    "\u0306\u0301",
                    "\u0306\u0300",
                    "\u0306\u0309",
                    "\u0306\u0303",
                    "\u0306\u0323");
    private static final String VNI_SINGLES = "ñÑôÔöÖæÆóÓòÒîÎ";
    private static final String VNI_SINGLE_LETTERS = "đĐơƠưƯỉỈĩĨịỊỵỴ";

    private static final String MARKED =
            TCVN3_LETTERS + "ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ";
    private static final Set<String> COMMON =
            Set.of(
                    ("và của các có được cho là trong với những một người không về tại thực hiện"
                                    + " hoạch kế đình bạo lực phòng chống xã tỉnh ủy nhân dân tổ chức số năm"
                                    + " ngày tháng công tác quan việc hỗ trợ trên địa bàn đến từ")
                            .split(" ", -1));
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final String PUNCTUATION = "–—‘’“”…•«»§°±×½²³·\u00a0€™©®";
    private static final Map<Character, Character> TCVN3 = pairs(TCVN3_CODES, TCVN3_LETTERS);
    private static final Map<Character, Character> VNI = pairs(VNI_SINGLES, VNI_SINGLE_LETTERS);

    private LegacyVietnamese() {}

    static String decode(byte[] bytes) {
        var windows = PlainText.nfc(new String(bytes, Charset.forName("windows-1258")));
        var latin = new String(bytes, ISO_8859_1);
        String best = windows;
        for (String other : List.of(fromTcvn3(latin), fromVni(latin))) {
            best = sense(other) > sense(best) ? other : best;
        }
        return best;
    }

    static String fromTcvn3(String latin) {
        var letters = new StringBuilder(latin.length());
        latin.chars().forEach(c -> letters.append(TCVN3.getOrDefault((char) c, (char) c)));
        return letters.toString();
    }

    static String fromVni(String latin) {
        var letters = new StringBuilder(latin.length() + 64);
        boolean vowel = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            int mark = VNI_MARKS.indexOf(Character.toLowerCase(c));
            if (vowel && mark >= 0) {
                letters.append(VNI_ACCENTS.get(mark));
                vowel = false;
            } else {
                letters.append(VNI.getOrDefault(c, c));
                vowel = "aeouyôöAEOUYÔÖ".indexOf(c) >= 0;
            }
        }
        return PlainText.nfc(letters.toString());
    }

    /**
     * Common words count most, Vietnamese letters count for, letters and signs no Vietnamese text
     * holds count against.
     */
    private static int sense(String text) {
        int sense = 0;
        for (String word : NOT_A_LETTER.split(text.toLowerCase(Locale.ROOT), -1)) {
            sense += COMMON.contains(word) ? 5 : 0;
        }
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                boolean shouted = Character.isUpperCase(c) && Character.isLowerCase(before);
                boolean letter = MARKED.indexOf(c) >= 0;
                sense += letter ? (shouted ? -2 : 1) : PUNCTUATION.indexOf(c) >= 0 ? 0 : -3;
            }
            before = c;
        }
        return sense;
    }

    private static Map<Character, Character> pairs(String codes, String letters) {
        if (codes.length() != letters.length()) {
            throw new IllegalStateException(codes.length() + " codes, " + letters.length());
        }
        var pairs = new HashMap<Character, Character>();
        for (int i = 0; i < codes.length(); i++) {
            pairs.put(codes.charAt(i), letters.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
