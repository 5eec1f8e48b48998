package dk.frirum.post;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.NOTICE_SENT;
import static dk.frirum.tables.Tables.OCCURRENCE;
import static dk.frirum.tables.Tables.OUTBOX;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.Duties;
import dk.frirum.tables.tables.records.LetterRecord;
import dk.frirum.tables.tables.records.OutboxRecord;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@ApplicationTest
@DisplayName("A citizen's letter in Digital Post, by the folder of a distribution system")
class DigitalPostTest {
  private static final Path FOLDER = folder();

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Sending sending;
  @Autowired Receipts receipts;
  @Autowired Clock clock;

  private Visit visit = new Visit(0);
  private long staff;
  private long citizen;
  private long meeting;

  @DynamicPropertySource
  static void distribution(DynamicPropertyRegistry settings) {
    settings.add("frirum.post.digital.folder", FOLDER::toString);
    settings.add("frirum.post.digital.cvr", () -> "12345678");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("frirum-digital");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static People people;

  @BeforeAll
  static void municipality(DSLContext sql) {
    people = new People(sql);
  }

  @BeforeEach
  void called() {
    String worker = "w" + UUID.randomUUID();
    staff = people.staff(worker, "caseworker", People.HERE, null);
    citizen = people.citizen(People.HERE, "Åse", "Prøve", "aase proeve", LocalDate.of(1980, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    spell(citizen, "cash-assistance");
    visit = Visit.of(port, worker);
    call(9);
  }

  private void spell(long of, String benefit) {
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, of)
        .set(SPELL.BENEFIT, benefit)
        .set(SPELL.DURING, DateRange.since(LocalDate.now(clock).minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(of);
  }

  private void call(int days) {
    HttpResponse<String> answer =
        visit.post(
            "/citizens/" + citizen + "/meetings?kind=job-interview",
            Map.of(
                "slot", "other",
                "date", LocalDate.now(clock).plusDays(days).toString(),
                "time", "09.00",
                "minutes", "45",
                "form", "in-person",
                "place", "Lokale " + citizen,
                "idempotencyKey", UUID.randomUUID().toString()));
    assertEquals(302, answer.statusCode(), answer.body());
    String to = Visit.target(answer);
    meeting = Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  private OutboxRecord row() {
    return sql.fetchSingle(OUTBOX, OUTBOX.CITIZEN_ID.eq(citizen));
  }

  private LetterRecord letter() {
    return sql.fetchSingle(LETTER, LETTER.CITIZEN_ID.eq(citizen));
  }

  private Path sent() {
    return FOLDER.resolve("out").resolve(row().getMessageId() + ".xml");
  }

  private void receipt(String said) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve("receipts"));
    Files.writeString(folder.resolve(row().getMessageId() + ".txt"), said);
  }

  private int noticesGiven() {
    return sql.fetchCount(NOTICE_SENT, NOTICE_SENT.CITIZEN_ID.eq(citizen));
  }

  private int told() {
    return sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.KIND.eq("post-failed"));
  }

  @Test
  @DisplayName(
      "is one MeMo message with the letter as PDF; the CPR number stands in it and in no table, the heading names nobody")
  void message() throws Exception {
    assertFalse(letter().getToPrint(), "nobody prints what goes another way");
    sending.sendAll();
    sending.sendAll();
    try (Stream<Path> all = Files.list(FOLDER.resolve("out"))) {
      List<String> mine =
          all.map(each -> each.getFileName().toString())
              .filter(each -> each.startsWith(row().getMessageId().toString()))
              .toList();
      assertEquals(List.of(row().getMessageId() + ".xml"), mine);
    }
    Document memo = memo();
    assertEquals("Message", memo.getDocumentElement().getLocalName());
    assertEquals("1.2", memo.getDocumentElement().getAttribute("memoVersion"));
    String cpr =
        sql.select(CITIZEN.CPR).from(CITIZEN).where(CITIZEN.ID.eq(citizen)).fetchSingle().value1();
    assertEquals(cpr, text(memo, "recipientID"));
    assertEquals("12345678", text(memo, "senderID"));
    assertEquals("DIGITALPOST", text(memo, "messageType"));
    assertEquals(row().getMessageId().toString(), text(memo, "messageUUID"));
    assertTrue(text(memo, "label").startsWith("Indkaldelse til møde "), text(memo, "label"));
    byte[] pdf = Base64.getDecoder().decode(text(memo, "content"));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    assertFalse(row().toString().contains(cpr));
    assertEquals("Åse Prøve", row().getRecipient());
  }

  /**
   * The elements of {@code MeMo_Minimum_Example.xml} of MeMo 1.2, in its order, and what the schema
   * of 1.1, the last there was, asks of what stands in them: a UUID of version 4, a time in UTC,
   * 256 characters, two letters for a language.
   */
  @Test
  @DisplayName(
      "has the elements of the published smallest example, in its order, and nothing the last schema refused")
  void likeTheExample() throws Exception {
    sending.sendAll();
    Document memo = memo();
    NodeList all = memo.getElementsByTagNameNS(MeMo.NAMESPACE, "*");
    assertEquals(
        List.of(
            "Message",
            "MessageHeader",
            "messageType",
            "messageUUID",
            "label",
            "Sender",
            "senderID",
            "idType",
            "label",
            "Recipient",
            "recipientID",
            "idType",
            "MessageBody",
            "createdDateTime",
            "MainDocument",
            "File",
            "encodingFormat",
            "filename",
            "language",
            "content"),
        IntStream.range(0, all.getLength()).mapToObj(n -> all.item(n).getLocalName()).toList());
    assertTrue(
        text(memo, "messageUUID")
            .matches("[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[ab89][a-f0-9]{3}-[a-f0-9]{12}"),
        text(memo, "messageUUID"));
    assertTrue(text(memo, "createdDateTime").endsWith("Z"), text(memo, "createdDateTime"));
    assertTrue(text(memo, "label").length() <= 256);
    assertTrue(text(memo, "language").matches("[a-z]{2}"), text(memo, "language"));
  }

  private Document memo() throws Exception {
    DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
    reading.setNamespaceAware(true);
    return reading
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(sent()))));
  }

  private static String text(Document memo, String name) {
    return memo.getElementsByTagNameNS(MeMo.NAMESPACE, name).item(0).getTextContent();
  }

  @Test
  @DisplayName(
      "is given, and the notice in it, when the receipt says that it was accepted – not before; the first receipt stands")
  void accepted() throws IOException {
    sending.sendAll();
    assertEquals(1, sql.fetchCount(NOTICE, NOTICE.CITIZEN_ID.eq(citizen)));
    assertEquals(0, noticesGiven(), "handed over is not given");
    assertTrue(visit.get("/meetings/" + meeting).body().contains("kvittering mangler"));
    receipt("accepted");
    assertEquals(1, receipts.readAll());
    var given = sql.fetchSingle(NOTICE_SENT, NOTICE_SENT.CITIZEN_ID.eq(citizen));
    assertEquals("digital-post", given.getChannel());
    assertEquals(staff, given.getSentBy());
    receipt("refused");
    receipts.readAll();
    receipt("accepted");
    receipts.readAll();
    assertEquals(1, noticesGiven());
    assertFalse(letter().getToPrint());
    assertEquals(0, told());
    String page = visit.get("/meetings/" + meeting).body();
    assertTrue(page.contains("modtaget i Digital Post"), page);
    assertTrue(Files.exists(FOLDER.resolve("receipts/done/" + row().getMessageId() + ".txt")));
  }

  @Test
  @DisplayName(
      "goes on paper when the citizen is not subscribed, and whoever holds the meeting is told")
  void notSubscribed() throws IOException {
    sending.sendAll();
    receipt("not-subscribed\nCPR findes ikke");
    receipts.readAll();
    assertTrue(letter().getToPrint());
    assertEquals(1, told());
    String page = visit.get("/meetings/" + meeting).body();
    assertTrue(page.contains("ikke tilmeldt Digital Post"), page);
    assertEquals(0, noticesGiven());
    visit.post("/meetings/" + meeting + "/letters/" + letter().getId() + "/printed", Map.of());
    assertEquals(
        "paper", sql.fetchSingle(NOTICE_SENT, NOTICE_SENT.CITIZEN_ID.eq(citizen)).getChannel());
  }

  @Test
  @DisplayName(
      "that carries no notice is a summons all the same, and none when it turns out to be another's meeting")
  void withoutNotice() throws IOException {
    long right = citizen;
    citizen = people.citizen(People.HERE, "Bo", "Syg", "bo syg", LocalDate.of(1981, 5, 1));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(citizen)).execute();
    spell(citizen, "sickness-benefit");
    call(10);
    sending.sendAll();
    receipt("accepted");
    receipts.readAll();
    assertEquals(0, sql.fetchCount(NOTICE, NOTICE.CITIZEN_ID.eq(citizen)));
    assertEquals(1, summoned(citizen));
    HttpResponse<String> answer =
        visit.post(
            "/meetings/" + meeting + "/citizen",
            Map.of("to", "" + right, "version", "0", "reason", "Det er Åses"));
    assertEquals("/citizens/" + right, Visit.target(answer), answer.body());
    assertEquals(0, summoned(citizen));
  }

  private int summoned(long of) {
    return sql.fetchCount(
        OCCURRENCE,
        OCCURRENCE.CITIZEN_ID.eq(of),
        OCCURRENCE.KIND.eq("summons"),
        OCCURRENCE.WITHDRAWN.isFalse());
  }

  @Test
  @DisplayName("is not touched by a receipt that is of no letter or says nothing known")
  void nonsense() throws IOException {
    sending.sendAll();
    receipt("perhaps");
    Path folder = FOLDER.resolve("receipts");
    Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), "accepted");
    Files.writeString(folder.resolve("readme.txt"), "accepted");
    assertEquals(0, receipts.readAll());
    assertEquals(null, row().getReceipt());
    assertTrue(Files.exists(folder.resolve("unknown/readme.txt")));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.filter(Files::isRegularFile).count(), "nothing is read again and again");
    }
  }

  @Test
  @DisplayName("is taken back when the meeting is cancelled before it went")
  void cancelled() {
    visit.get("/meetings/" + meeting + "/cancel");
    HttpResponse<String> answer =
        visit.post(
            "/meetings/" + meeting + "/cancel", Map.of("reason", "staff-absent", "version", "0"));
    List<String> states =
        sql.select(OUTBOX.STATE)
            .from(OUTBOX)
            .where(OUTBOX.CITIZEN_ID.eq(citizen))
            .orderBy(OUTBOX.ID)
            .fetch(OUTBOX.STATE);
    assertEquals(List.of("withdrawn", "waiting"), states, answer.body());
  }
}
