package vn.binhan.reading;

import java.util.regex.Pattern;

/** A report of what was reached may name a plan without telling what it wants. */
final class ResultsTold {
    private static final Pattern REACHED =
            Pattern.compile(
                    "\\A\\s*bao cao (?:ket qua|tinh hinh|so ket|tong ket)|dat \\d[\\d,]{0,6}% ke"
                            + " hoach|(?<!\\p{L})uoc (?:ket qua|thuc hien|dat)|tinh den (?:het )?ngay \\d");
    private static final Pattern WANTED =
            Pattern.compile(
                    "(?<!\\p{L})(?:nham|muc dich|theo do,|phan dau|dat muc tieu|de ra|muc tieu cu"
                            + " the|ke hoach (?:neu|xac dinh|yeu cau|tap trung|gom))(?!\\p{L})");

    private ResultsTold() {}

    static boolean in(String bare) {
        return REACHED.matcher(bare).find() && !WANTED.matcher(bare).find();
    }
}
