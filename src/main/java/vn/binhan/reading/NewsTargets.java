package vn.binhan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.figures.TargetYears;
import vn.binhan.outline.Node;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** Reads what a plan promises in figures out of a news item, and leaves out what was before. */
final class NewsTargets {
    private static final Pattern PROMISE =
            Pattern.compile(
                    "phan dau|chi tieu|muc tieu|\\A\\s*(?:giam|tang) [^.;\\d]{0,20}\\d|(?:\\A|[.;,:] )\\s*(?:trong do,? )?(?:giam|tang|nang|duy tri|khong che|keo giam) (?:ty|ti|toc|muc) |den (?:het"
                            + " |cuoi )?nam 20|toi thieu|it nhat|tro len|dam bao|dat (?=[^.;,:]{0,60}\\d)|dat ra yeu cau|(?<!\\p{L})(?:ty|ti) (?:le|so|suat) [^.;:%]{4,100} khong (?:vuot )?qua \\d|thuc hien giam \\d|(?<!\\p{L})se (?:nang|giam|tang|keo giam) |khong"
                            + " duoi|\\A\\s*(?:(?:cung voi do|dong thoi|ben canh do|ngoai ra),? (?:co )?)?(?:tren )?\\d");
    private static final Pattern AIMS =
            Pattern.compile(
                    "phan dau|chi tieu|muc tieu|ke hoach|den (?:het |cuoi )?nam 20|(?<!\\p{L})se (?:nang|giam|tang|keo giam) ");
    private static final Pattern FIGURES =
            Pattern.compile("[:;.]\\s(?:tren |it nhat |tang |giam |co )?\\d{1,3}(?:,\\d)?\\s?%");
    private static final Pattern DONE =
            Pattern.compile(
                    "(?<!\\p{L})đã (?!ban hành|ký|xây dựng|phê duyệt)|năm qua|kết quả|thời gian"
                            + " qua|tính đến|thống kê|đạt được|so với cùng kỳ|(?<!thực )(?<!phát )hiện có");

    // spotless:off
    private static final Pattern PAST =
            Pattern.compile(
                    "tính đến|được biết,|được hiểu là|(?<!trong )năm qua|năm (?:học )?vừa qua|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện \\p{L}+(?: \\p{L}+)? (?:có|còn) |đã đạt|kết quả đạt được|thời gian qua|giai đoạn trước|theo thống kê|theo (?:báo cáo|đánh giá)|khảo sát cho thấy"
                            + "|hiện nay,? |(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện (?:tại|có|đã)(?!\\p{L})|so với (?:cùng kỳ|năm trước|năm ngoái)|ước (?:kết quả|thực hiện|đạt)|kết quả (?:tổng |thực )?(?:rà soát|hiện)|(?<!\\p{L})chiếm (?:tỷ lệ |khoảng |gần )?\\d|đạt \\d{1,3}% kế hoạch|xảy ra \\d|ghi nhận \\d|từ (?:khi|ngày) (?:có|triển khai|ra mắt|thành lập|áp dụng)|phát hiện \\d|trước đó|nhờ đó,|vượt (?:mục tiêu|chỉ tiêu|kế hoạch)|chỉ còn \\d|thành công \\d"
                            + "|(?:điều tra|khảo sát|nghiên cứu|số liệu)[^.;]{0,90} cho thấy|(?<!\\p{L})(?<!việc làm )(?<!lập )(?<!dựng )mới (?:chỉ )?(?:có|đạt) (?:khoảng |gần |trên |hơn )?\\d|vượt [\\d,]{1,5} ?%|theo (?:chiến lược|nghị quyết) (?:quốc gia|của (?:chính phủ|quốc hội|bộ chính trị|trung ương))(?![^.;]{0,200}phấn đấu)|trong khi (?:đó,? )?(?:mục tiêu|chiến lược|chương trình|nghị quyết|chỉ tiêu|cả nước|toàn quốc)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // spotless:on

    private static final Pattern OPENS_WORK =
            Pattern.compile(
                    "(?<!\\p{L})(?:nhiem vu|giai phap)(?:(?!muc tieu|chi tieu)[^.;:])*:\\s*$");

    /** In a task a count is work; only what is called an aim there is one. */
    private static final Pattern CALLED_AIM =
            Pattern.compile("(?<!\\p{L})(?:phan dau|muc tieu|chi tieu)(?!\\p{L})");

    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_HEADING = 100;

    private final MappedText text;
    private final TargetReader reader;
    private final PastYears years;
    private final Set<Found<Target>> headlines = new HashSet<>();

    NewsTargets(MappedText text) {
        this.text = text;
        this.reader = new TargetReader(text).inProse();
        this.years = new PastYears(text);
    }

    List<Found<Target>> in(List<Node> paragraphs) {
        paragraphs.forEach(node -> read(node, null, false));
        return withoutHeadline(reader.targets());
    }

    private void read(Node node, @Nullable Integer year, boolean promised) {
        Paragraph paragraph = node.paragraph();
        SectionRole role = node.role();
        if (role == SectionRole.BUDGET) {
            return;
        }
        boolean aims = promised || role == SectionRole.TARGETS || role == SectionRole.OBJECTIVE;
        int from = paragraph.bodyStart();
        int to = paragraph.end();
        boolean cited = isCited(from, to) && (aims || !isTask(paragraph) || callsAim(from, to));
        if (year == null && text.bare().startsWith("trong do", from)) {
            year = reader.yearInHand();
        }
        if ((aims || cited) && tellsPast(from, to)) {
            readPromises(from, to, year);
        } else if (aims || cited) {
            int told = reader.targets().size();
            if (promised && paragraph.label() != null) {
                reader.readItem(from, to, year);
            } else {
                reader.read(from, to, year);
            }
            if (isHeadline(paragraph)) {
                headlines.addAll(reader.targets().subList(told, reader.targets().size()));
            }
        }
        Integer below = TargetYears.ofHeading(text, paragraph, year);
        boolean opens = !opensWork(paragraph) && (aims || (paragraph.endsWith(':') && cited));
        for (Node child : node.children()) {
            opens &= !isOtherHeading(child);
            read(child, below, opens);
            opens &= !opensWork(child.paragraph());
        }
    }

    /** "Để đạt các mục tiêu trên, tỉnh thực hiện 7 nhóm nhiệm vụ:": work stands below, no aims. */
    private boolean opensWork(Paragraph paragraph) {
        int from = Math.max(paragraph.start(), paragraph.end() - 60);
        return OPENS_WORK.matcher(text.bare().substring(from, paragraph.end())).find();
    }

    /** "Thứ ba, nhân rộng các mô hình ...": a group of tasks in prose. */
    private static boolean isTask(Paragraph paragraph) {
        Label label = paragraph.label();
        return label != null && label.style() == Numbering.ORDINAL;
    }

    private boolean callsAim(int from, int to) {
        return CALLED_AIM.matcher(text.bare()).region(from, to).find();
    }

    /** A short line without number, figure or stop speaks of something else than the aims above. */
    private boolean isOtherHeading(Node node) {
        Paragraph paragraph = node.paragraph();
        return paragraph.length() < LONGEST_HEADING
                && isHeadline(paragraph)
                && node.role() != SectionRole.TARGETS
                && node.role() != SectionRole.OBJECTIVE
                && Lookup.nextDigit(text.text(), paragraph.start(), paragraph.end())
                        >= paragraph.end()
                && !callsAim(paragraph.start(), paragraph.end());
    }

    /** Whether figures stand among words of promise, or in a list that tells nothing done. */
    private boolean isCited(int from, int to) {
        if (Lookup.nextDigit(text.text(), from, to) >= to) {
            return false;
        }
        String bare = text.bare().substring(from, to);
        if (PROMISE.matcher(bare).find()) {
            return AIMS.matcher(bare).find() || !tellsPast(from, to);
        }
        return FIGURES.matcher(bare).find() && !DONE.matcher(text.text()).region(from, to).find();
    }

    private boolean tellsPast(int from, int to) {
        return PAST.matcher(text.text()).region(from, to).find() || years.opensOver(from, to);
    }

    /** Where a paragraph also tells of what was, only what follows a word of promise counts. */
    private void readPromises(int from, int to, @Nullable Integer year) {
        int run = -1;
        int start = from;
        while (start < to) {
            int end = text.sentenceEnd(start, to);
            Matcher told = PAST.matcher(text.text()).region(start, end);
            boolean ended = years.isOver(start, end);
            boolean past = told.find() || ended;
            int aside = past && !ended ? text.text().lastIndexOf(',', told.start()) : -1;
            if (aside > start && AIMS.matcher(text.bare()).region(start, aside).find()) {
                reader.read(start, aside, year);
            }
            boolean promises =
                    !past && (run >= 0 || AIMS.matcher(text.bare()).region(start, end).find());
            if (run >= 0 && !promises) {
                reader.read(run, start, year);
            }
            run = promises ? (run < 0 ? start : run) : -1;
            start = end;
        }
        if (run >= 0) {
            reader.read(run, to, year);
        }
    }

    /** A headline often says one of the targets before the text does. */
    private List<Found<Target>> withoutHeadline(List<Found<Target>> found) {
        List<Found<Target>> targets = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found<Target> target = found.get(i);
            boolean again =
                    (headlines.contains(target) || isRepeated(target, found, i))
                            && found.subList(i + 1, found.size()).stream()
                                    .anyMatch(later -> isSame(target.value(), later.value()));
            if (!again) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** The first paragraph says in the same words what the text says below. */
    private static boolean isRepeated(Found<Target> target, List<Found<Target>> found, int at) {
        String subject = Letters.bare(target.value().subject());
        return found.subList(at + 1, found.size()).stream()
                .anyMatch(later ->
                        isSame(target.value(), later.value())
                                && isSameWords(Letters.bare(later.value().subject()), subject));
    }

    /** The words of a lead are cut short with "..." where the text goes on. */
    private static boolean isSameWords(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return one.equals(other)
                || (shorter > 24 && (one.startsWith(other) || other.startsWith(one)));
    }

    /** A short line without a stop. */
    private static boolean isHeadline(Paragraph paragraph) {
        return paragraph.length() < LONGEST_HEADLINE
                && paragraph.label() == null
                && isOpen(paragraph.source().charAt(paragraph.end() - 1));
    }

    private static boolean isOpen(char last) {
        return Character.isLetterOrDigit(last) || last == '%';
    }

    private static boolean isSame(Target one, Target other) {
        return one.value().compareTo(other.value()) == 0
                && one.unit().equals(other.unit())
                && (one.by() == null || Objects.equals(one.by(), other.by()));
    }
}
