package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.outline.Node;
import vn.binhan.outline.Outline;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.WorkVerbs;

/** Finds the contents of a plan in a news item: listed below a line, counted, or told in prose. */
final class NewsContents {
    private static final Pattern CUE =
            Pattern.compile(
                    "(?:nhiem vu|giai phap|noi dung|hoat dong|cong tac trong tam|cong"
                            + " viec|(?:cac|nhung|nhom|dau|phan|mang)"
                            + " viec)[^.:;\\n]{0,120}?(?::|(?<!\\p{L})(?:bao gom|gom|la|nhu|tap trung"
                            + " vao viec|tap trung vao)(?= ))\\s?");
    private static final Pattern AGAIN =
            Pattern.compile(
                    "(?:cac |mot so |nhung )?(?:hoat dong|noi dung|nhiem vu|viec)[^.;:]{0,20}: ");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?:.*\\D)?(\\d{1,2})\\s(?:\\([^()]{1,12}\\)\\s)?(?:nhom\\s)?", Pattern.DOTALL);

    /** "những nhiệm vụ cụ thể đối với ...; đối với ...": what the work is about parts it. */
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?:nhiem vu|giai phap)[^.:;\\n]{0,40} (?=(doi voi|ve) [^.;\\n]{5,160}; \\1 "
                            + "[^.;\\n]{5,160};)");

    private static final Pattern BY_PLAN =
            Pattern.compile(
                    "theo ke hoach, (?=[^.;\\n]{20,200};[^.;\\n]{20,200};)(?![^.\\n]{0,40}muc)");

    /** "đề ra nhiều giải pháp. Trong đó, tăng cường ...; đẩy mạnh ...": the list follows a stop. */
    private static final Pattern OVER_STOP =
            Pattern.compile(
                    "(?:nhiem vu|giai phap|noi dung|hoat dong|cong viec)[^.:;\\n]{0,80}\\. (?:trong"
                            + " do|cu the|theo do|do la|gom|bao gom)(?: la| co)?,?"
                            + " (?=[^.;\\n%]{15,240};[^.;\\n%]{15,240};)");

    private static final Pattern TO_REACH =
            Pattern.compile(
                    "de (?:dat|thuc hien|hoan thanh)[^.;:,\\n]{0,60}(?:muc tieu|chi"
                            + " tieu)[^.;:,\\n]{0,40}, [^.;:,\\n]{0,60}(?<!\\p{L})(?:se tap trung|se"
                            + " trien khai|se|tap trung vao|tap trung|can) "
                            + "(?=[^.\\n]{20,300};[^.\\n]{20,300};)");

    /** "Để đạt các mục tiêu trên, Sở A nhấn mạnh việc tăng cường ...". */
    private static final Pattern STRESSES =
            Pattern.compile(
                    "de (?:dat|thuc hien|hoan thanh)[^.;:,\\n]{0,60}(?:muc tieu|chi tieu|ke"
                            + " hoach)[^.;:,\\n]{0,40}, [^.;:,\\n]{0,60}(?:nhan manh|yeu cau|xac"
                            + " dinh|tap trung|chu trong|de ra|dua ra|se)(?: viec| vao| cac giai"
                            + " phap)? ");

    private static final Pattern CUE_LINE =
            Pattern.compile(
                    ".*(?:nhiem vu|giai phap|noi dung|hoat dong|cong viec|cong tac|van de).*:",
                    Pattern.DOTALL);

    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    ".*\\d (?:nhom )?(?:nhiem vu|giai phap|noi dung|viec|cong viec)[^.]{0,60}[.:]",
                    Pattern.DOTALL);

    private final MappedText text;
    private final List<Paragraph> paragraphs;
    private final NewsPieces pieces;

    NewsContents(MappedText text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.pieces = new NewsPieces(text);
    }

    List<Found<Content>> all() {
        ContentReader reader = new ContentReader(text);
        List<Found<Content>> listed = listed(reader);
        if (!listed.isEmpty()) {
            return listed;
        }
        for (Paragraph paragraph : paragraphs) {
            List<Found<Content>> inline = reader.inline(paragraph.start(), paragraph.end());
            if (!inline.isEmpty()) {
                return inline;
            }
        }
        for (Paragraph paragraph : paragraphs) {
            List<Found<Content>> counted = new NewsOrdinals(text).in(paragraph);
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        return prose();
    }

    /** The numbered items right below a line such as "07 nội dung, bao gồm:". */
    private List<Found<Content>> listed(ContentReader reader) {
        for (int i = 0; i + 2 < paragraphs.size(); i++) {
            Paragraph line = paragraphs.get(i);
            boolean cue =
                    line.length() < 600
                            && (CUE_LINE.matcher(lastSentence(line)).matches()
                                    || isCounted(i + 1, line));
            int next = i + 1;
            while (cue
                    && next < paragraphs.size()
                    && paragraphs.get(next).label() != null
                    && !measured(paragraphs.get(next))) {
                next++;
            }
            if (cue && next - i > 2) {
                List<Node> items = Outline.of(paragraphs.subList(i + 1, next)).roots();
                List<Found<Content>> contents = new ArrayList<>();
                items.forEach(item -> contents.add(reader.content(item)));
                return contents;
            }
        }
        return List.of();
    }

    /** "... đề ra 4 nhóm nhiệm vụ." above "Thứ nhất, ..." and "Thứ hai, ...". */
    private boolean isCounted(int at, Paragraph line) {
        Label first = paragraphs.get(at).label();
        Label second = paragraphs.get(at + 1).label();
        return first != null
                && second != null
                && first.style() == Numbering.ORDINAL
                && second.style() == Numbering.ORDINAL
                && ANNOUNCED.matcher(line.bareText()).matches();
    }

    private static String lastSentence(Paragraph line) {
        String bare = line.bareText();
        return bare.substring(bare.lastIndexOf(". ") + 1);
    }

    private static boolean measured(Paragraph paragraph) {
        String bare = paragraph.bareBody();
        return bare.substring(0, Math.min(bare.length(), 100)).contains("%");
    }

    private List<Found<Content>> prose() {
        List<Found<Content>> told = prose(CUE, true);
        told = told.isEmpty() ? prose(CUE, false) : told;
        told = told.isEmpty() ? prose(ABOUT, true) : told;
        told = told.isEmpty() ? prose(BY_PLAN, true) : told;
        told = told.isEmpty() ? prose(TO_REACH, true) : told;
        told = told.isEmpty() ? prose(OVER_STOP, true) : told;
        told = told.isEmpty() ? prose(STRESSES, false) : told;
        if (!told.isEmpty()) {
            return withMore(told);
        }
        NewsWork work = new NewsWork(text, paragraphs, pieces);
        return work.told();
    }

    /** "Bên cạnh đó, tổ chức ...; tăng cường ...": the list goes on in a paragraph of its own. */
    private List<Found<Content>> withMore(List<Found<Content>> told) {
        List<Found<Content>> all = new ArrayList<>(told);
        int end = told.getLast().span().end();
        for (Paragraph paragraph : paragraphs) {
            if (text.start(paragraph.start()) >= end) {
                List<Found<Content>> more =
                        new NewsWork(text, paragraphs, pieces).besides(paragraph);
                if (more.isEmpty()) {
                    break;
                }
                all.addAll(more);
            }
        }
        return all;
    }

    /** The first list behind words that announce one; surely, by a colon or a count, or not. */
    private List<Found<Content>> prose(Pattern pattern, boolean surely) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Matcher cue = pattern.matcher(text.bare()).region(paragraph.start(), paragraph.end());
            while (cue.find()) {
                List<Found<Content>> contents =
                        (pattern == CUE || pattern == STRESSES) && !announces(cue, surely)
                                ? List.of()
                                : behind(cue, i);
                if (!contents.isEmpty()) {
                    return contents;
                }
            }
        }
        return List.of();
    }

    /** "nhiệm vụ:", "03 nhiệm vụ như"; else "nhiệm vụ gồm", "hoạt động như tổ chức ...". */
    private boolean announces(Matcher cue, boolean surely) {
        String words = cue.group().strip();
        if (words.endsWith(":") || announced(cue.start()) > 1) {
            return true;
        }
        boolean lists = words.endsWith("gom");
        return !surely
                && (lists
                        || WorkVerbs.ONE
                                .matcher(text.bare())
                                .region(cue.end(), text.length())
                                .lookingAt());
    }

    private List<Found<Content>> behind(Matcher cue, int at) {
        Paragraph paragraph = paragraphs.get(at);
        boolean below = paragraph.end() - cue.end() < 3 && at + 1 < paragraphs.size();
        if (below && paragraphs.get(at + 1).label() == null) {
            Paragraph next = paragraphs.get(at + 1);
            List<Found<Content>> contents = pieces.split(next.start(), next.end(), ';');
            if (contents.size() > 2) {
                return contents;
            }
        }
        boolean sure = isCut(paragraph) || text.charAt(cue.end() - 2) == ':';
        if (paragraph.end() - cue.end() > (sure ? 40 : 80)) {
            Matcher again = AGAIN.matcher(text.bare()).region(cue.end(), paragraph.end());
            int from = again.lookingAt() ? again.end() : cue.end();
            List<Found<Content>> contents =
                    pieces.of(from, listEnd(paragraph), announced(cue.start()));
            if (contents.size() >= 2 || (isCut(paragraph) && text.charAt(from - 2) == ':')) {
                return contents;
            }
        }
        return List.of();
    }

    /** The last paragraph without a stop: what was listed behind it was cut off. */
    private boolean isCut(Paragraph paragraph) {
        return paragraph == paragraphs.getLast()
                && Character.isLetter(text.charAt(paragraph.end() - 1));
    }

    /** A list whose lines end with a semicolon goes on below. */
    private int listEnd(Paragraph first) {
        int at = paragraphs.indexOf(first);
        while (paragraphs.get(at).endsWith(';')
                && at + 1 < paragraphs.size()
                && paragraphs.get(at + 1).label() == null) {
            at++;
        }
        return paragraphs.get(at).end();
    }

    /** How many contents the words before a list announce: "05 nhóm nhiệm vụ". */
    private int announced(int at) {
        Matcher count = COUNT.matcher(text.bare()).region(Math.max(0, at - 30), at);
        return count.matches() ? Integer.parseInt(String.valueOf(count.group(1))) : 0;
    }
}
