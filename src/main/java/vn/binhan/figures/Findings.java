package vn.binhan.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Units;

/**
 * What a sentence among the aims tells of the state of things: from words such as "hiện nay" that
 * open a clause up to the next word that promises.
 */
final class Findings {
    private static final String CLAUSE = "(?:^|[,;:.(] )\\s*(?:[+-] )?";

    /** "Hiện nay,", "Theo thống kê, có", "Qua rà soát": the words that open what was found. */
    private static final Pattern OPENS =
            Pattern.compile(
                    CLAUSE
                            + "(?:(?:hien(?: nay| tai| dang)?)(?:,| (?:[^,;.:%\\d]{0,30} )?(?:co|dat|con|moi|da)(?!\\p{L}))"
                            + "|hien (?:nay|tai)(?!\\p{L})|(?:tinh )?den nay(?!\\p{L})"
                            + "|tinh den (?:het |cuoi )?(?:nam|thang|ngay|quy) "
                            + "|(?:theo|qua) (?:thong ke|so lieu|bao cao|dieu tra|khao sat|ra soat|ket qua (?:dieu tra|khao sat|ra soat)))");

    /** "hiện đạt 60%", "trên cơ sở kết quả 60% đã đạt": told in the midst of a clause. */
    private static final Pattern LEVEL =
            Pattern.compile(
                    ".*(?<!thuc )(?<!phat )(?<!the )(?<!xuat )(?<!bieu )hien (?:nay |tai |dang )?(?:la|dat|moi|con|co|da co) (?:khoang |tren |duoi )?",
                    Pattern.DOTALL);

    private static final Pattern REACHED =
            Pattern.compile("\\s?(?:%|phan tram)?\\s(?:\\p{L}+ ){0,2}da (?:dat|co)(?!\\p{L})");

    private static final Pattern PROMISES =
            Pattern.compile(
                    "(?<!\\p{L})(?:phan dau|muc tieu|chi tieu|(?:den|vao|trong) (?:het |cuoi )?nam 20|nang|tang|giam|dua|keo"
                            + "|se|bao dam|dam bao|duy tri|tiep tuc|xay dung|thanh lap|mo|to chuc|ho tro|len|xuong)(?!\\p{L})");

    /** "Toàn xã có 12 thôn;": how large the place is. */
    private static final Pattern WHOLE_PLACE =
            Pattern.compile(
                    CLAUSE
                            + "(?:toan )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dia ban) co ");

    private static final Pattern PARTS =
            Pattern.compile(
                    "[\\d.]+ (?:tinh|huyen|xa|phuong|thon|ban|ap|khom|khu pho|to dan pho|ho|ho dan|nhan khau|khau|dan|nguoi dan|"
                            + Units.ALL.stream()
                                    .map(Letters::bare)
                                    .filter(unit -> unit.startsWith("xa") || unit.startsWith("ho"))
                                    .collect(Collectors.joining("|"))
                            + ")\\s?(?:[,;.(]| voi |$)");

    private Findings() {}

    /** Whether the figure at a place tells what was found, in a sentence that begins at another. */
    static boolean tell(MappedText text, int from, int at) {
        String before = text.bare().substring(from, at);
        if (LEVEL.matcher(before).matches()
                || REACHED.matcher(text.bare())
                        .region(numberEnd(text, at), text.length())
                        .lookingAt()) {
            return true;
        }
        Matcher place = WHOLE_PLACE.matcher(before);
        boolean parts = false;
        while (place.find()) {
            parts |= place.end() == before.length();
        }
        if (parts && PARTS.matcher(text.bare()).region(at, text.length()).lookingAt()) {
            return true;
        }
        Matcher opens = OPENS.matcher(before);
        int told = -1;
        while (opens.find()) {
            told = opens.end();
        }
        return told >= 0 && !PROMISES.matcher(before).region(told, before.length()).find();
    }

    private static int numberEnd(MappedText text, int at) {
        int end = at;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || ",.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
