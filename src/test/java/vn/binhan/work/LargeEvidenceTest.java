package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.publicsite.IssuedPlan;

/** Files that show what was done go through the program piece by piece. */
class LargeEvidenceTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGE = 60 * MEGABYTE;

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);

    @Test
    void a_large_file_is_kept_with_a_small_part_of_its_size_in_memory() {
        var node = issued.firstTask();
        var command =
                new ReportProgress.Command(
                        node.id(),
                        node.edit(),
                        issued.owner(),
                        null,
                        "Ảnh của cả đợt.",
                        List.of(new ReportProgress.File("anh.zip", () -> new Zeros(LARGE))),
                        UUID.randomUUID());
        var acts = HOUSE.work();
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = memory.getCurrentThreadAllocatedBytes();
        assertThat(acts.perform(issued.manager(), acts.reportProgress, command))
                .isInstanceOf(Outcome.Done.class);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(8L * MEGABYTE);
    }

    @Test
    void a_file_of_several_pieces_comes_back_byte_by_byte() {
        var bytes = new byte[5 * MEGABYTE + 3];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / MEGABYTE);
        }
        var page = "/ke-hoach/" + issued.id() + "/viec/" + issued.firstTask().id().key();
        var manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());
        manager.get(page);
        var fields =
                Map.of(
                        "edit", String.valueOf(issued.firstTask().edit()),
                        "body", issued.owner().toString(),
                        "sentence", "Kem anh",
                        "once", UUID.randomUUID().toString());
        assertThat(
                        manager.upload(page + "/tien-do", fields, "files", "anh.zip", bytes)
                                .statusCode())
                .isEqualTo(303);
        var link =
                manager.get(page).body().replaceFirst("(?s).*href=\"([^\"]+/tep/\\d+)\".*", "$1");
        var back = manager.download(link).body();
        assertThat(Arrays.equals(back, bytes)).isTrue();
    }

    /** So many bytes that nobody holds. */
    private static final class Zeros extends InputStream {
        private int left;

        private Zeros(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            var size = Math.min(left, length);
            Arrays.fill(into, from, from + size, (byte) 0);
            left -= size;
            return size;
        }
    }
}
