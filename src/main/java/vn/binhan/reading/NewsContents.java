package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.reading.PlanReading.Content;

/** Finds the contents of a plan in a news item: listed below a line, counted, or told in prose. */
final class NewsContents {
    private static final Pattern CUE =
            Pattern.compile(
                    "(?:nhiem vu|giai phap|noi dung|hoat dong|cong tac trong tam|cong"
                            + " viec)[^.:;\\n]{0,120}?(?::|(?<!\\p{L})(?:bao gom|gom|la|nhu|tap trung"
                            + " vao viec|tap trung vao)(?= ))\\s?");
    private static final Pattern AGAIN =
            Pattern.compile(
                    "(?:cac |mot so |nhung )?(?:hoat dong|noi dung|nhiem vu|viec)[^.;:]{0,20}: ");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?:.*\\D)?(\\d{1,2})\\s(?:\\([^()]{1,12}\\)\\s)?(?:nhom\\s)?", Pattern.DOTALL);
    private static final Pattern COMMA = Pattern.compile(",\\s(?:va\\s)?");
    private static final Pattern BY_PLAN =
            Pattern.compile(
                    "theo ke hoach, (?=[^.;\\n]{20,200};[^.;\\n]{20,200};)(?![^.\\n]{0,40}muc)");
    private static final Pattern TO_REACH =
            Pattern.compile(
                    "de (?:dat|thuc hien|hoan thanh)[^.;:,\\n]{0,60}(?:muc tieu|chi"
                            + " tieu)[^.;:,\\n]{0,40}, [^.;:,\\n]{0,60}(?<!\\p{L})(?:se tap trung|se"
                            + " trien khai|se|tap trung vao|tap trung|can) "
                            + "(?=[^.\\n]{20,300};[^.\\n]{20,300};)");
    private static final Pattern ENTRUSTS =
            Pattern.compile(
                    "\\s?[^,;.:\\n]{0,60}\\s(?:giao|yeu cau|de nghi|phan cong)(?: cho)?"
                            + " (?:so|phong|cac|ubnd|cong an|hoi|uy ban|ban|bo|truong)\\s");
    private static final Pattern NO_ITEM =
            Pattern.compile(
                    "\\s?(?:trong|theo|dong thoi|de|ubnd|uy ban|ben canh|ngoai ra|ke hoach|muc"
                            + " tieu|phan dau)(?!\\p{L})");
    private static final Pattern CUE_LINE =
            Pattern.compile(
                    ".*(?:nhiem vu|giai phap|noi dung|hoat dong|cong viec|cong tac|van de).*:",
                    Pattern.DOTALL);

    private final MappedText text;
    private final List<Paragraph> paragraphs;

    NewsContents(MappedText text, List<Paragraph> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
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
        return prose();
    }

    /** The numbered items right below a line such as "07 nội dung, bao gồm:". */
    private List<Found<Content>> listed(ContentReader reader) {
        for (int i = 0; i + 2 < paragraphs.size(); i++) {
            Paragraph line = paragraphs.get(i);
            boolean cue = line.length() < 600 && CUE_LINE.matcher(lastSentence(line)).matches();
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

    private static String lastSentence(Paragraph line) {
        String bare = line.bareText();
        return bare.substring(bare.lastIndexOf(". ") + 1);
    }

    private static boolean measured(Paragraph paragraph) {
        String bare = paragraph.bareBody();
        return bare.substring(0, Math.min(bare.length(), 100)).contains("%");
    }

    private List<Found<Content>> prose() {
        List<Found<Content>> told = prose(CUE);
        told = told.isEmpty() ? prose(BY_PLAN) : told;
        return told.isEmpty() ? prose(TO_REACH) : told;
    }

    private List<Found<Content>> prose(Pattern pattern) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Matcher cue = pattern.matcher(text.bare()).region(paragraph.start(), paragraph.end());
            if (!cue.find()) {
                continue;
            }
            boolean below = paragraph.end() - cue.end() < 3 && i + 1 < paragraphs.size();
            if (below && paragraphs.get(i + 1).label() == null) {
                Paragraph next = paragraphs.get(i + 1);
                List<Found<Content>> contents = split(next.start(), next.end(), ';');
                if (contents.size() > 2) {
                    return contents;
                }
            }
            if (paragraph.end() - cue.end() > (isCut(paragraph) ? 40 : 80)) {
                Matcher again = AGAIN.matcher(text.bare()).region(cue.end(), paragraph.end());
                int from = again.lookingAt() ? again.end() : cue.end();
                List<Found<Content>> contents =
                        pieces(from, listEnd(paragraph), announced(cue.start()));
                if (contents.size() >= 2 || (isCut(paragraph) && text.charAt(from - 2) == ':')) {
                    return contents;
                }
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

    private List<Found<Content>> pieces(int from, int to, int announced) {
        List<Found<Content>> counted = announced > 2 ? counted(from, to, announced) : List.of();
        if (!counted.isEmpty()) {
            return counted;
        }
        List<Found<Content>> bySemicolon = split(from, to, ';');
        List<Found<Content>> bySentence = split(from, to, '.');
        int end = text.sentenceEnd(from, to);
        boolean inOne = text.text().lastIndexOf(';', end - 1) < from && text.charAt(end - 1) != ':';
        if (inOne && announced > 2 && bySentence.size() != announced) {
            List<Found<Content>> byComma = byComma(from, end, announced);
            if (byComma.size() == announced) {
                return byComma;
            }
        }
        List<Found<Content>> first = split(from, text.stop(from, to), ';');
        if (first.size() > 2 && bySentence.size() > 2) {
            return first;
        }
        return bySemicolon.size() > 2 && bySentence.size() <= 2 ? bySemicolon : bySentence;
    }

    /** "10 nhiệm vụ gồm: ...; .... ...; ...": as many as were announced, over a stop or an "và". */
    private List<Found<Content>> counted(int from, int to, int announced) {
        int end = text.stop(from, to);
        List<Found<Content>> parts = new ArrayList<>(split(from, end, ';'));
        if (parts.size() < 3 || parts.size() > announced) {
            return List.of();
        }
        if (parts.size() == announced - 1) {
            int last = text.text().lastIndexOf(';', end - 1) + 2;
            int and = text.bare().indexOf(" va ", last);
            if (and > last + 9 && and < end - 20) {
                parts.removeLast();
                add(last, text.endOf(last, and), 0.5, parts);
                add(and + 4, text.endOf(and + 4, end), 0.5, parts);
            }
            return parts;
        }
        int told = parts.size();
        while (parts.size() < announced && end < to) {
            int next = text.stop(end, to);
            if (NO_ITEM.matcher(text.bare()).region(end, next).lookingAt()) {
                break;
            }
            parts.addAll(split(end, next, ';'));
            end = next;
        }
        boolean goesOn = parts.size() > told && parts.size() <= announced;
        return parts.size() == announced || goesOn ? parts : List.of();
    }

    /** "5 nhóm nhiệm vụ: ..., ..., ... và ...": commas part what was counted beforehand. */
    private List<Found<Content>> byComma(int from, int to, int announced) {
        List<Found<Content>> contents = new ArrayList<>();
        Matcher part = COMMA.matcher(text.bare()).region(from, to);
        int start = from;
        while (start < to && contents.size() < announced) {
            boolean last = contents.size() == announced - 2;
            int end = part.find(start) && part.start() < to ? part.start() : to;
            int and = last && end == to ? text.bare().indexOf(" va ", start) : -1;
            end = and > 0 && and < to ? and : end;
            add(start, text.endOf(start, end), 0.5, contents);
            start = end == to ? to : end == and ? and + 4 : part.end();
        }
        return start < to ? List.of() : contents;
    }

    private void add(int from, int to, double confidence, List<Found<Content>> contents) {
        String words = Casing.capitalised(text.words(from, to));
        contents.add(
                new Found<>(new Content(null, words, List.of()), text.span(from, to), confidence));
    }

    /** How many contents the words before a list announce: "05 nhóm nhiệm vụ". */
    private int announced(int at) {
        Matcher count = COUNT.matcher(text.bare()).region(Math.max(0, at - 30), at);
        return count.matches() ? Integer.parseInt(String.valueOf(count.group(1))) : 0;
    }

    /** "UBND tỉnh giao Sở A chủ trì": that is who does the work, not what is done. */
    private boolean entrusts(int from, int to) {
        return ENTRUSTS.matcher(text.bare()).region(from, to).lookingAt();
    }

    private List<Found<Content>> split(int from, int to, char mark) {
        List<Found<Content>> contents = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean ends =
                    i == to
                            || (text.charAt(i) == mark
                                    && (i + 1 == to || text.charAt(i + 1) <= ' '))
                            || (mark == ';'
                                    && text.charAt(i) == '.'
                                    && (i + 1 == to
                                            || (text.charAt(i + 1) == ' '
                                                    && Character.isUpperCase(
                                                            text.charAt(
                                                                    Math.min(i + 2, to - 1))))));
            if (ends) {
                int end = text.endOf(start, i);
                if (entrusts(start, end)) {
                    return contents;
                }
                String words = text.words(start, end);
                if (words.length() > 14 && !words.contains("%")) {
                    add(start, end, 0.55, contents);
                }
                start = i + 1;
            }
        }
        return contents;
    }
}
