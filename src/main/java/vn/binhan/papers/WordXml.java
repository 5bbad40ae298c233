package vn.binhan.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of Word files, read without document types, entities or anything from elsewhere. */
final class WordXml {
    private static final String NAMESPACE =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    static Document read(byte[] xml) throws Refused {
        if (xml.length > 1 && ((xml[0] & 0xff) >= 0xfe || xml[0] == 0 || xml[1] == 0)) {
            throw new Refused("papers.template.broken");
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new Refused("papers.template.broken");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] write(Document document) {
        try {
            var out = new ByteArrayOutputStream();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this is the element of that name in Word's own space. */
    static boolean is(@Nullable Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && NAMESPACE.equals(element.getNamespaceURI());
    }

    /** The elements of this name anywhere below, in the order of the text. */
    static List<Element> all(Node below, String name) {
        var found = new ArrayList<Element>();
        collect(below, name, found);
        return found;
    }

    private static void collect(Node below, String name, List<Element> found) {
        for (var child = below.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                found.add((Element) child);
            }
            collect(child, name, found);
        }
    }

    /** The elements directly below. */
    static List<Element> children(Node of) {
        var found = new ArrayList<Element>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Node of, String name) {
        return children(of).stream().filter(each -> is(each, name)).findFirst();
    }

    /** An attribute in Word's space; empty where it is not there. */
    static String value(Element of, String name) {
        return of.getAttributeNS(NAMESPACE, name);
    }

    /** A new element in Word's space, written like its neighbour. */
    static Element beside(Element neighbour, String name) {
        var prefix = neighbour.getPrefix();
        return neighbour
                .getOwnerDocument()
                .createElementNS(NAMESPACE, prefix == null ? name : prefix + ":" + name);
    }
}
