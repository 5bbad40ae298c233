package vn.binhan.reading;

import java.util.regex.Pattern;

/** The ways in which a plan numbers its parts, from the widest to the narrowest. */
enum Numbering {
    // spotless:off
    PART     (0, "Phần I, Chương II",       "(?:Phần|PHẦN|Chương|CHƯƠNG)\\s+(?:thứ\\s+|THỨ\\s+)?([IVX]{1,6}|\\d{1,2}|nhất|hai|ba|NHẤT|HAI|BA)\\b[.:]?", "a part or chapter"),
    CAPITAL  (1, "A. B. C.",                "([A-HK-UĐ])[.)/](?=\\s|$)",                                  "a capital letter"),
    ROMAN    (2, "I. II/ III -",            "([IVX]{1,6})\\s?(?:[.)/:]|-(?=\\s))(?=\\s|\\p{L}|$)|([IVX]{1,4})(?=\\s+\\p{Lu}{2})", "a Roman number"),
    ARTICLE  (3, "Điều 1.",                 "(?:Điều|ĐIỀU)\\s+(\\d{1,3})\\s*[.:]?",                       "an article of a decision"),
    HEADING  (4, "MỤC TIÊU",                "",                                                           "a heading without a number"),
    DECIMAL  (5, "1. 1.1. 2.1.3",           "(\\d{1,2}(?:\\.\\d{1,2}){1,4})(?![\\d/%])[.)]?(?=\\s|\\p{L}|$)|(\\d{1,2})\\s?(?:[./](?=\\s|\\p{L}|\\d{2,3}\\s?%|$)|-(?=\\s\\p{Lu}))", "a number, its depth told by the dots"),
    LETTER   (6, "a) b. đ)",                "([a-zđ])[.)](?=\\s|\\p{Lu}|$)",                              "a small letter"),
    CLOSED   (7, "1) 2)",                   "(\\d{1,2})\\)(?=\\s|\\p{L}|$)",                              "a number with a bracket"),
    BRACKET  (8, "(1) (a) (i)",             "\\((\\d{1,2}|[a-zđ]|[ivx]{1,4})\\)(?=\\s|\\p{L}|$)",         "a number in brackets"),
    ORDINAL  (9, "Thứ nhất, Một là",        "((?:Thứ|thứ) (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là)(?=[\\s,:])[,:]?", "a counting word"),
    LEAD    (10, "Đến năm 2025:",           "",                                                           "a line that ends with a colon"),
    DASH    (11, "-",                       "(-)(?=\\s|\\p{L}|\\d)",                                      "a dash"),
    PLUS    (12, "+",                       "(\\+)(?=\\s|\\p{L}|\\d)",                                    "a plus under a dash"),
    BULLET  (13, "\u2022",                  "([\u2022\u00b7\u25cf\u25cb\u25e6\u25aa\u25ab\u25a0\u25a1\uf0b7\uf0a7\u2023\u27a2\u2713\u2714*]|o(?=\\s\\p{Lu}))(?=\\s|\\p{L}|\\d)", "a bullet"),
    TEXT    (14, "",                        "",                                                           "a paragraph without any mark");
    // spotless:on

    private final int rank;
    private final String example;
    private final Pattern pattern;
    private final String meaning;

    Numbering(int rank, String example, String pattern, String meaning) {
        this.rank = rank;
        this.example = example;
        this.pattern = Pattern.compile(pattern.isEmpty() ? "(?!)" : pattern);
        this.meaning = meaning;
    }

    int rank() {
        return rank;
    }

    String example() {
        return example;
    }

    Pattern pattern() {
        return pattern;
    }

    String meaning() {
        return meaning;
    }

    boolean isBullet() {
        return this == DASH || this == PLUS || this == BULLET;
    }
}
