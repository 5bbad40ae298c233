package vn.binhan.incidents;

import java.util.List;

/**
 * The fifty-four groups of the official list, each by its code there; the names are the same in
 * every language.
 */
enum Ethnicity {
    E01("Kinh"),
    E02("Tày"),
    E03("Thái"),
    E04("Hoa"),
    E05("Khơ-me"),
    E06("Mường"),
    E07("Nùng"),
    E08("Hmông"),
    E09("Dao"),
    E10("Gia-rai"),
    E11("Ngái"),
    E12("Ê-đê"),
    E13("Ba-na"),
    E14("Xơ-đăng"),
    E15("Sán Chay"),
    E16("Cơ-ho"),
    E17("Chăm"),
    E18("Sán Dìu"),
    E19("Hrê"),
    E20("Mnông"),
    E21("Ra-glai"),
    E22("Xtiêng"),
    E23("Bru-Vân Kiều"),
    E24("Thổ"),
    E25("Giáy"),
    E26("Cơ-tu"),
    E27("Gié-Triêng"),
    E28("Mạ"),
    E29("Khơ-mú"),
    E30("Co"),
    E31("Ta-ôi"),
    E32("Chơ-ro"),
    E33("Kháng"),
    E34("Xinh-mun"),
    E35("Hà Nhì"),
    E36("Chu-ru"),
    E37("Lào"),
    E38("La Chi"),
    E39("La Ha"),
    E40("Phù Lá"),
    E41("La Hủ"),
    E42("Lự"),
    E43("Lô Lô"),
    E44("Chứt"),
    E45("Mảng"),
    E46("Pà Thẻn"),
    E47("Cơ Lao"),
    E48("Cống"),
    E49("Bố Y"),
    E50("Si La"),
    E51("Pu Péo"),
    E52("Brâu"),
    E53("Ơ Đu"),
    E54("Rơ-măm"),
    FOREIGN,
    NOT_KNOWN,
    DECLINED,
    NOT_ASKED;

    private final String title;

    Ethnicity() {
        this("");
    }

    Ethnicity(String title) {
        this.title = title;
    }

    /** Its name; empty where the words files have it. */
    String title() {
        return title;
    }

    /** Those that name no group; the form begins with them. */
    static List<Ethnicity> open() {
        return List.of(NOT_ASKED, NOT_KNOWN, DECLINED);
    }

    /** What may leave the case: a group so large that nobody is found by it. */
    Group group() {
        return switch (this) {
            case E01 -> Group.KINH;
            case FOREIGN -> Group.FOREIGN;
            case NOT_KNOWN -> Group.NOT_KNOWN;
            case DECLINED -> Group.DECLINED;
            case NOT_ASKED -> Group.NOT_ASKED;
            default -> Group.MINORITY;
        };
    }

    /** The groups that are counted. */
    enum Group {
        KINH,
        MINORITY,
        FOREIGN,
        NOT_KNOWN,
        DECLINED,
        NOT_ASKED
    }
}
