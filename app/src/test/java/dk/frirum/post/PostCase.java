package dk.frirum.post;

import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.OUTBOX;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.frirum.audit.Audit;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.web.Words;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox, a citizen, whoever wants something sent, and a mail server that takes everything. */
@ApplicationTest
abstract class PostCase {
  static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  static final Words DANISH = Words.of(Locale.of("da"));
  static final String OURS = "Havrelund Kommune <moede@havrelund.example>";
  static long citizen;
  static long staff;

  @Autowired DSLContext sql;
  @Autowired Outbox outbox;
  @Autowired Audit audit;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  private int toldBefore;

  @BeforeAll
  static void people(DSLContext sql) {
    People people = new People(sql);
    staff = people.staff("sender-" + UUID.randomUUID(), "caseworker", People.HERE, null);
    citizen =
        people
            .citizen(People.HERE, "Åse", "Prøve", "aase proeve", LocalDate.of(1980, 1, 1));
  }

  @BeforeEach
  void start() {
    server.start();
    sql.deleteFrom(OUTBOX).execute();
    toldBefore = messages();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  /** How often whoever wanted something sent was told, in this test, that it could not be. */
  int told() {
    return messages() - toldBefore;
  }

  private int messages() {
    return sql.fetchCount(MESSAGE, MESSAGE.STAFF_ID.eq(staff), MESSAGE.KIND.eq("post-failed"));
  }

  void put(String once, Instant notBefore) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> outbox.put(parcel(once, notBefore)));
  }

  static Parcel parcel(String once, Instant notBefore) {
    return Parcel.mail(
        once,
        "meeting/1",
        citizen,
        staff,
        "bo@moelle.example",
        new Subject(
            Occasion.SUMMONS,
            Instant.parse("2026-12-01T08:00:00Z").atZone(DENMARK),
            Words.of(Locale.of("da"))),
        "Kære Bo\n\nVi ses på Ærø.",
        new Parcel.Invitation("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "REQUEST"),
        notBefore,
        Instant.parse("2100-01-01T00:00:00Z"),
        null);
  }

  Set<String> ids() throws Exception {
    Set<String> ids = new TreeSet<>();
    for (MimeMessage each : server.getReceivedMessages()) {
      ids.add(each.getMessageID());
    }
    return ids;
  }

  Sending sending(Carrier carrier, Clock at) {
    return new Sending(sql, List.of(carrier), audit, access -> "", events, transactions, at);
  }

  Smtp smtp() {
    return smtp(server.getSmtp().getPort(), "Havrelund Kommune <moede@havrelund.example>");
  }

  static Smtp smtp(int port, String from) {
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(port);
    mail.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("mail", mail);
    return new Smtp(beans.getBeanProvider(JavaMailSender.class), new SenderAddress(from));
  }
}
