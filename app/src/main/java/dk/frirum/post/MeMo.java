package dk.frirum.post;

import dk.frirum.post.Sheets.Sheet;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A message of Digital Post (<i>MeMo</i>, version 1.2) with the fewest fields a message can have:
 * sender, receiver, a heading and one PDF, in the order of Digitaliseringsstyrelsen's own smallest
 * example. There is no schema of version 1.2: schema and Schematron ended with 1.1 (notice of 23
 * February 2024), and a message is tried in Digital Post's own test environment, which takes an
 * agreement. It has been sent to nobody. See docs/post.md.
 */
final class MeMo {
  static final String NAMESPACE = "https://DigitalPost.dk/MeMo-1";
  private static final String PREFIX = "memo";
  private static final String VERSION = "1.2";

  private final XMLStreamWriter out;

  private MeMo(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * @param messageId of version 4; the same at every attempt, by which the receiver knows a second
   *     copy
   * @param cvr the municipality's CVR number
   * @param heading what the receiver sees in the list; an occasion and a time ({@link Subject})
   */
  static String of(UUID messageId, String cvr, String heading, Sheet sheet, Instant now) {
    StringWriter text = new StringWriter();
    try {
      MeMo memo = new MeMo(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
      memo.message(messageId, cvr, heading, sheet, now);
    } catch (XMLStreamException e) {
      // It is written to memory; the exception may hold the text, and is not passed on.
      throw new IllegalStateException("a message could not be written");
    }
    return text.toString();
  }

  private void message(UUID id, String cvr, String heading, Sheet sheet, Instant now)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    open("Message");
    out.writeNamespace(PREFIX, NAMESPACE);
    out.writeAttribute("memoVersion", VERSION);
    open("MessageHeader");
    element("messageType", "DIGITALPOST");
    element("messageUUID", id.toString());
    element("label", heading);
    open("Sender");
    element("senderID", cvr);
    element("idType", "CVR");
    element("label", sheet.sender());
    close();
    open("Recipient");
    element("recipientID", sheet.cpr());
    element("idType", "CPR");
    close();
    close();
    open("MessageBody");
    element("createdDateTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
    open("MainDocument");
    open("File");
    element("encodingFormat", "application/pdf");
    element("filename", "brev.pdf");
    element("language", sheet.language());
    element("content", Base64.getEncoder().encodeToString(sheet.pdf()));
    out.writeEndDocument();
    out.close();
  }

  private void open(String name) throws XMLStreamException {
    out.writeStartElement(PREFIX, name, NAMESPACE);
  }

  private void close() throws XMLStreamException {
    out.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    open(name);
    out.writeCharacters(text);
    close();
  }
}
