package vn.binhan.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.WorkVerbs;

/** Work that a news item tells without announcing a list: each piece begins with its verb. */
record NewsWork(MappedText text, List<Paragraph> paragraphs, NewsPieces pieces) {
    /** How sure a list is that no words announce: too little to tell what kind a text is. */
    static final double UNANNOUNCED = 0.45;

    private static final int FEWEST_SENTENCES = 3;
    private static final int FEWEST_PIECES = 4;

    private static final Pattern BESIDES =
            Pattern.compile(
                    "(?:ben canh do|ngoai ra|cung voi do|dong thoi|song song voi do|mat khac),? ?"
                            + "(?:ke hoach (?:cung )?(?:yeu cau|tap trung|neu ro) )?");
    private static final Pattern OPENER =
            Pattern.compile("(?:cu the(?: la)?|theo do|trong do|qua do|dong thoi)[,:] ?");

    /** What is wished for, was found or is told of a meeting is not what is done. */
    private static final Pattern AIM =
            Pattern.compile(
                    "muc tieu|muc dich|yeu cau dat ra|nham |phan dau|chu de|ket qua|da (?:duoc|to"
                            + " chuc|trien khai|thuc hien|ban hanh|dat)|trong thoi gian qua|thoi gian"
                            + " qua|hoi nghi|phat bieu");

    /** Who has to do it, in front of the first piece. */
    private static final Pattern DOERS =
            Pattern.compile(
                    "[^.;:%\\n]{0,160}?(?:cac |so |ubnd |uy ban |don vi|dia phuong|tinh|huyen|thanh"
                            + " pho|xa|phuong|nganh|hoi )[^.;:%\\n]{0,120}?(?:se|can|phai|tap trung"
                            + "|thuong xuyen|chu dong|tich cuc)? ?");

    List<Found<Content>> told() {
        for (Paragraph paragraph : paragraphs) {
            List<Found<Content>> work = sentences(paragraph);
            work = work.isEmpty() ? semicolons(paragraph) : work;
            if (!work.isEmpty()) {
                return work.stream()
                        .map(found -> new Found<>(found.value(), found.span(), UNANNOUNCED))
                        .toList();
            }
        }
        return List.of();
    }

    /** "Bên cạnh đó, tổ chức ...; tăng cường ...". */
    List<Found<Content>> besides(Paragraph paragraph) {
        Matcher opener = BESIDES.matcher(text.bare()).region(paragraph.start(), paragraph.end());
        if (!opener.lookingAt() || !isWork(opener.end(), paragraph.end())) {
            return List.of();
        }
        List<Found<Content>> work =
                pieces.split(opener.end(), text.stop(opener.end(), paragraph.end()), ';');
        return work.size() > 1 ? work : List.of();
    }

    /** "Cụ thể, tăng cường .... Củng cố .... Đào tạo ...": every sentence is a piece. */
    private List<Found<Content>> sentences(Paragraph paragraph) {
        Matcher opener = OPENER.matcher(text.bare()).region(paragraph.start(), paragraph.end());
        int from = opener.lookingAt() ? opener.end() : paragraph.start();
        int count = 0;
        for (int at = from; at < paragraph.end(); count++) {
            int end = text.stop(at, paragraph.end());
            int start = at;
            while (start < end && text.charAt(start) <= ' ') {
                start++;
            }
            if (!isWork(start, end) || holds(start, end, "%") || end <= at) {
                return List.of();
            }
            at = end + 1;
        }
        return count < FEWEST_SENTENCES ? List.of() : pieces.split(from, paragraph.end(), '.');
    }

    /** "Các địa phương tiếp tục quán triệt ...; đẩy mạnh ...; tăng cường ...; ...". */
    private List<Found<Content>> semicolons(Paragraph paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int end = text.stop(at, paragraph.end());
            int verb = semicolon(at) < end ? firstWork(at, semicolon(at)) : -1;
            if (verb >= 0 && !AIM.matcher(text.bare()).region(at, verb).find()) {
                List<Found<Content>> work = pieces.split(verb, end, ';');
                boolean wished = holds(verb, end, "%") || holds(verb, semicolon(verb), " nham ");
                if (work.size() >= FEWEST_PIECES && mostAreWork(work) && !wished) {
                    return work;
                }
            }
            at = Math.max(end, at) + 1;
        }
        return List.of();
    }

    private int firstWork(int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        if (isWork(start, to)) {
            return start;
        }
        Matcher verb = WorkVerbs.OPENING.matcher(text.bare()).region(start, Math.max(start, to));
        while (verb.find()) {
            boolean word = !Character.isLetter(text.charAt(verb.start() - 1));
            if (word && DOERS.matcher(text.bare()).region(start, verb.start()).matches()) {
                return verb.start();
            }
        }
        return -1;
    }

    private boolean mostAreWork(List<Found<Content>> work) {
        long verbs =
                work.stream()
                        .filter(found ->
                                WorkVerbs.OPENING
                                        .matcher(Letters.bare(found.value().title()))
                                        .lookingAt())
                        .count();
        return verbs * 4 >= work.size() * 3;
    }

    private boolean isWork(int from, int to) {
        return WorkVerbs.OPENING.matcher(text.bare()).region(from, to).lookingAt();
    }

    /** Where the first piece of a list ends. */
    private int semicolon(int from) {
        int at = text.text().indexOf(';', from);
        return at < 0 ? text.length() : at;
    }

    private boolean holds(int from, int to, String word) {
        return Lookup.holdsAny(text.bare(), from, to, word);
    }
}
