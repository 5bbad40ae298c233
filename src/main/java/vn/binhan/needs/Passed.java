package vn.binhan.needs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.consents.Share;
import vn.binhan.kit.Json;
import vn.binhan.kit.Words;

/**
 * What is passed on with a referral: a text for each thing that she agreed to, kept under its name.
 */
final class Passed {
    /** Under which name a referral says for which things there is a text. */
    static final String FILLED = "filled";

    private Passed() {}

    /** The things for which something was written, in their order. */
    static SequencedMap<Share, String> filled(Map<Share, String> typed) {
        var filled = new LinkedHashMap<Share, String>();
        for (var share : Share.values()) {
            var text = typed.getOrDefault(share, "").strip();
            if (!text.isEmpty()) {
                filled.put(share, text);
            }
        }
        return filled;
    }

    /** As it is sealed. */
    static String seal(SequencedMap<Share, String> filled) {
        var named = new LinkedHashMap<String, String>();
        filled.forEach((share, text) -> named.put(share.name(), text));
        return Json.line(named);
    }

    /** The fields of this referral; none where it is an older one that has one text. */
    static SequencedMap<Share, String> fields(Happening sent, String opened) {
        var fields = new LinkedHashMap<Share, String>();
        var filled = sent.codes().several(Share.class, FILLED);
        if (!filled.isEmpty()) {
            var named = Json.map(opened);
            filled.forEach(share -> fields.put(share, String.valueOf(named.get(share.name()))));
        }
        return fields;
    }

    /** Opened words of a story, with each referral as its fields read one below the other. */
    static Map<Integer, String> readable(
            List<Happening> story, Map<Integer, String> opened, Words words) {
        var all = new HashMap<>(opened);
        Story.of(story, NeedEvent.REFERRED)
                .forEach(sent ->
                        all.computeIfPresent(
                                sent.turn(),
                                (_, text) -> {
                                    var fields = fields(sent, text);
                                    return fields.isEmpty() ? text : lines(fields, words);
                                }));
        return all;
    }

    private static String lines(SequencedMap<Share, String> fields, Words words) {
        return fields.entrySet().stream()
                .map(each -> words.t("consents.share." + each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
