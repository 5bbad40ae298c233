package vn.binhan.fiction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.binhan.fiction.Happening.Kind;
import vn.binhan.fiction.InventedPerson.Sex;
import vn.binhan.fiction.Population.Tie;

/**
 * The cases of an invented population in a span of time and what happens to them, in the order of
 * time. The same seed, size and population give the same chronicle. The shares are invented.
 */
public final class Chronicle {
    // spotless:off
    private static final List<String> STORIES = List.of(
            "Sau bữa cơm tối hai người lớn tiếng vì tiền bạc; chị bị đẩy ngã và giữ điện thoại.",
            "Chị kể bị theo dõi khi đi làm và bị đe dọa nếu về nhà mẹ đẻ.",
            "Chị bị cấm gặp bạn bè, tiền lương bị giữ hết, muốn được tư vấn về quyền của mình.",
            "Hàng xóm nghe tiếng la, chị có vết bầm ở tay, hai con đang ở nhà bà ngoại.",
            "Chị muốn biết nơi ở tạm an toàn và ai có thể đưa con đi học trong tuần này.");
    private static final List<String> PLACES = List.of(
            "nhà người dì, cuối ngõ sau chợ", "nhà bạn cùng làm, tầng hai", "nhà mẹ đẻ, cạnh đình", "phòng trọ gần xưởng may");
    // spotless:on

    private final Random random;
    private final Instant from;
    private final Duration span;
    private final int workers;
    private final List<InventedCase> cases = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    private Chronicle(long seed, Instant from, Instant until, int workers) {
        this.random = new Random(seed);
        this.from = from;
        this.span = Duration.between(from, until);
        this.workers = workers;
    }

    /**
     * So many cases in these units, each with so many case workers; each unit also has a head and
     * somebody on call, who stand behind the workers in the count of its staff.
     */
    public static Chronicle of(
            long seed,
            Population population,
            int cases,
            int units,
            int workers,
            Instant from,
            Instant until) {
        var chronicle = new Chronicle(seed, from, until, workers);
        var women =
                population.people().stream()
                        .filter(p -> p.sex() == Sex.FEMALE && p.birthYear() <= Population.NOW - 18)
                        .toList();
        for (var i = 0; i < cases; i++) {
            chronicle.happen(population, women, units);
        }
        chronicle.happenings.sort(Comparator.comparing(Happening::at));
        return chronicle;
    }

    public List<InventedCase> cases() {
        return List.copyOf(cases);
    }

    /** Everything that happens, the earliest first. */
    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    /** The place of the unit's head among its staff. */
    public int head() {
        return workers;
    }

    /** The place of who is on call for the unit among its staff. */
    public int onCall() {
        return workers + 1;
    }

    private void happen(Population population, List<InventedPerson> women, int units) {
        var number = cases.size();
        var survivor = pick(women);
        var worker = random.nextInt(workers);
        cases.add(
                new InventedCase(
                        number,
                        random.nextInt(units),
                        worker,
                        survivor,
                        accused(population, survivor),
                        pick(PLACES),
                        pick(STORIES)));
        var at = from.plusMillis((long) (random.nextDouble() * 0.8 * span.toMillis()));
        add(at, Kind.OPENED, number, worker, worker);
        course(at, number, worker);
    }

    /** What follows an opening. */
    private void course(Instant opened, int number, int worker) {
        var at = opened;
        var has = worker;
        for (var looks = 1 + random.nextInt(4); looks > 0; looks--) {
            at = later(at);
            add(at, Kind.LOOKED_AT, number, has, has);
        }
        if (workers > 1 && random.nextInt(3) == 0) {
            at = later(at);
            add(at, Kind.SHARED, number, has, (has + 1) % workers);
        }
        if (random.nextInt(20) == 0) {
            at = later(at);
            add(at, Kind.BROKEN_INTO, number, onCall(), onCall());
        }
        if (workers > 1 && random.nextInt(10) == 0) {
            at = later(at);
            add(at, Kind.HANDED_OVER, number, head(), (has + 1) % workers);
            has = (has + 1) % workers;
        }
        if (random.nextInt(3) == 0) {
            add(later(at), Kind.CLOSED, number, has, has);
        }
    }

    /** Her husband, else a man of her household, else anybody's. */
    private InventedPerson accused(Population population, InventedPerson survivor) {
        return population.kinOf(survivor).entrySet().stream()
                .filter(kin -> kin.getValue() == Tie.SPOUSE)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .or(() ->
                        population.householdOf(survivor).members().stream()
                                .filter(p -> p.sex() == Sex.MALE)
                                .findFirst())
                .orElseGet(() ->
                        pick(
                                population.people().stream()
                                        .filter(p -> p.sex() == Sex.MALE)
                                        .toList()));
    }

    private void add(Instant at, Kind kind, int number, int by, int to) {
        happenings.add(new Happening(at, kind, number, by, to));
    }

    private Instant later(Instant moment) {
        return moment.plusSeconds(3600 + random.nextInt(5 * 24 * 3600));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
