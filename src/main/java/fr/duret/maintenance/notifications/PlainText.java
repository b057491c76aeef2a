package fr.duret.maintenance.notifications;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A message's body as plain text: wrapped at 72 columns, links written out, boxes drawn with characters. */
final class PlainText {

    private static final int WIDTH = 72;
    private static final int FRAMED_WIDTH = 46;
    private static final String FRAME = "━".repeat(24);

    private PlainText() {}

    /** The body with its closing words, which stand before the small print. */
    static String of(MessageBody body, String closing) {
        List<Element> said = new ArrayList<>();
        List<Element> smallPrint = new ArrayList<>();
        elements(body.root()).forEach(block -> (isFooter(block) ? smallPrint : said).add(block));
        String text = lines(said) + "\n" + closing;
        return smallPrint.isEmpty() ? text : text + "\n" + lines(smallPrint);
    }

    private static boolean isFooter(Element block) {
        return block.getTagName().equals("footer");
    }

    private static String lines(List<Element> blocks) {
        return String.join("\n", blocks(blocks, WIDTH)) + "\n";
    }

    /** The lines of the blocks, an empty line between two of them. */
    private static List<String> blocks(List<Element> blocks, int width) {
        List<String> lines = new ArrayList<>();
        for (Element block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block(block, width));
        }
        return lines;
    }

    private static List<String> block(Element block, int width) {
        return switch (block.getTagName()) {
            case "section" -> framed(blocks(elements(block), FRAMED_WIDTH));
            case "footer" -> blocks(elements(block), width);
            case "blockquote" -> prefixed("> ", "> ", blocks(elements(block), width - 2));
            case "ul" -> items(block, width);
            case "dl" -> facts(block, width);
            case "a" -> List.of(inline(block) + " :", block.getAttribute("href"));
            case "nav" ->
                elements(block).stream()
                        .map(choice -> inline(choice) + " : " + choice.getAttribute("href"))
                        .toList();
            default -> wrap(inline(block), width);
        };
    }

    private static List<String> items(Element list, int width) {
        return elements(list).stream()
                .flatMap(item -> prefixed("- ", "  ", wrap(inline(item), width - 2)).stream())
                .toList();
    }

    private static List<String> facts(Element list, int width) {
        List<String> lines = new ArrayList<>();
        String term = "";
        for (Element part : elements(list)) {
            if (part.getTagName().equals("dt")) {
                term = inline(part);
            } else {
                lines.addAll(prefixed("", "  ", wrap(term + " : " + inline(part), width - 2)));
            }
        }
        return lines;
    }

    /** Open to the right, so that it holds in any font and on a narrow screen. */
    private static List<String> framed(List<String> content) {
        List<String> lines = new ArrayList<>();
        lines.add("┏" + FRAME);
        content.forEach(line -> lines.add(("┃ " + line).strip()));
        lines.add("┗" + FRAME);
        return lines;
    }

    private static List<String> prefixed(String first, String others, List<String> lines) {
        List<String> prefixed = new ArrayList<>();
        for (String line : lines) {
            prefixed.add((prefixed.isEmpty() ? first : others) + line);
        }
        return prefixed;
    }

    /** Breaks at ordinary spaces only, so that « 1 234,50 € » stays in one piece. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("[ \n]+")) {
            boolean broken = word.startsWith("\f");
            if (!line.isEmpty() && (broken || line.length() + 1 + word.length() > width)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(broken ? word.substring(1) : word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String inline(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text) {
                text.append(child.getTextContent().replaceAll("[ \n\r\t]+", " "));
            } else if (child instanceof Element element) {
                text.append(element.getTagName().equals("br") ? " \f" : inline(element));
            }
        }
        return text.toString().strip();
    }

    private static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
