package vn.binhan.heads;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.wording.Paragraph;

/**
 * Where a document ends: at its signature, at its annexes, or where its page tells other things.
 */
final class DocumentEnd {
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?:noi nhan\\b.*|tm\\s?[.,].{0,60}|kt\\s?[.,]\\s?(?:chu tich|giam doc|bo"
                            + " truong|thu tuong).{0,40}|tuq\\..{0,40}|tl\\..{0,40}|q\\. chu tich)",
                    Pattern.DOTALL);
    private static final Pattern SIGNER =
            Pattern.compile(
                    "(?:pho )?(?:(?:chi )?cuc truong|vu truong|vien truong|truong tram|chi huy"
                            + " truong|truong cong an(?: \\p{L}+){0,3}|giam doc|chu tich|truong"
                            + " ban|truong phong|hieu truong|bi thu|thu truong|bo truong|chanh van"
                            + " phong)");
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?:(?:thong tin|noi dung) chi tiet.*|xem chi tiet.*|(?:cac )?tin"
                            + " (?:moi|khac|lien quan|cung chuyen muc|tuc khac|da dua|xem nhieu).*|cac"
                            + " tin .*|bai viet lien quan.*|viet binh luan.*|binh luan(?: ?\\(\\d+\\))?|y kien ban doc.*|\\(?0\\)?"
                            + " ?binh luan.*|tags?\\s?:.*|tu khoa\\s?:.*|chia se.*|luot xem.*|doc"
                            + " tiep.*|tai ve.*|tai file.*|file dinh kem.*|download.*|nguon\\s?:.*|tac"
                            + " gia\\s?:.*|sign in|in trang.*|gui cho ban be.*|quay lai.*|.*nguoi dang"
                            + " online|van ban lien quan.*|luu tru .*|tra cuu"
                            + " .*|https?:.*|copyright.*|ban quyen.*|facebook.*|theo"
                            + " thuvienphapluat.*)",
                    Pattern.DOTALL);
    private static final Pattern ANNEX =
            Pattern.compile("(?:phu luc|phu bieu|bieu(?= (?:so )?\\d)).*", Pattern.DOTALL);

    private DocumentEnd() {}

    /** The first line from a place on that is headed as an annex, or the end of the document. */
    static int annexes(List<Paragraph> all, int from) {
        int at = Math.min(from, all.size());
        while (at < all.size() && !headsAnnex(all.get(at))) {
            at++;
        }
        return at;
    }

    /** "PHỤ LỤC I", "Biểu số 2". */
    static boolean headsAnnex(Paragraph line) {
        return ANNEX.matcher(line.bareText()).matches()
                && (line.isCapitals() || line.length() < 24);
    }

    /** The first line of the signature from a place on, or -1. */
    static int signature(List<Paragraph> paragraphs, int from) {
        boolean items = false;
        for (int i = Math.max(1, from); i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            items |= paragraph.label() != null;
            boolean signer =
                    items
                            && paragraph.length() < 30
                            && paragraph.isCapitals()
                            && SIGNER.matcher(paragraph.bareText()).matches();
            if (signer) {
                return i;
            }
            if (paragraph.label() == null
                    && paragraph.length() < 600
                    && SIGNATURE.matcher(paragraph.bareText()).matches()) {
                boolean listed =
                        paragraph.bareText().startsWith("noi nhan") || paragraph.isCapitals();
                if (listed) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Where a page goes on with other things than its document. */
    static int noise(List<Paragraph> paragraphs, int from) {
        boolean told = false;
        for (int i = Math.max(0, from - 1); i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            told |= paragraph.length() > 160 || paragraph.label() != null;
            if (told && paragraph.length() < 300 && NOISE.matcher(paragraph.bareText()).matches()) {
                return i;
            }
        }
        return paragraphs.size();
    }
}
