package vn.binhan.accountability;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.binhan.chronicle.Kind;

/** What can happen in a dossier about him, and what is written down of it. */
enum Act implements Kind {
    ASKED("", false),
    WITHDRAWN("rut", false, Field.REASONS),
    REFUSED("tu-choi", true, Field.REASONS),
    STOPPED("cham-dut", false, Field.STOP, Field.STOPPER, Field.WORDS),
    MINUTES_NOTED("bien-ban", false, Field.NUMBER),
    PASSED_ON("chuyen-dieu-tra", true, Field.REASONS),
    /** The investigators gave back what they had, and said in writing why. */
    GIVEN_BACK("nhan-lai", true, Field.FINDING, Field.FOUND_BY, Field.DATED, Field.NUMBER),
    ENDED("ket-thuc", false, Field.WORDS),
    SUMMONED("trieu-tap", true, Field.UNTIL, Field.WORDS),
    CAME("den", false, Field.WORDS),
    STAYED_AWAY("vang", false, Field.WORDS),
    SANCTIONED("xu-phat", true, Field.SANCTION, Field.AMOUNT, Field.NUMBER),
    /** The decision was handed to him, or what stands for it. */
    SERVED("giao-quyet-dinh", false, Field.SERVICE, Field.WITNESS),
    OBEYED("chap-hanh", false, Field.WORDS),
    CRITICISM_SET("gop-y", true, Field.REASONS),
    MEETING_HELD("hop", false, Field.PRESENT, Field.MINUTES),
    VOLUNTEERED("tu-nguyen", false, Field.WORDS),
    WORK_SET("giao-viec", true, Field.WORK, Field.WORDS),
    WORK_DONE("viec-xong", false, Field.WORDS),
    WORK_LEFT("bo-viec", false, Field.REASONS),
    PLANNED("lap-chuong-trinh", true, Field.COUNT, Field.WORDS),
    SESSION_SET("hen-buoi", false, Field.FROM),
    ATTENDED("co-mat", false, Field.SESSION, Field.WORDS),
    ABSENT("vang-mat", false, Field.SESSION, Field.ABSENCE, Field.WORDS),
    COMPLETED("hoan-thanh", true, Field.WORDS),
    BROKEN_OFF("dung", true, Field.BROKEN, Field.REASONS),
    /** The program says that something was not done in time. */
    OVERDUE("", false);

    private final String address;
    private final boolean decides;
    private final List<Field> fields;

    Act(String address, boolean decides, Field... fields) {
        this.address = address;
        this.decides = decides;
        this.fields = List.of(fields);
    }

    @Override
    public String key() {
        return "proceeding." + name().toLowerCase(Locale.ROOT);
    }

    /** The last part of its address; empty for what no form tells. */
    String address() {
        return address;
    }

    /** Whether only the head who decides may do it. */
    boolean decides() {
        return decides;
    }

    List<Field> fields() {
        return fields;
    }

    /** What people tell at the page of the dossier. */
    static List<Act> told() {
        return Arrays.stream(values()).filter(act -> !act.address.isEmpty()).toList();
    }

    static Optional<Act> of(String key) {
        return Arrays.stream(values()).filter(act -> act.key().equals(key)).findFirst();
    }
}
