package vn.binhan.heads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.ProvinceNames;
import vn.binhan.wording.Span;

/** Who issued a document, under which number, where and when. */
public record Letterhead(
        @Nullable Found<String> issuer,
        @Nullable Found<String> number,
        @Nullable Found<String> symbol,
        @Nullable Found<LocalDate> issuedOn,
        @Nullable Found<String> place,
        @Nullable Span otherDate) {

    private static final Pattern NOT_ISSUER =
            Pattern.compile(
                    "cong|(?:cong\\s?)?hoa\\s?xa hoi.*|(?:(?:xa )?hoi )?chu nghia viet nam.*|doc"
                            + " lap.*|dang cong san viet nam|doan tncs ho chi minh|\\W{1,3}|.*tu do.*hanh"
                            + " phuc.*|so\\s?:?\\s?\\d.*|so\\s?:.*|.*ngay.*nam.*|v/v.*|ve viec.*|ban"
                            + " tieng .*|tai ve.*",
                    Pattern.DOTALL);
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?<![\\p{L}/-])((?:TP\\.? ?|Thành phố )?\\p{Lu}[\\p{L}.]*+(?: ?- ?\\p{Lu}\\p{L}*+|"
                            + " \\p{Lu}\\p{L}*+| \\d{1,2}){0,5}) ?, {0,3}[Nn]g[àa]y");

    /** The central committee of the Youth Union writes its name over both columns. */
    private static final Pattern CENTRE = Pattern.compile("ban chap hanh trung uong");

    static final Pattern SUBORDINATE =
            Pattern.compile(
                    "(?:^|\\s)(so |(?<!van )(?<!hai )phong (?!chong|ngua|tranh)|(?<!uy )ban"
                            + " (?!nhan|thuong)|(?<!xa )hoi (?!dong)|(?<!bo )cong an |(?<!moi )truong"
                            + " |trung tam |van phong |cuc |chi cuc |cong doan |lien doan |bao hiem xa hoi |kho bac |benh vien |tram y te |tong cuc |thanh tra |vien kiem sat |toa an"
                            + " |(?:tinh|thanh|huyen|quan|thi|dang) uy )");
    private static final Set<String> OFFICES =
            Set.of(
                    "sở", "phòng", "ban", "hội", "công", "trường", "trung", "văn", "cục", "chi",
                    "liên", "bảo", "kho", "bệnh", "trạm", "tổng", "thanh", "viện", "tòa", "tỉnh",
                    "thành", "huyện", "quận", "thị", "đảng");
    private static final Pattern OVER =
            Pattern.compile(
                    "(?:.* (?:tinh|huyen|thanh pho|quan|thi xa) [a-z]+(?: [a-z]+){1,3}|(?:hoi|cong"
                            + " doan|lien doan|ban|so) .* viet nam|cong doan .{4,40}|so (?:van hoa|y"
                            + " te|giao duc|lao dong|noi vu|tu phap|cong thuong).{0,50}(?:tao|xa hoi|y"
                            + " te|du lich|noi vu|tu phap|cong thuong|the thao)) ?",
                    Pattern.DOTALL);
    private static final Pattern COMMITTEE =
            Pattern.compile("(?<!\\p{L})(?:u[yi] ban nhan dan|ubnd)(?!\\p{L})");
    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?<!\\p{L})(?:u[yi] ban nhan dan|ubnd)\\s+((?:tinh|thanh pho|tp\\.?|huyen|quan|thi xa)"
                            + " [a-z]+(?: [a-z]+){0,3}?)\\s*(?=\\n|\\||$)");
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "(?:so|phong|ban (?!chap hanh|thuong vu)[a-z]+) (?!.*(?:tinh|thanh pho|huyen|quan|thi xa) ).*");
    private static final Pattern NUMBER_BEHIND =
            Pattern.compile("\\sSố\\s?:\\s?\\d.*", Pattern.DOTALL);
    private static final Pattern DECORATION = Pattern.compile("[\\s*_=-]{2,200}+$");
    private static final Pattern META_DATE = Pattern.compile("ngay ban hanh\\s?:?\\s{0,3}");
    private static final Pattern META_ISSUER =
            Pattern.compile("(?:co quan ban hanh|noi ban hanh)\\s?:?\\s{0,3}(?=\\S)");

    /** What the letterhead of a document says. */
    public static Letterhead of(DocumentParts parts) {
        MappedText text = parts.at(0).source();
        int headFrom = parts.hasLetterhead() ? parts.at(parts.headStart()).start() : 0;
        int headTo =
                parts.hasLetterhead()
                        ? parts.at(Math.max(parts.headStart(), parts.headEnd() - 1)).end()
                        : 0;
        Found<LocalDate> written = writtenDate(text, headFrom, headTo);
        Found<LocalDate> metaDate =
                metaDate(text, parts.hasLetterhead() ? headFrom : Math.min(text.length(), 1500));
        Paragraph note = annexNote(parts);
        Found<LocalDate> noted = note == null ? null : writtenDate(text, note.start(), note.end());
        Found<LocalDate> date = written != null ? written : noted != null ? noted : metaDate;
        boolean differs =
                written != null && metaDate != null && !written.value().equals(metaDate.value());
        DocumentNumber own = DocumentNumber.of(parts, note, headFrom, headTo);
        Found<String> place = place(text, headFrom, headTo);
        return new Letterhead(
                issuer(parts, text, place),
                own.number(),
                own.symbol(),
                date,
                place,
                differs && metaDate != null ? metaDate.span() : null);
    }

    /** An annex that came without its decision still names it: "(Kèm theo Quyết định số ...)". */
    private static @Nullable Paragraph annexNote(DocumentParts parts) {
        if (parts.hasLetterhead() || parts.typeLine() < 0) {
            return null;
        }
        int last = Math.min(parts.paragraphs().size(), parts.typeLine() + 5);
        for (int i = parts.typeLine() + 1; i < last; i++) {
            Paragraph line = parts.at(i);
            if (line.length() < 300 && line.bareText().contains("kem theo")) {
                return line;
            }
        }
        return null;
    }

    /** The date behind the place, else the first one in the letterhead. */
    private static @Nullable Found<LocalDate> writtenDate(MappedText text, int from, int to) {
        Matcher place = PLACE.matcher(text.text()).region(from, to);
        Found<LocalDate> behind = place.find() ? Dates.first(text, place.end(1), to) : null;
        return behind != null ? behind : Dates.first(text, from, to);
    }

    private static @Nullable Found<LocalDate> metaDate(MappedText text, int to) {
        Matcher meta = META_DATE.matcher(text.bare()).region(0, Math.min(to, text.length()));
        return meta.find()
                ? Dates.first(text, meta.end(), Math.min(text.length(), meta.end() + 32))
                : null;
    }

    private static @Nullable Found<String> place(MappedText text, int from, int to) {
        Matcher place = PLACE.matcher(text.text()).region(from, to);
        if (!place.find()) {
            return null;
        }
        Found<String> words = text.found(place.start(1), place.end(1), 0.96);
        String known = ProvinceNames.of(words.value());
        return words.as(known != null ? known : Casing.properName(words.value()));
    }

    private static @Nullable Found<String> issuer(
            DocumentParts parts, MappedText text, @Nullable Found<String> place) {
        List<Paragraph> lines = new ArrayList<>();
        for (int i = parts.headStart(); parts.hasLetterhead() && i < parts.headEnd(); i++) {
            Paragraph line = parts.at(i);
            if (!lines.isEmpty() && isBehindDay(parts.at(i - 1))) {
                break;
            }
            boolean short_ = line.length() < 160;
            boolean whole =
                    !lines.isEmpty()
                            && line.bareText().startsWith("doan ")
                            && CENTRE.matcher(lines.getLast().bareText()).matches();
            if (whole) {
                Paragraph centre = lines.getLast();
                return new Found<>(
                        Casing.issuer(centre.text()) + " " + Casing.issuer(line.text()),
                        text.span(centre.start(), line.end()),
                        0.9);
            }
            if (short_
                    && !NOT_ISSUER.matcher(line.bareText()).matches()
                    && (line.isCapitals() || i < parts.headEnd() - 1)) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return withoutLetterhead(parts, text);
        }
        int from = lines.getFirst().start();
        int to = lines.getLast().end();
        String several = JointIssuers.of(lines, parts);
        if (several != null) {
            return new Found<>(several, text.span(from, to), 0.8);
        }
        for (Paragraph line : lines) {
            from = Math.max(from, lastCommittee(text, line));
        }
        for (Paragraph line : lines) {
            int office = lastOffice(text, line);
            if (office >= 0) {
                from = office;
                to = line.end();
            }
        }
        StringBuilder words = new StringBuilder();
        for (Paragraph line : lines) {
            if (line.end() > from && line.start() < to) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(text.words(Math.max(from, line.start()), line.end()));
            }
        }
        Found<String> issuer =
                new Found<>(Casing.issuer(undecorated(words)), text.span(from, to), 0.96);
        return issuer.value().equals("Ủy ban nhân dân")
                ? completed(issuer, text, place)
                : ofCommittee(issuer, text, lines.getFirst().start(), from);
    }

    /** "UBND TỈNH A / SỞ Y TẾ": the department of that province. */
    private static Found<String> ofCommittee(
            Found<String> issuer, MappedText text, int from, int to) {
        Matcher above = ABOVE.matcher(text.bare()).region(from, Math.max(from, to));
        boolean office = DEPARTMENT.matcher(Letters.bare(issuer.value())).matches();
        if (!office || !above.find()) {
            int end = text.endOf(from, Math.max(from, to));
            return issuer.as(
                    UnderSuperior.named(issuer.value(), Casing.issuer(text.words(from, end))));
        }
        String unit = Casing.unit(text.words(above.start(1), above.end(1)));
        return issuer.as(issuer.value() + " " + unit);
    }

    /** Behind the line of place and day stands no issuer, but a title that lost its type. */
    private static boolean isBehindDay(Paragraph above) {
        return PLACE.matcher(above.source().text()).region(above.start(), above.end()).find();
    }

    /** "ỦY BAN NHÂN DÂN THÀNH PHỐ A / ỦY BAN NHÂN DÂN PHƯỜNG B": the last one issues. */
    private static int lastCommittee(MappedText text, Paragraph line) {
        Matcher committee = COMMITTEE.matcher(text.bare()).region(line.start(), line.end());
        int last = -1;
        while (committee.find()) {
            last = committee.start();
        }
        return last;
    }

    /**
     * "SỞ Y TẾ TỈNH X CHI CỤC DÂN SỐ" in one line: the last office that another one stands over.
     */
    private static int lastOffice(MappedText text, Paragraph line) {
        Matcher office = SUBORDINATE.matcher(text.bare());
        int last = -1;
        int at = line.start();
        while (office.region(at, line.end()).find()) {
            boolean over =
                    last < 0 || OVER.matcher(text.bare()).region(last, office.start(1)).matches();
            last = over && bearsMarks(text, office.start(1)) ? office.start(1) : last;
            at = office.end() - 1;
        }
        return last;
    }

    /** "XÃ PHONG ĐIỀN" has no "PHÒNG" in it. */
    private static boolean bearsMarks(MappedText text, int from) {
        int end = text.text().indexOf(' ', from);
        return OFFICES.contains(text.text().substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static String undecorated(StringBuilder words) {
        Matcher number = NUMBER_BEHIND.matcher(words);
        String name = number.find() ? words.substring(0, number.start()) : words.toString();
        return DECORATION.matcher(name).replaceFirst("");
    }

    /** A letterhead that lost its second line: the place of issue tells which committee it is. */
    private static Found<String> completed(
            Found<String> issuer, MappedText text, @Nullable Found<String> place) {
        String province = place == null ? null : ProvinceNames.of(place.value());
        String named = place == null ? null : IssuerNames.level(text, place.value());
        if (province == null && place != null && named != null) {
            String unit = named + " " + place.value();
            return new Found<>(issuer.value() + " " + unit, issuer.span(), 0.75);
        }
        if (province == null) {
            return IssuerNames.complete(issuer, text, 0);
        }
        String level = ProvinceNames.isCity(province) ? "thành phố " : "tỉnh ";
        return new Found<>(issuer.value() + " " + level + province, issuer.span(), 0.75);
    }

    private static @Nullable Found<String> withoutLetterhead(DocumentParts parts, MappedText text) {
        Matcher meta = META_ISSUER.matcher(text.bare()).region(0, Math.min(text.length(), 2000));
        if (meta.find()) {
            int end = text.text().indexOf('\n', meta.end());
            Found<String> words = text.found(meta.end(), end < 0 ? text.length() : end, 0.7);
            String unit = Casing.unit(words.value());
            boolean isUnit = unit.startsWith("tỉnh ") || unit.startsWith("thành phố ");
            return words.as(isUnit ? "Ủy ban nhân dân " + unit : Casing.issuer(words.value()));
        }
        Paragraph note = annexNote(parts);
        Found<String> noted =
                note == null ? null : IssuerNames.inWords(text, note.start(), note.end());
        return noted != null
                ? IssuerNames.complete(noted, text, 0)
                : IssuerNames.inWords(text, 0, parts.at(parts.end() - 1).end());
    }
}
