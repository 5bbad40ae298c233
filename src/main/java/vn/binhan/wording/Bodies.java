package vn.binhan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of bodies that plans give work to, and where the name of a body ends. */
public enum Bodies {
    // spotless:off
    PARTY      ("the Party",                            "tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|các chi bộ|các đảng bộ|các chi, đảng bộ|chi bộ|các cấp ủy|các đảng ủy"),
    COMMITTEE  ("People's Committees and the Front",     "ủy ban nhân dân|ủy ban mặt trận tổ quốc|ủy ban mttq|ủy ban|ubnd|ubmttq|ubmt|mặt trận tổ quốc|mặt trận|mttq|hội đồng nhân dân|hđnd|thường trực"),
    DEPARTMENT ("departments, offices, inspectors",      "sở|bộ|cục|thống kê tỉnh|thống kê thành phố|công chức|chi cục|phòng|văn phòng|thanh tra|kho bạc|bảo hiểm xã hội|tổng cục|vụ|trung tâm|quỹ|ngân hàng"),
    BOARD      ("boards and steering committees",        "ban"),
    UNION      ("unions and associations",               "trung ương hội|trung ương đoàn|tổng liên đoàn|hội|đoàn thanh niên|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|đoàn tncs|đoàn|liên đoàn|công đoàn|liên minh|câu lạc bộ|chi hội|chi đoàn"),
    FORCE      ("police, army, border guard",            "công an|cảng vụ|đội|đồn biên phòng|đồn công an|hạt kiểm lâm|bộ chỉ huy|bộ đội biên phòng|bch|bđbp|quân sự|biên phòng"),
    COURT      ("courts and procuracies",                "tòa án|viện kiểm sát"),
    PRESS      ("press, radio, television",              "đài|báo|cổng thông tin|cơ quan báo chí"),
    SERVICE    ("schools, hospitals, shelters",          "trường|bệnh viện|viện|học viện|công ty|tổng công ty|tập đoàn|bưu điện|điện lực|trạm y tế|cơ sở|nhà trường|trạm|trưởng thôn|trưởng ấp|trưởng các|trưởng bản|trưởng khu|tổ trưởng|ban nhân dân|hiệu trưởng|giáo viên chủ nhiệm|tổng phụ trách|tổ chuyên môn|nhân viên y tế|thư viện tỉnh|thư viện thành phố|thư viện khoa học|thư viện quốc gia|bảo tàng|nhà văn hóa|nhà thiếu nhi|nhà xuất bản|thông tấn xã|hiệp hội|hội đồng|chi nhánh|hải quan|hợp tác xã"),
    COLLECTIVE ("several bodies named together",         "các sở|các bộ|các ban|các cơ quan|các đơn vị|các địa phương|các tổ chức|các hội|các khoa|các lớp|các chi hội|các xóm|các buôn|các đoàn thể|các ngành|các cấp|các phòng|các huyện|các xã|các trường|các doanh nghiệp|các ấp|các thôn|các bản|các khu|các trạm|các trung tâm|các tổ|các chi đoàn|các thành viên|các nhà trường|các bệnh viện|các viện|các công ty|các ngân hàng|các chi cục|các đồn|các quận|các thị xã|các thành phố|các tỉnh|các phường|các khóm|các làng|các hợp tác xã|các báo|các đồng chí|thủ trưởng|cơ quan|đơn vị|giám đốc|chủ tịch|doanh nghiệp|đoàn thể");
    // spotless:on

    private static final Pattern GENERIC =
            Pattern.compile(
                    "(?:cac|co quan|don vi|nganh|doan the|doanh nghiep|thu truong|nha truong|co"
                            + " so)\\b.*|.*lien quan.*",
                    Pattern.DOTALL);
    private static final Pattern OPENER =
            Pattern.compile(
                    "\\s{0,3}(?:(?:giao(?: nhiem vu)?|phan cong):\\s|(?:giao cho|giao|de nghi|trach nhiem cua|doi voi|yeu cau|phan"
                            + " cong|kinh de nghi|nhiem vu cua|trach nhiem|cap tinh:|dong"
                            + " thoi)\\s{1,3}|:\\s{0,3})*+");
    private static final Pattern STOP =
            Pattern.compile(
                    "(?<= )(?:chủ trì|phối hợp|có trách nhiệm|căn cứ|tham mưu|tổ chức|xây dựng|thực"
                            + " hiện|hướng dẫn|triển khai|chỉ đạo|chịu trách|theo dõi|làm đầu|là cơ"
                            + " quan|là đơn vị|là đầu mối|là thường trực|bố trí|đẩy mạnh|tăng cường|lồng ghép|tuyên"
                            + " truyền|phát động|dựa|theo chức|(?<!(?:Dịch|dịch) vụ )tổng hợp|đề nghị|cần|sẽ|tiếp tục|phê duyệt|đảm"
                            + " bảo|bảo đảm|thường xuyên|cụ thể|chủ động|tích cực|vận động|ban"
                            + " hành|kiểm tra|giám sát|hằng năm|hàng năm|định kỳ|(?<!ổng )phụ trách|nghiên"
                            + " cứu|trong|trên(?! địa bàn)|quán triệt|(?<!Trợ )(?<!trợ )giúp|phát huy|huy động|cung"
                            + " cấp|mở|duy trì|phân bổ|tiếp nhận|tập trung|gửi|báo cáo|(?<!sát )quản"
                            + " lý|rà soát|để|nhằm|khi|theo|trước|cấp kinh|cân đối|thẩm định|tham"
                            + " gia|(?<![Đđ]ào )tạo|xem xét|nâng cao|đưa|kịp thời|đôn"
                            + " đốc|qua|với|tại|vào|đăng|phổ biến|lập|soạn|chọn|lựa chọn|cử|khảo"
                            + " sát|đánh giá|xác định|xử lý|nắm|phát hiện|chuẩn bị|tiến hành|thành"
                            + " lập|sử dụng|khai thác|(?<!Quỹ )(?<!Trung tâm )(?<!Hội )hỗ"
                            + " trợ|được|có|đến|chậm nhất|kết quả|tình hình|kể từ|quyết"
                            + " định|cùng|đã|(?<!và )vừa|(?<!Đăng )ký|và tổ chức(?! ?[,;]| đoàn| chính"
                            + " trị| xã hội| liên quan)|biên soạn|ngày)(?![\\p{L}])");
    private static final Pattern OTHER_NOUN =
            Pattern.compile(
                    "(?iu),? ?(?:chống|ngừa|cáo|hành(?! chính)|nghị|thảo|thi|viên|hợp|họp|nhập|tài"
                            + " liệu|chỉ số|máy|quy tắc|việc|kết|đảm|câu hỏi)(?!\\p{L})");
    private static final Pattern STOP_SIGN =
            Pattern.compile(
                    "[:;()\\[\\]\"\u201c\u201d]|\\.(?=\\s|$|/)|\\s-\\s(?=\\p{Ll})(?!(?:xã|thông|truyền))");
    private static final Pattern LEVEL_END =
            Pattern.compile(
                    "(?<= )(?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn)(?= \\p{Ll})(?!"
                            + " (?:hội|viên|đoàn|và|các|thị|thành|xã|phường|huyện|tỉnh|quận|trực|thuộc|khác|biên"
                            + "|vùng|miền|đặc|khu|nơi|ủy|liên)(?!\\p{L}))");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "van phong (?:doan (?:dbqh|dai bieu quoc hoi)|hdnd|hoi dong nhan dan|ubnd|uy ban"
                            + " nhan dan|cap uy|dang uy)");

    /** Words of work that belong to the name of a body. */
    private static final Pattern IN_NAME =
            Pattern.compile(
                    "[Gg]iáo dục thường xuyên|phạm sử dụng công nghệ cao|(?:[Cc]án bộ|[Cc]ảnh sát|[Bb]an)"
                            + " quản lý|(?:[Pp]hát triển|[Đđ]ăng) ký|[Kk]iểm soát|dịch vụ tổng hợp|[Tt]ư vấn và hỗ trợ|[Hh]ành chính tổng hợp|[Kk]hoa học [Tt]ổng hợp|(?:trong và ngoài )?[Cc]ông lập");

    private static final int LONGEST_NAME = 200;

    private final String kind;
    private final List<String> words;
    private final List<String> bareWords;

    Bodies(String kind, String words) {
        this.kind = kind;
        this.words = List.of(words.split("\\|"));
        this.bareWords = this.words.stream().map(Letters::bare).toList();
    }

    String kind() {
        return kind;
    }

    List<String> words() {
        return words;
    }

    /** Behind "giao", "đề nghị" or "các" that may stand before the name of a body. */
    public static int afterOpener(MappedText text, int from, int to) {
        Matcher opener = OPENER.matcher(text.bare()).region(from, to);
        boolean teachers = text.text().regionMatches(true, from, "giáo ", 0, 5);
        return opener.lookingAt() && !teachers ? opener.end() : from;
    }

    /** Whether a paragraph begins with the name of a body, "giao" before it or not. */
    public static boolean startsWithBody(MappedText text, int from, int to) {
        return isNameAt(text, afterOpener(text, from, to));
    }

    private static boolean kindAt(MappedText text, int from) {
        for (Bodies body : values()) {
            for (int i = 0; i < body.words.size(); i++) {
                int end = from + body.words.get(i).length();
                if (text.bare().startsWith(body.bareWords.get(i), from)
                        && (end == text.length() || !Character.isLetter(text.charAt(end)))
                        && body.isMeant(i, text, from, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One syllable alone must bear its marks and no other noun: "Bố trí", "Báo cáo" are none. */
    private boolean isMeant(int word, MappedText text, int from, int end) {
        String name = words.get(word);
        return (name.indexOf(' ') >= 0
                        || text.text().regionMatches(true, from, name, 0, name.length()))
                && !OTHER_NOUN.matcher(text.text()).region(end, text.length()).lookingAt();
    }

    /** Whether a body is named here: with a capital, or one of the plural collectives. */
    public static boolean isNameAt(MappedText text, int from) {
        return from < text.length()
                && (Character.isUpperCase(text.charAt(from))
                        || text.bare().startsWith("cac ", from)
                        || text.bare().startsWith("uy ban nhan dan", from)
                        || text.bare().startsWith("cong an ", from))
                && kindAt(text, from);
    }

    /** "các đơn vị liên quan": nobody by name. */
    public static boolean isCollective(MappedText text, int from, int to) {
        return GENERIC.matcher(text.bare()).region(from, to).matches();
    }

    /** Whether words are no name of one body. */
    public static boolean isGeneric(MappedText text, int from, int to) {
        return isCollective(text, from, to) || !isNameAt(text, from);
    }

    /** Where the name that begins here ends: at a verb, a bracket or the end of the sentence. */
    public static int nameEnd(MappedText text, int from, int to) {
        int limit = Math.min(to, from + LONGEST_NAME);
        Matcher sign = STOP_SIGN.matcher(text.text()).region(from, limit);
        int end = sign.find() ? sign.start() : limit;
        Matcher level = LEVEL_END.matcher(text.text());
        level.useTransparentBounds(true);
        end = Lookup.findsBehindSpace(level, text.text(), from, end) ? level.end() : end;
        Matcher stop = STOP.matcher(text.text());
        stop.useTransparentBounds(true);
        for (int at = from; Lookup.findsBehindSpace(stop, text.text(), at, end); at = stop.end()) {
            boolean wordStart = stop.start() > from && text.charAt(stop.start() - 1) == ' ';
            boolean noun =
                    text.bare().startsWith("to chuc", stop.start())
                            && endsWithAny(
                                    text.bare(), from, stop.start(), "cac ", "nhung ", "va ", ", ");
            boolean bodyNoun =
                    text.bare().startsWith("co quan", stop.start())
                            || text.bare().startsWith("co so", stop.start())
                            || text.bare().startsWith("co lien quan", stop.start());
            if (wordStart && !noun && !bodyNoun && !isInName(text, from, stop.start())) {
                end = stop.start();
                break;
            }
        }
        return trimmed(text, from, end);
    }

    private static boolean isInName(MappedText text, int from, int at) {
        Matcher name = IN_NAME.matcher(text.text()).region(from, Math.min(text.length(), at + 40));
        while (name.find()) {
            if (name.start() <= at && at < name.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String bare, int from, int end, String... endings) {
        for (String ending : endings) {
            if (end - ending.length() >= from && bare.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }

    /** Behind a bracket that follows a name, and the signs behind it. */
    public static int behindBracket(MappedText text, int from, int to) {
        if (from < to && text.charAt(from) == '(') {
            int close = text.text().indexOf(')', from);
            if (close > 0 && close < to) {
                int after = close + 1;
                while (after < to && " :;,.-".indexOf(text.charAt(after)) >= 0) {
                    after++;
                }
                return after;
            }
        }
        return from;
    }

    /** Where a name ends once the signs and small words behind it are left out. */
    public static int trimmed(MappedText text, int from, int to) {
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            if (" ,;:.-/".indexOf(last) >= 0) {
                end--;
            } else if (endsWithAny(text.text(), from, end, " và", " cùng", " thì", " cho")) {
                end = text.bare().lastIndexOf(' ', end - 1);
            } else {
                break;
            }
        }
        return Math.max(from, end);
    }

    /** The single bodies named in a list such as "Sở A, Sở B và Hội C". */
    public static List<int[]> listed(MappedText text, int from, int to) {
        List<int[]> names = new ArrayList<>();
        boolean collective = text.bare().startsWith("cac ", from);
        int start = from;
        for (int i = from; i < to; i++) {
            int next = separatorEnd(text.bare(), i, to);
            if (next > 0 && isOffice(text, start, i)) {
                continue;
            }
            boolean capital =
                    next > 0
                            && Character.isUpperCase(text.charAt(next))
                            && !(collective && Paragraph.isCapitals(text.text(), from, to));
            boolean members =
                    next > 0
                            && (text.bare().startsWith("cac to chuc", next)
                                    || text.bare().startsWith("cac doan the", next)
                                    || text.bare().startsWith("cac thanh vien", next));
            if (next > 0 && isNameAt(text, next) && (capital || !collective) && !members) {
                add(names, text, start, i);
                start = next;
                collective = text.bare().startsWith("cac ", next);
                i = next;
            }
        }
        add(names, text, start, to);
        return names;
    }

    /** "Văn phòng HĐND và UBND xã" is the office of both. */
    private static boolean isOffice(MappedText text, int from, int to) {
        return OFFICE.matcher(text.bare()).region(from, to).matches();
    }

    private static void add(List<int[]> names, MappedText text, int from, int to) {
        int end = trimmed(text, from, to);
        if (end - from > 2) {
            names.add(new int[] {from, end});
        }
    }

    private static int separatorEnd(String bare, int at, int to) {
        char letter = bare.charAt(at);
        int next =
                letter == ',' || letter == ';'
                        ? at + 1
                        : letter == ' ' && bare.startsWith("va ", at + 1) ? at + 4 : -1;
        if (next < 0) {
            return -1;
        }
        while (next < to && bare.charAt(next) == ' ') {
            next++;
        }
        if (bare.startsWith("va ", next)) {
            next += 3;
        }
        return next < to ? next : -1;
    }
}
