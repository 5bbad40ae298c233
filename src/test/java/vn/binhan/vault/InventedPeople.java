package vn.binhan.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented people in the shape of Vietnamese names: few surnames carry most people, given names
 * fall off slowly, ages spread over 60 years. Nobody of them exists.
 */
final class InventedPeople {
    private static final String[] SURNAMES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ",
        "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trương", "Mai", "Chế", "Quảng", "Kiều", "Danh"
    };
    private static final double[] SHARES = {
        31.5, 10.9, 8.9, 5.9, 5.2, 5.0, 2.8, 2.4, 2.3, 2.2, 2.1, 1.9, 1.7, 1.4, 1.3, 1.1, 1.0, 0.9,
        0.9, 0.8, 0.5, 0.4, 0.4, 0.4
    };
    private static final String[] MIDDLES = {
        "Thị",
        "Văn",
        "Thị Thanh",
        "Ngọc",
        "Thị Ngọc",
        "Minh",
        "Đức",
        "Thị Kim",
        "Hữu",
        "Quốc",
        "Thị Mỹ",
        "Thúy",
        "Hoài",
        "Thị Bích",
        "Xuân",
        "Anh"
    };
    private static final String[] GIVEN = {
        "Hoa", "Lan", "Hùng", "Dũng", "Hương", "Hà", "Anh", "Linh", "Tuấn", "Thảo", "Trang", "Thủy",
        "Hòa", "Bình", "Nga", "Phương", "Tâm", "Hạnh", "Huệ", "Yến", "Sơn", "Long", "Nam", "Giang",
        "Quyên", "Thúy", "Đạt", "Khánh", "Loan", "Mỹ", "Ngân", "Oanh", "Phúc", "Quý", "Thắng",
        "Uyên", "Vân", "Xuân", "Ý", "Đào", "Diễm", "Cúc", "Chi", "Châu", "Cường", "Hiếu", "Kiên",
        "Lộc", "Nhung", "Tiên"
    };

    private final Random random;

    InventedPeople(long seed) {
        random = new Random(seed);
    }

    List<Identity> people(int count) {
        var people = new ArrayList<Identity>(count);
        for (var i = 0; i < count; i++) {
            people.add(person());
        }
        return people;
    }

    Identity person() {
        var name = surname() + " " + zipf(MIDDLES) + " " + zipf(GIVEN);
        var citizen = "%012d".formatted(random.nextLong(1_000_000_000_000L));
        var phone = "09%08d".formatted(random.nextInt(100_000_000));
        return new Identity(name, 1945 + random.nextInt(60), citizen, List.of(phone));
    }

    private String surname() {
        var at = random.nextDouble() * java.util.Arrays.stream(SHARES).sum();
        for (var i = 0; i < SHARES.length; i++) {
            at -= SHARES[i];
            if (at < 0) {
                return SURNAMES[i];
            }
        }
        return SURNAMES[0];
    }

    private String zipf(String[] from) {
        var total = 0.0;
        for (var i = 0; i < from.length; i++) {
            total += 1.0 / (i + 1);
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
