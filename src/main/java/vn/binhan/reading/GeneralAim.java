package vn.binhan.reading;

import org.jspecify.annotations.Nullable;
import vn.binhan.heads.DocumentParts;
import vn.binhan.outline.Node;
import vn.binhan.outline.Outline;
import vn.binhan.outline.PlanBody;
import vn.binhan.wording.Found;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** The general objective of a plan, wherever it says it. */
final class GeneralAim {
    private final PlanBody body;
    private final MappedText text;

    GeneralAim(PlanBody body, MappedText text) {
        this.body = body;
        this.text = text;
    }

    /** An objective whose heading was lost stands right behind the introduction. */
    @Nullable Found<String> found(Outline outline, DocumentParts parts) {
        Found<String> named = named();
        if (named != null) {
            return named;
        }
        boolean introduced = false;
        for (Node node : outline.roots()) {
            Paragraph paragraph = node.paragraph();
            boolean plain = node.style() == Numbering.TEXT || node.style() == Numbering.LEAD;
            if (!plain) {
                return null;
            }
            if (introduced
                    && node.style() == Numbering.TEXT
                    && paragraph.length() > 60
                    && !paragraph.isCapitals()) {
                return paragraph.found(0.5);
            }
            introduced |=
                    node.style() == Numbering.LEAD
                            || (parts.typeLine() < 0 && paragraph.isCapitals());
            for (Node child : node.children()) {
                if (child.style() == Numbering.TEXT && child.paragraph().length() > 60) {
                    return child.paragraph().found(0.5);
                }
            }
        }
        return null;
    }

    /** The general objective: what is said to be it, else the aim's own words, else the purpose. */
    private @Nullable Found<String> named() {
        for (Node node : body.with(SectionRole.OBJECTIVE)) {
            if (node.headline().matches("muc tieu \\d.*")) {
                continue;
            }
            Node general = general(node);
            Found<String> words =
                    ObjectiveWords.of(general != null ? general : node, text, general != null);
            if (words != null) {
                return words;
            }
        }
        for (Node node : body.with(SectionRole.PURPOSE)) {
            if (!node.headline().startsWith("yeu cau")
                    && (!node.headline().startsWith("quan diem")
                            || node.headline().contains("muc tieu"))
                    && !node.headline().startsWith("chu de")) {
                Node purpose =
                        node.children().stream()
                                .filter(child -> child.headline().startsWith("muc dich"))
                                .findFirst()
                                .orElse(node);
                Found<String> words = ObjectiveWords.of(purpose, text, true);
                if (words != null) {
                    return new Found<>(words.value(), words.span(), 0.6);
                }
            }
        }
        return null;
    }

    private static @Nullable Node general(Node node) {
        Node below = generalBelow(node);
        return below == null && isGeneral(node) ? node : below;
    }

    private static @Nullable Node generalBelow(Node node) {
        return node.children().stream()
                .filter(child -> isGeneral(child) || child.headline().strip().matches("muc tieu:?"))
                .findFirst()
                .map(child -> general(child) instanceof Node deeper ? deeper : child)
                .orElse(null);
    }

    static boolean isGeneral(Node node) {
        String headline = node.headline().strip();
        return headline.startsWith("muc tieu chung")
                || headline.startsWith("ve muc tieu chung")
                || headline.startsWith("muc tieu tong quat")
                || headline.startsWith("muc tieu tong the")
                || headline.startsWith("tong quat")
                || headline.startsWith("chung");
    }
}
