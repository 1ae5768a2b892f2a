package org.actionledger.command.planimport.file;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a part of an Office file, element by element. Elements and attributes go by their local names: the same ones stand in
 * other namespaces in files that are "strict". Whoever is given an element reads it to its end, be it with {@link #skip}.
 */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");
    private static final int LONGEST_TEXT = 1_000_000;

    private final XMLStreamReader reader;
    private final Measure measure;

    private Xml(XMLStreamReader reader, Measure measure) {
        this.reader = reader;
        this.measure = measure;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Stands on the outermost element. */
    static Xml of(InputStream part, Measure measure) {
        try {
            Xml xml = new Xml(FACTORY.createXMLStreamReader(part), measure);
            while (xml.reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new UnreadablePlan(
                            "The file declares a document type, which no Office program writes.",
                            "save it again in Word or Excel, and send that");
                }
            }
            return xml;
        } catch (XMLStreamException broken) {
            throw Archive.damaged();
        }
    }

    /** Goes on to the next element within the one it stands in; false where that one ends. */
    boolean nextChild() {
        try {
            while (true) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                    return false;
                }
            }
        } catch (XMLStreamException broken) {
            throw Archive.damaged();
        }
    }

    void skip() {
        while (nextChild()) {
            skip();
        }
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** Whether the attribute is there and says yes. */
    boolean says(String name) {
        String value = attribute(name);
        return value != null && !OFF.contains(value);
    }

    /** Whether the element, being there, switches something on: without {@code val}, it does. */
    boolean isOn() {
        return !OFF.contains(attribute("val", "1"));
    }

    /** All the text within the element. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    default -> {
                        // comments and instructions are no text
                    }
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new UnreadablePlan(
                            "A text in the file has more than " + LONGEST_TEXT + " characters.",
                            "at most " + PlanFile.LONGEST_CELL + " characters in a cell");
                }
            }
        } catch (XMLStreamException broken) {
            throw Archive.damaged();
        }
        measure.take(text.length());
        return text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw Archive.damaged();
        }
    }
}
