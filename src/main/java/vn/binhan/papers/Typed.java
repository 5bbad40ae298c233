package vn.binhan.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Form;
import vn.binhan.kit.Json;

/**
 * What somebody wrote into the form of a paper, now or when it was kept.
 *
 * @param all the fields of the form by their names; those that are not there say what the case says
 * @param byHand those of them that say something else than the page said before
 * @param edit which keeping of it was on the page that was sent
 */
record Typed(Map<String, String> all, Map<String, String> byHand, int edit) {
    static final Typed NOTHING = new Typed(Map.of(), Map.of(), 0);

    static Typed of(Form form, PaperKind kind) {
        var all = new LinkedHashMap<String, String>();
        var byHand = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            if (field.isTyped()) {
                var text = lines(form, "f_" + field.name());
                all.put(field.name(), text);
                if (!text.equals(lines(form, "was_" + field.name()))) {
                    byHand.put(field.name(), text);
                }
            }
        }
        return new Typed(all, byHand, form.number("edit", 0));
    }

    private static String lines(Form form, String name) {
        return form.text(name).replace("\r", "");
    }

    /** What was kept. */
    static Typed kept(String text) {
        var all = new LinkedHashMap<String, String>();
        Json.map(text).forEach((field, value) -> all.put(field, String.valueOf(value)));
        return new Typed(all, all, 0);
    }

    /** The same with nothing written, so that what was kept goes. */
    Typed dropped() {
        return new Typed(Map.of(), Map.of(), edit);
    }

    @Nullable String in(PaperField field) {
        return all.get(field.name());
    }
}
