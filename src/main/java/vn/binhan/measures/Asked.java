package vn.binhan.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.directory.PlaceChoice;
import vn.binhan.kit.Form;
import vn.binhan.kit.Json;
import vn.binhan.kit.Words;
import vn.binhan.papers.Discretion;
import vn.binhan.places.Unit;
import vn.binhan.vault.Identity;

/**
 * What is copied from her side when a measure is asked for: these fields and no other. The place is
 * that of the act; nothing says where she is.
 *
 * @param him who used violence, as far as it is known
 * @param her her name
 * @param place where it happened, within its commune
 * @param deeds what he did, in short
 */
public record Asked(Identity him, String her, @Nullable Bond bond, String place, String deeds) {
    private static final int LONGEST = 4_000;

    /** The fields in the order in which a paper names them. */
    public static final List<String> FIELDS =
            List.of("him", "year", "her", "bond", "place", "deeds");

    /** What was typed into a form with these fields. */
    public static Asked of(Form form) {
        var year = form.number("year");
        return new Asked(
                new Identity(
                        form.text("him"),
                        year == null || year < 1900 || year > 2100 ? null : Math.toIntExact(year),
                        form.textOrNull("card"),
                        Optional.ofNullable(form.textOrNull("phone")).stream().toList()),
                form.text("her"),
                StoryPages.one(Bond.class, form.text("bond")).orElse(null),
                form.text("place"),
                form.text("deeds"));
    }

    /** The communes that were meant: the one that was chosen, or all that bear the typed name. */
    public static List<Unit> communes(Form form, PlaceChoice choice) {
        var chosen = choice.at(form.text("communeCode"));
        if (chosen.isPresent() && chosen.get().level().equals("commune")) {
            return List.of(chosen.get());
        }
        var typed = form.text("commune");
        if (typed.isBlank()) {
            return List.of();
        }
        var found = choice.communes(typed);
        return PlaceChoice.named(found, typed).map(List::of).orElse(List.copyOf(found));
    }

    /** What is missing or too long, as the key of a sentence; empty when it can be asked so. */
    public String lack() {
        if (him.name().isBlank()) {
            return "measures.refused.him";
        }
        if (her.isBlank()) {
            return "measures.refused.her";
        }
        if (bond == null) {
            return "measures.refused.bond";
        }
        if (deeds.isBlank()) {
            return "measures.refused.deeds";
        }
        if (Discretion.stops(place)) {
            return "measures.refused.reveals.place";
        }
        if (Discretion.stops(deeds)) {
            return "measures.refused.reveals.deeds";
        }
        return deeds.length() + place.length() + her.length() + him.name().length() > LONGEST
                ? "measures.refused.words"
                : "";
    }

    /** The form in which it is sealed. */
    public String words() {
        var all = new LinkedHashMap<String, Object>();
        all.put("him", him.name());
        all.put("year", him.birthYear() == null ? "" : String.valueOf(him.birthYear()));
        all.put("her", her);
        all.put("bond", bond == null ? "" : bond.name());
        all.put("place", place);
        all.put("deeds", deeds);
        return Json.line(all);
    }

    /** The fields of what {@link #words} wrote. */
    public static Map<String, Object> read(String words) {
        return Json.map(words);
    }

    /** What {@link #words} wrote, each with what it answers. */
    public static List<Map.Entry<String, String>> lines(String said, Words words) {
        var all = read(said);
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (var field : FIELDS) {
            var value = String.valueOf(all.getOrDefault(field, ""));
            if (!value.isEmpty()) {
                var shown = field.equals("bond") ? words.t("measures.bond." + value) : value;
                lines.add(Map.entry(words.t("measures.asked." + field), shown));
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return "asked";
    }
}
