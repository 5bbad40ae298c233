package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.WorkVerbs;

/** Parts what a news item lists in running words into pieces of work. */
final class NewsPieces {
    private static final Pattern COMMA = Pattern.compile(",\\s(?:va\\s)?");
    private static final Pattern ENTRUSTS =
            Pattern.compile(
                    "\\s?[^,;.:\\n]{0,60}\\s(?:giao|yeu cau|de nghi|phan cong)(?: cho)?"
                            + " (?:so|phong|cac|ubnd|cong an|hoi|uy ban|ban|bo|truong)\\s");
    private static final Pattern NO_ITEM =
            Pattern.compile(
                    "\\s?(?:trong|theo|dong thoi|de|ubnd|uy ban|ben canh|ngoai ra|ke hoach|muc"
                            + " tieu|phan dau)(?!\\p{L})");

    private final MappedText text;

    NewsPieces(MappedText text) {
        this.text = text;
    }

    /** The pieces of work between two positions, given how many were announced (or 0). */
    List<Found<Content>> of(int from, int to, int announced) {
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
        List<Found<Content>> byVerb = inOne ? byVerb(from, end) : List.of();
        if (byVerb.size() > 2 && bySentence.size() < 3) {
            return byVerb;
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

    /** "hoàn thiện ..., tăng cường ..., nâng cao ...": each piece of work begins with its verb. */
    private List<Found<Content>> byVerb(int from, int to) {
        List<Found<Content>> contents = new ArrayList<>();
        if (!WorkVerbs.ONE.matcher(text.bare()).region(from, to).lookingAt()) {
            return contents;
        }
        Matcher part = COMMA.matcher(text.bare()).region(from, to);
        int start = from;
        while (part.find()) {
            if (WorkVerbs.ONE.matcher(text.bare()).region(part.end(), to).lookingAt()) {
                add(start, text.endOf(start, part.start()), 0.5, contents);
                start = part.end();
            }
        }
        add(start, text.endOf(start, to), 0.5, contents);
        return contents;
    }

    private void add(int from, int to, double confidence, List<Found<Content>> contents) {
        String words = Casing.capitalised(text.words(from, to));
        contents.add(
                new Found<>(new Content(null, words, List.of()), text.span(from, to), confidence));
    }

    /** "UBND tỉnh giao Sở A chủ trì": that is who does the work, not what is done. */
    private boolean entrusts(int from, int to) {
        return ENTRUSTS.matcher(text.bare()).region(from, to).lookingAt();
    }

    /** "Kế hoạch cũng ...", "Để đạt mục tiêu ...": another sentence than one of the list. */
    private boolean opensOther(int from, int to) {
        return NO_ITEM.matcher(text.bare()).region(from, to).lookingAt();
    }

    /** The pieces that a mark parts; who is entrusted with the work ends them. */
    List<Found<Content>> split(int from, int to, char mark) {
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
                boolean goesOn = start > from && (mark == '.' || text.charAt(start - 1) == '.');
                if (entrusts(start, end) || (goesOn && opensOther(start, end))) {
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
