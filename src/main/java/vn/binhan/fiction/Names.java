package vn.binhan.fiction;

import java.util.Arrays;
import java.util.Random;
import vn.binhan.fiction.InventedPerson.Sex;

/**
 * Names in the shape of Vietnamese ones: a few family names carry most people, given names fall off
 * slowly, most women born long ago have Thị in the middle. The shares are invented in the order of
 * size that surveys of names report; no list of real people was used.
 */
final class Names {
    // spotless:off
    private static final String[] FAMILY = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
        "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trương", "Mai", "Chế", "Quảng", "Kiều", "Danh"
    };
    private static final double[] FAMILY_SHARES = {
        31.5, 10.9, 8.9, 5.9, 5.2, 5.0, 2.8, 2.4, 2.3, 2.2, 2.1, 1.9,
        1.7,  1.4,  1.3, 1.1, 1.0, 0.9, 0.9, 0.8, 0.5, 0.4, 0.4, 0.4
    };
    private static final String[] FEMALE_MIDDLE = {
        "Thanh", "Ngọc", "Thu", "Kim", "Mỹ", "Thúy", "Bích", "Hoài", "Minh", "Phương", "Quỳnh", "Xuân", "Diệu", "Khánh", "Bảo", "Tuyết"
    };
    private static final String[] MALE_MIDDLE = {
        "Văn", "Minh", "Đức", "Hữu", "Quốc", "Thanh", "Ngọc", "Xuân", "Anh", "Công", "Đình", "Hoàng", "Trọng", "Gia", "Tấn", "Bá"
    };
    private static final String[] FEMALE_GIVEN = {
        "Hoa", "Lan", "Hương", "Hà", "Linh", "Thảo", "Trang", "Thủy", "Nga", "Phương", "Hạnh", "Huệ", "Yến", "Giang", "Quyên",
        "Thúy", "Loan", "Mỹ", "Ngân", "Oanh", "Uyên", "Vân", "Xuân", "Ý", "Đào", "Diễm", "Cúc", "Chi", "Châu", "Nhung", "Tiên"
    };
    private static final String[] MALE_GIVEN = {
        "Hùng", "Dũng", "Anh", "Tuấn", "Hòa", "Bình", "Tâm", "Sơn", "Long", "Nam", "Đạt", "Khánh", "Phúc", "Quý", "Thắng",
        "Cường", "Hiếu", "Kiên", "Lộc", "Tài", "Thành", "Trung", "Việt", "Vinh", "Khoa", "Lâm", "Nghĩa", "Quang", "Toàn", "Tùng"
    };
    // spotless:on

    private static final double FAMILY_TOTAL = Arrays.stream(FAMILY_SHARES).sum();

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String family() {
        var at = random.nextDouble() * FAMILY_TOTAL;
        for (var i = 0; i < FAMILY.length; i++) {
            at -= FAMILY_SHARES[i];
            if (at < 0) {
                return FAMILY[i];
            }
        }
        return FAMILY[0];
    }

    /** A whole name with this family name, as it was given in that year. */
    String whole(String family, Sex sex, int birthYear) {
        return family + " " + middle(sex, birthYear) + " " + given(sex);
    }

    private String middle(Sex sex, int birthYear) {
        if (sex == Sex.MALE) {
            return falling(MALE_MIDDLE);
        }
        var thi = Math.clamp((2005 - birthYear) / 40.0, 0.15, 0.85);
        if (random.nextDouble() >= thi) {
            return falling(FEMALE_MIDDLE);
        }
        return random.nextInt(3) == 0 ? "Thị " + falling(FEMALE_MIDDLE) : "Thị";
    }

    private String given(Sex sex) {
        return falling(sex == Sex.MALE ? MALE_GIVEN : FEMALE_GIVEN);
    }

    /** One of these, the n-th about n times rarer than the first. */
    private String falling(String[] from) {
        var total = 0.0;
        for (var i = 1; i <= from.length; i++) {
            total += 1.0 / i;
        }
        var at = random.nextDouble() * total;
        for (var i = 0; i < from.length; i++) {
            at -= 1.0 / (i + 1);
            if (at < 0) {
                return from[i];
            }
        }
        return from[0];
    }
}
