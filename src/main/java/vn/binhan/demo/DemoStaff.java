package vn.binhan.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.binhan.kit.Formats;

/** The staff of the demonstration who are signed in, and the acts that most cases begin with. */
final class DemoStaff implements AutoCloseable {
    static final String DEEDS = "Đe dọa đánh, chặn đường đi làm (hư cấu)";

    private static final String FORMS = "/nguoi-than";
    private static final List<String> THEM =
            List.of(
                    "him=Nguyễn Văn Không Có Thật (hư cấu)",
                    "her=Trần Thị Hư Cấu",
                    "bond=SPOUSE",
                    "commune=Xã An Phú",
                    "communeCode=" + DemoReports.COMMUNE.code(),
                    "deeds=" + DEEDS);

    final FormClient worker;
    final FormClient head;
    final FormClient chair;
    final FormClient police;

    private final Instant now;
    private final String unit;

    /**
     * @param unit the body that holds the cases
     */
    DemoStaff(String url, String unit, DemoSteps steps) throws Exception {
        this.unit = unit;
        now = steps.began();
        worker = FormClient.signedIn(url, "ctxh1", FORMS, steps);
        head = FormClient.signedIn(url, "truongctxh", FORMS, steps);
        chair = FormClient.signedIn(url, "chutich", FORMS, steps);
        police = FormClient.signedIn(url, "conganxa", FORMS, steps);
    }

    /** A case that is under way, with its danger judged by this sign; the address of its page. */
    String begun(String sign) throws IOException {
        var at = worker.send("/ho-so", "unit=" + unit).replace("/ho-so/", "/vu-viec/");
        worker.send(at + "/bat-dau");
        worker.send(at + "/ghi", "deed=AGREE");
        worker.send(at + "/nguy-co", sign + "=YES");
        return at;
    }

    /** An order asked for so long ago; the address of its dossier. */
    String order(String at, Duration ago) throws IOException {
        var asked =
                fields("what=NO_CONTACT", "asker=VICTIM", "harm=HEALTH", "consent=yes")
                        .and(moment("at", ago))
                        .and(THEM);
        return worker.send(at + "/cam-tiep-xuc", asked.all());
    }

    /** The same, and decided for the longest time that the law allows. */
    String decided(String at, Duration asked, Duration decided) throws IOException {
        var order = order(at, asked);
        var reasons = "words=Hành vi đe dọa sức khỏe, người bị bạo lực đồng ý (hư cấu)";
        told(chair, order + "/quyet-dinh", decided, reasons);
        return order;
    }

    /** Something that he answers for, asked for so long ago; the address of its dossier. */
    String asked(String at, String matter, Duration ago, String... more) throws IOException {
        var asked = fields("matter=" + matter).and(List.of(more)).and(moment("at", ago)).and(THEM);
        return worker.send(at + "/xu-ly", asked.all());
    }

    /** One act of a dossier so long ago; its fields bear the name of the act. */
    void told(FormClient who, String path, Duration ago, String... fields) throws IOException {
        var act = path.substring(path.lastIndexOf('/') + 1) + "-";
        var named = Arrays.stream(fields).map(field -> act + field).toList();
        who.send(path, new Fields(moment(act + "at", ago)).and(named).all());
    }

    /** One evening of a programme, so many days ago: appointed, then come to or not. */
    void session(String programme, int days, boolean away) throws IOException {
        var ago = evening(days);
        var appointed =
                new Fields(moment("hen-buoi-at", ago.plusDays(2)))
                        .and(moment("hen-buoi-from", ago));
        chair.send(programme + "/hen-buoi", appointed.all());
        var open = chair.find(programme, "name=\"co-mat-session\"[^>]*value=\"(\\d+)\"");
        var session = "session=" + open;
        var after = ago.minusHours(3);
        if (away) {
            var why = "words=Không báo trước (hư cấu)";
            told(chair, programme + "/vang-mat", after, session, "absence=NOT_EXCUSED", why);
        } else {
            told(chair, programme + "/co-mat", after, session, "words=Đến đúng giờ (hư cấu)");
        }
    }

    /** How long ago it was seven in the evening, so many days before today. */
    private Duration evening(int days) {
        var day = now.atZone(Formats.ZONE).toLocalDate().minusDays(days);
        return Duration.between(day.atTime(19, 0).atZone(Formats.ZONE).toInstant(), now);
    }

    /** The day as forms take it, so long ago or, less than nothing, ahead. */
    String day(Duration ago) {
        return Formats.day(now.minus(ago).atZone(Formats.ZONE).toLocalDate());
    }

    /** The two fields of a moment so long ago. */
    List<String> moment(String name, Duration ago) {
        var at = now.minus(ago).atZone(Formats.ZONE);
        var time = "%d:%02d".formatted(at.getHour(), at.getMinute());
        return List.of(name + "-day=" + day(ago), name + "-time=" + time);
    }

    /** What is typed into a form. */
    record Fields(List<String> each) {
        Fields and(List<String> more) {
            return new Fields(Stream.concat(each.stream(), more.stream()).toList());
        }

        String[] all() {
            return each.toArray(String[]::new);
        }
    }

    static Fields fields(String... each) {
        return new Fields(List.of(each));
    }

    @Override
    public void close() throws IOException {
        worker.close();
        head.close();
        chair.close();
        police.close();
    }
}
