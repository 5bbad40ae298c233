package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/**
 * Where a sentence turns from figures with their words behind them to figures with their words
 * before them, or back: "ít nhất 60% người bị hại được giúp, tỷ lệ xã có tổ tư vấn đạt 90%".
 */
final class TargetTurns {
    private static final Pattern TO_RATIO =
            Pattern.compile(
                    "(?:,|(?<!\\p{L})va)\\s(?=(?:phan dau |dua |nang |giam |duy tri |(?:den|nam) (?:nam"
                            + " )?20\\d{2},? ){0,2}(?:ty|ti) (?:le|suat|so|trong)(?!\\p{L}))");
    private static final Pattern TO_SHARE =
            Pattern.compile(
                    "(?:,|(?<!\\p{L})va)\\s(?=(?:phan dau |co |dam bao |bao dam |it nhat |toi"
                            + " thieu |tren |khong duoi |hon ){0,2}\\d{1,3}(?:,\\d{1,2})? ?%"
                            + " (?:tong )?(?:so|cac|vu|nguoi|ho|can bo|tre em|hoc sinh|nan nhan|truong"
                            + " hop|truong|co quan|co so|don vi|xa|phuong|thon|to|phu nu|gia dinh|cap|huyen|nhan"
                            + " vien|benh vien)(?!\\p{L}) \\p{L})");
    private static final Pattern SHARE = Pattern.compile("\\d ?%\\s\\p{L}");
    private static final Pattern RATIO =
            Pattern.compile("(?<!\\p{L})(?:ty|ti) (?:le|suat|so|trong)(?!\\p{L})[^%]{0,200}\\d ?%");

    private TargetTurns() {}

    /** The places between two positions where another sentence might as well begin. */
    static List<Integer> in(MappedText text, int from, int to) {
        int percent = text.bare().indexOf('%', from);
        if (percent < 0 || percent >= to || text.bare().indexOf('%', percent + 1) >= to) {
            return List.of();
        }
        List<Integer> turns = new ArrayList<>();
        int start = from;
        int next = turn(text.bare(), start, to);
        while (next > start) {
            turns.add(next);
            start = next;
            next = turn(text.bare(), start, to);
        }
        return turns;
    }

    private static int turn(String bare, int from, int to) {
        boolean ratio = isRatio(bare, from, to);
        Matcher turn = (ratio ? TO_SHARE : TO_RATIO).matcher(bare).region(from, to);
        while (turn.find()) {
            boolean before =
                    (ratio ? RATIO : SHARE).matcher(bare).region(from, turn.start()).find();
            boolean told = bare.indexOf('%', turn.end()) >= 0 && bare.indexOf('%', turn.end()) < to;
            if (before && told) {
                return turn.end();
            }
        }
        return -1;
    }

    private static boolean isRatio(String bare, int from, int to) {
        int figure = Lookup.nextDigit(bare, from, to);
        while (figure < to
                && bare.startsWith("20", figure)
                && bare.indexOf('%', figure) > figure + 3) {
            figure = Lookup.nextDigit(bare, figure + 4, to);
        }
        return Lookup.holdsAny(
                bare, from, figure, "ty le", "ti le", "ty suat", "ti suat", "ty so", "ty trong");
    }
}
