package vn.thao.reports.control;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One part of a Word file, written element by element straight to its stream, so that nothing is
 * held; names are Word's, without a prefix.
 */
final class WordXml {

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What XML 1.0 can't hold in any form. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** The writer hands on single bytes, which a zip takes badly. */
  private final BufferedOutputStream buffer;

  private final XMLStreamWriter out;

  /**
   * @param stream stays open
   */
  WordXml(String root, OutputStream stream) {
    buffer = new BufferedOutputStream(stream);
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffer, "UTF-8");
      out.setPrefix("w", MAIN);
      out.setPrefix("r", RELATIONS);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(MAIN, root);
      out.writeNamespace("w", MAIN);
      out.writeNamespace("r", RELATIONS);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value; {@code r:} in front names a relation's
   */
  WordXml open(String name, String... attributes) {
    try {
      out.writeStartElement(MAIN, name);
      for (int i = 0; i < attributes.length; i += 2) {
        var relation = attributes[i].startsWith("r:");
        out.writeAttribute(
            relation ? RELATIONS : MAIN,
            relation ? attributes[i].substring(2) : attributes[i],
            attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  WordXml close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  WordXml leaf(String name, String... attributes) {
    return open(name, attributes).close();
  }

  WordXml words(String text) {
    try {
      out.writeStartElement(MAIN, "t");
      out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
      out.writeCharacters(UNWRITABLE.matcher(text).replaceAll(""));
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes what is still open. */
  void end() {
    try {
      out.writeEndDocument();
      out.close();
      buffer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
