package vn.binhan.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of provinces and cities under the State, old and new, as they are written. */
final class Provinces {
    // spotless:off
    private static final String CITIES = "Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Hồ Chí Minh|Huế";
    private static final String TREE =
            "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|"
          + "Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|"
          + "Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|"
          + "Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|"
          + "Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|"
          + "Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái";
    // spotless:on

    private static final Map<String, String> NAMES = new TreeMap<>();

    static {
        for (String name : (TREE + "|" + CITIES).split("\\|")) {
            NAMES.put(key(name), name);
        }
        NAMES.put("dak lak", "Đắk Lắk");
        NAMES.put("thua thien - hue", "Thừa Thiên Huế");
        NAMES.put("tp. ho chi minh", "Hồ Chí Minh");
    }

    private Provinces() {}

    private static String key(String name) {
        return Letters.bare(name).replaceAll("\\s*-\\s*", " - ").strip();
    }

    /** The name as it is written, or null when these words are no province. */
    static @Nullable String named(String words) {
        return NAMES.get(key(words));
    }

    static boolean isCity(String name) {
        return List.of(CITIES.split("\\|")).contains(name);
    }

    static Iterable<Map.Entry<String, String>> all() {
        return NAMES.entrySet();
    }
}
