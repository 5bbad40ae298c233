package vn.binhan.wording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The provinces and cities as plans name them, before and after the reform of 2025. */
public final class ProvinceNames {
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

    /** Each name by its letters without marks. */
    static final Map<String, String> BY_BARE = new TreeMap<>();

    static {
        for (String name : List.of((TREE + "|" + CITIES).split("\\|", -1))) {
            BY_BARE.put(bare(name), name);
        }
        BY_BARE.put("dak lak", "Đắk Lắk");
        BY_BARE.put("thua thien - hue", "Thừa Thiên Huế");
        BY_BARE.put("tp. ho chi minh", "Hồ Chí Minh");
    }

    private ProvinceNames() {}

    private static String bare(String name) {
        return Letters.bare(name).replaceAll("\\s*-\\s*", " - ").strip();
    }

    /** The name as it is written, or null when these words are no province. */
    public static @Nullable String of(String words) {
        return BY_BARE.get(bare(words));
    }

    /** The province whose name some words begin with: "Quảng Nam Lê Văn A", or null. */
    public static @Nullable String opening(String name) {
        String words = name;
        while (!words.isEmpty()) {
            String known = of(words);
            if (known != null) {
                return known;
            }
            words = words.substring(0, Math.max(0, words.lastIndexOf(' ')));
        }
        return null;
    }

    /** Whether a province is a city run by the Government. */
    public static boolean isCity(String name) {
        return List.of(CITIES.split("\\|", -1)).contains(name);
    }
}
