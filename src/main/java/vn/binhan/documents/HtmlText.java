package vn.binhan.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.binhan.documents.ListNumbering.Style;

/** The visible text of a web page, lists with their numbers; nothing is fetched or run. */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "head",
                    "svg",
                    "select",
                    "iframe",
                    "object",
                    "textarea",
                    "button");
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{3,30})");
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static final class Items {
        private final boolean numbered;
        private final Style style;
        private int next;

        Items(boolean numbered, Style style, int next) {
            this.numbered = numbered;
            this.style = style;
            this.next = next;
        }

        String label(Element item) {
            if (!numbered) {
                return "- ";
            }
            next = number(item.attr("value"), next);
            return ListNumbering.written(next++, style) + ". ";
        }
    }

    private final LineWriter out;
    private final Deque<Items> lists = new ArrayDeque<>();

    private HtmlText(LineWriter out) {
        this.out = out;
    }

    static String read(byte[] bytes, int maxCharacters) {
        var text = new HtmlText(new LineWriter(maxCharacters));
        Jsoup.parse(decode(bytes)).body().filter(text);
        return text.out.finish();
    }

    /** A declared one-byte charset is believed only where the bytes are not plainly Unicode. */
    private static String decode(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(start);
        if (PlainText.isUnicode(bytes) || !declared.find()) {
            return PlainText.decode(bytes);
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        boolean western = name.startsWith("iso-8859-1") || name.equals("windows-1252");
        boolean known = !western && !name.startsWith("utf") && supported(name);
        return known ? new String(bytes, Charset.forName(name)) : PlainText.decode(bytes);
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            out.text(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br", "hr" -> out.endLine();
            case "ul", "menu" -> startList(new Items(false, Style.NONE, 1));
            case "ol" -> startList(numbered(element));
            case "li" -> {
                out.endLine();
                Items list = lists.peek();
                out.text(list == null ? "- " : list.label(element));
            }
            case "tr" -> out.startRow();
            case "td", "th" -> out.startCell();
            default -> {
                if (element.isBlock() && !isFirstInItem(element)) {
                    out.endLine();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** The paragraph that opens a list item stays behind the number. */
    @SuppressWarnings("ReferenceEquality") // the very node, not one like it
    private static boolean isFirstInItem(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.normalName().equals("li")
                && parent.firstElementChild() == element
                && parent.ownText().isBlank();
    }

    private void startList(Items list) {
        out.endLine();
        lists.push(list);
    }

    private static Items numbered(Element list) {
        Style style =
                switch (list.attr("type")) {
                    case "a" -> Style.LOWER_LETTER;
                    case "A" -> Style.UPPER_LETTER;
                    case "i" -> Style.LOWER_ROMAN;
                    case "I" -> Style.UPPER_ROMAN;
                    default -> Style.DECIMAL;
                };
        return new Items(true, style, number(list.attr("start"), 1));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "tr" -> out.endRow();
                case "ol", "ul", "menu" -> {
                    out.endLine();
                    lists.poll();
                }
                default -> {
                    if (element.isBlock()) {
                        out.endLine();
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private static int number(String written, int fallback) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException none) {
            return fallback;
        }
    }
}
