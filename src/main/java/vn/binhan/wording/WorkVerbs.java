package vn.binhan.wording;

import java.util.regex.Pattern;

/** The verbs that open a piece of work: "tăng cường ...", "tổ chức ...". */
public final class WorkVerbs {
    private static final String VERBS =
            "(?:tiep tuc |chu trong |chu dong |tich cuc |thuong xuyen |tap trung )?(?:tang"
                    + " cuong|day manh|nang cao|hoan thien|xay dung|to chuc|trien khai|huy dong|phat"
                    + " trien|doi moi|cung co|mo rong|nhan rong|duy tri|kiem tra|ra soat|thuc hien|phat"
                    + " huy|quan triet|tuyen truyen|truyen thong|dao tao|boi duong|tap huan|thanh"
                    + " lap|thiet lap|bo tri|thanh tra|giam sat|ngan chan|ho tro|long ghep|cung cap|bao"
                    + " dam|dam bao|phoi hop|kien toan|tham muu|khuyen khich|van dong|khoanh vung|thong"
                    + " ke|thu thap|tiep nhan|tham hoi|trang bi|giao duc|tu van|lap|mo|xu ly|phong"
                    + " ngua|bao ve|cham soc|khao sat|danh gia|trao|tang|treo|phat|ap dung|ung"
                    + " dung|nghien cuu|nhan dien|quan ly|bo sung|chi dao|huong dan|lap|kien quyet|lam"
                    + " tot|phan cong|tham gia|quan tam|uu tien|da dang)";

    /** A verb of work with a word behind it. */
    public static final Pattern ONE = Pattern.compile(VERBS + " ");

    /** "Đào tạo, tập huấn ...": a verb may be followed by another. */
    public static final Pattern OPENING = Pattern.compile(VERBS + "[ ,]");

    private WorkVerbs() {}
}
