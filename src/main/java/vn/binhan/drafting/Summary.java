package vn.binhan.drafting;

import java.util.ArrayList;
import java.util.List;

/**
 * A draft in one sentence: how much was found, and where a person has to look.
 *
 * @param look the lines and fields of the head that need a look, in reading order
 */
record Summary(long contents, long targets, long tasks, List<String> look) {

    static Summary of(DraftTree tree) {
        var look = new ArrayList<String>();
        for (var name : HeadRules.FIELDS) {
            if (light(tree, name) != Light.SURE
                    && (HeadRules.EXPECTED.contains(name) || tree.header().containsKey(name))) {
                look.add(name);
            }
        }
        if (tree.header().containsKey(HeadRules.BASES)
                && light(tree, HeadRules.BASES) != Light.SURE) {
            look.add(HeadRules.BASES);
        }
        for (var item : tree.items()) {
            if (Light.of(item) != Light.SURE) {
                look.add(String.valueOf(item.key()));
            }
        }
        return new Summary(
                count(tree, ItemKind.CONTENT),
                count(tree, ItemKind.TARGET),
                count(tree, ItemKind.TASK),
                look);
    }

    /** How sure the reader was of this field of the head; bases that people wrote are sure. */
    static Light light(DraftTree tree, String name) {
        var field = tree.header().get(name);
        if (field == null && name.equals(HeadRules.BASES)) {
            return tree.bases().isEmpty() ? Light.MISSING : Light.SURE;
        }
        return field == null ? Light.MISSING : Light.of(field.confidence());
    }

    private static long count(DraftTree tree, ItemKind kind) {
        return tree.items().stream().filter(item -> item.kind() == kind).count();
    }
}
