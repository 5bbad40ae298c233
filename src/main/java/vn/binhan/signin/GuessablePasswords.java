package vn.binhan.signin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.binhan.kit.VietnameseText;

/**
 * Which passwords somebody who knows the office would try first: names of places, the program's own
 * words, years, and signs that repeat or follow each other. What is left beside them must be
 * enough.
 */
final class GuessablePasswords {
    private static final List<String> WORDS =
            List.of(
                    "matkhau",
                    "password",
                    "passw0rd",
                    "binhan",
                    "vietnam",
                    "xinchao",
                    "quantri",
                    "admin",
                    "administrator",
                    "dangnhap",
                    "anhyeuem",
                    "emyeuanh",
                    "iloveyou",
                    "welcome",
                    "letmein",
                    "ubnd",
                    "uybannhandan",
                    "chinhphu",
                    "congan",
                    "hoilienhiep",
                    "phunu",
                    "canbo",
                    "tinh",
                    "thanhpho",
                    "phuong",
                    "huyen",
                    "quan",
                    "abc",
                    "hanoi",
                    "saigon",
                    "khongnho",
                    "khongbiet");

    /** Rows in which fingers walk along. */
    private static final List<String> WALKS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    /** Letters and digits that must be left beside what anybody would guess. */
    private static final int LEFT = 6;

    /** Different letters and digits in all. */
    private static final int DIFFERENT = 5;

    private static final int SHORTEST_NAME = 3;

    private static final int WALK = 4;

    private GuessablePasswords() {}

    /**
     * Whether somebody who knows the office guesses this.
     *
     * @param names names of places and of the person, with or without tones
     */
    static boolean includes(String password, Collection<String> names) {
        var bare = bare(password);
        if (bare.chars().distinct().count() < DIFFERENT || repeats(bare)) {
            return true;
        }
        var left = bare.replaceAll("(19|20)\\d\\d", " ");
        var known =
                Stream.concat(WORDS.stream(), names.stream().map(GuessablePasswords::bare))
                        .filter(word -> word.length() >= SHORTEST_NAME)
                        .sorted(Comparator.comparing(String::length).reversed());
        for (var word : known.toList()) {
            left = left.replace(word, " ");
        }
        left = withoutWalks(left).replace(" ", "");
        return left.length() < LEFT || left.chars().distinct().count() < WALK;
    }

    private static String bare(String text) {
        return VietnameseText.key(text).replace(" ", "");
    }

    /** Whether it is one shorter text again and again. */
    private static boolean repeats(String text) {
        for (var length = 1; length <= text.length() / 2; length++) {
            var piece = text.substring(0, length);
            if (piece.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutWalks(String text) {
        var left = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            var steps = walk(text, at);
            if (steps >= WALK) {
                left.append(' ');
                at += steps;
            } else {
                left.append(text.charAt(at));
                at++;
            }
        }
        return left.toString();
    }

    /** How many signs from here on walk along a row, forwards or backwards. */
    private static int walk(String text, int from) {
        var longest = 0;
        for (var row : WALKS) {
            var back = new StringBuilder(row).reverse().toString();
            for (var path : List.of(row, back)) {
                var to = from + 1;
                while (to <= text.length() && path.contains(text.substring(from, to))) {
                    to++;
                }
                longest = Math.max(longest, to - 1 - from);
            }
        }
        return longest;
    }
}
