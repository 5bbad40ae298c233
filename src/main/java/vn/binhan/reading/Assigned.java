package vn.binhan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.binhan.outline.Node;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.reading.PlanReading.Role;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** The bodies that were given work so far, each once, with its duties. */
final class Assigned {
    private static final Pattern WHOLE_NAME =
            Pattern.compile(
                    " (?:và |trên địa bàn|(?:xã|phường|đặc khu|huyện|quận|thị xã|tỉnh|thành phố)$)");

    private final MappedText text;
    private final Map<String, Draft> leads = new LinkedHashMap<>();
    private final Map<String, Draft> helpers = new LinkedHashMap<>();

    Assigned(MappedText text) {
        this.text = text;
    }

    void add(boolean leading, int[] name, List<Found<Duty>> duties, Node node, double confidence) {
        Draft draft =
                (leading ? leads : helpers)
                        .computeIfAbsent(
                                key(name),
                                key ->
                                        new Draft(
                                                new Found<>(
                                                        text.words(name[0], name[1]),
                                                        text.span(node.start(), node.end()),
                                                        confidence)));
        draft.duties.addAll(duties);
    }

    /** A body that is only named as a helper. */
    void help(int[] name, Found<Duty> duty) {
        helpers.computeIfAbsent(key(name), key -> new Draft(text.found(name[0], name[1], 0.75)))
                .duties
                .add(duty);
    }

    private String key(int[] name) {
        return text.words(name[0], name[1])
                .toLowerCase(Locale.ROOT)
                .replace("ủy ban nhân dân", "ubnd");
    }

    List<Found<Assignment>> all() {
        List<Found<Assignment>> found = new ArrayList<>();
        leads.forEach((key, draft) -> {
            if (!isCutShort(key)) {
                found.add(draft.assignment(Role.LEAD));
            }
        });
        helpers.forEach((key, draft) -> {
            if (!leads.containsKey(key)) {
                found.add(draft.assignment(Role.SUPPORT));
            }
        });
        return found;
    }

    /**
     * "Phòng Văn hóa" in a table where "Phòng Văn hóa và Xã hội" or that of the commune was named.
     */
    private boolean isCutShort(String key) {
        return leads.keySet().stream()
                .anyMatch(other ->
                        other.startsWith(key + " ")
                                && WHOLE_NAME.matcher(other.substring(key.length())).lookingAt());
    }

    private static final class Draft {
        private final Found<String> body;
        private final List<Found<Duty>> duties = new ArrayList<>();

        private Draft(Found<String> body) {
            this.body = body;
        }

        private Found<Assignment> assignment(Role role) {
            String name = Casing.capitalised(body.value());
            return body.as(new Assignment(name, role, duties));
        }
    }
}
