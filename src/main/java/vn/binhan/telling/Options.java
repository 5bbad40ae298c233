package vn.binhan.telling;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import vn.binhan.kit.Frame;

/** Answers to choose from, in the words of the page. */
final class Options {
    private Options() {}

    /** Each value's name with its words, whose key is this beginning and the name. */
    static SequencedMap<String, String> of(Frame frame, String beginning, Enum<?>... values) {
        var options = new LinkedHashMap<String, String>();
        for (var value : values) {
            options.put(value.name(), frame.t(beginning + value.name()));
        }
        return options;
    }
}
