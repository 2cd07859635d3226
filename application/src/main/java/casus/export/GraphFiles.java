package casus.export;

import casus.record.ActorQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The network of actors in the XML forms of graphs: GraphML and GEXF 1.2. */
final class GraphFiles {
    static final List<String> NODE_FIELDS = List.of("name", "code", "sectors", "partOf", "wikidata");
    static final List<String> EDGE_FIELDS = edgeFields();
    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final String GEXF = "http://www.gexf.net/1.2draft";

    private GraphFiles() {}

    static void graphml(Source source, OutputStream out) throws IOException {
        Network network = Network.of(source);
        network.edges().forEach(edge -> source.wrote());
        written(out, xml -> {
            begin(xml, "graphml", "xmlns", GRAPHML);
            for (String field : NODE_FIELDS) {
                key(xml, field, "node", "string");
            }
            for (String field : EDGE_FIELDS) {
                key(xml, field, "edge", "int");
            }
            begin(xml, "graph", "id", "actors", "edgedefault", "directed");
            for (ActorQuery.Actor actor : network.actors()) {
                begin(xml, "node", "id", actor.id());
                List<String> values = values(actor);
                for (int i = 0; i < values.size(); i++) {
                    data(xml, NODE_FIELDS.get(i), values.get(i));
                }
                xml.writeEndElement();
            }
            int number = 0;
            for (Network.Edge edge : network.edges()) {
                begin(xml, "edge", "id", "e" + number++, "source", edge.from(), "target", edge.to());
                List<String> values = values(edge);
                for (int i = 0; i < values.size(); i++) {
                    data(xml, EDGE_FIELDS.get(i), values.get(i));
                }
                xml.writeEndElement();
            }
        });
    }

    static void gexf(Source source, OutputStream out) throws IOException {
        Network network = Network.of(source);
        network.edges().forEach(edge -> source.wrote());
        written(out, xml -> {
            begin(xml, "gexf", "xmlns", GEXF, "version", "1.2");
            begin(xml, "graph", "defaultedgetype", "directed");
            attributes(xml, "node", NODE_FIELDS, "string");
            attributes(xml, "edge", EDGE_FIELDS, "integer");
            begin(xml, "nodes");
            for (ActorQuery.Actor actor : network.actors()) {
                begin(xml, "node", "id", actor.id(), "label", actor.name());
                attvalues(xml, NODE_FIELDS, values(actor));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            begin(xml, "edges");
            int number = 0;
            for (Network.Edge edge : network.edges()) {
                begin(
                        xml,
                        "edge",
                        "id",
                        "e" + number++,
                        "source",
                        edge.from(),
                        "target",
                        edge.to(),
                        "weight",
                        Integer.toString(edge.all()));
                attvalues(xml, EDGE_FIELDS, values(edge));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void written(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void begin(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals("xmlns")) {
                xml.writeDefaultNamespace(attributes[i + 1]);
            } else {
                xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
            }
        }
    }

    private static void key(XMLStreamWriter xml, String field, String of, String type) throws XMLStreamException {
        begin(xml, "key", "id", field, "for", of, "attr.name", field, "attr.type", type);
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String field, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", field);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
    }

    private static void attributes(XMLStreamWriter xml, String of, List<String> fields, String type)
            throws XMLStreamException {
        begin(xml, "attributes", "class", of);
        for (String field : fields) {
            begin(xml, "attribute", "id", field, "title", field, "type", type);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attvalues(XMLStreamWriter xml, List<String> fields, List<String> values)
            throws XMLStreamException {
        xml.writeStartElement("attvalues");
        for (int i = 0; i < fields.size(); i++) {
            if (!values.get(i).isEmpty()) {
                xml.writeStartElement("attvalue");
                xml.writeAttribute("for", fields.get(i));
                xml.writeAttribute("value", clean(values.get(i)));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static List<String> values(ActorQuery.Actor actor) {
        return List.of(
                actor.name(),
                Values.cell(actor.code()),
                String.join("|", actor.sectors()),
                Values.cell(actor.partOf()),
                Values.cell(actor.wikidata()));
    }

    private static List<String> values(Network.Edge edge) {
        List<String> values = new ArrayList<>();
        values.add(Integer.toString(edge.all()));
        for (int count : edge.counts()) {
            values.add(Integer.toString(count));
        }
        return values;
    }

    private static List<String> edgeFields() {
        List<String> fields = new ArrayList<>(List.of("claims"));
        fields.addAll(Network.QUADS);
        return List.copyOf(fields);
    }

    /** Without characters that XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
