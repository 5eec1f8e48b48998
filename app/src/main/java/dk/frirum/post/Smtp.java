package dk.frirum.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail over SMTP, by the settings {@code spring.mail.*} and {@code frirum.post.from}. */
@Component
final class Smtp implements Carrier {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int FOR_GOOD = 500;

  private final @Nullable JavaMailSender server;
  private final SenderAddress from;

  Smtp(ObjectProvider<JavaMailSender> server, SenderAddress from) {
    this.server = server.getIfAvailable();
    this.from = from;
  }

  @Override
  public Channel channel() {
    return Channel.E_MAIL;
  }

  @Override
  public boolean configured() {
    return server != null && from.get() != null;
  }

  @Override
  public void carry(Load load) throws NotCarried {
    JavaMailSender open = server;
    InternetAddress sender = from.get();
    if (open == null || sender == null) {
      throw new NotCarried(Trouble.AWAY, "");
    }
    try {
      open.send(message(open, sender, load));
    } catch (MailException | MessagingException e) {
      throw why(e);
    }
  }

  private MimeMessage message(JavaMailSender open, InternetAddress sender, Load load)
      throws MessagingException {
    MimeMessage message = open.createMimeMessage();
    message.setFrom(sender);
    InternetAddress to = new InternetAddress(load.recipient(), true);
    message.setRecipient(MimeMessage.RecipientType.TO, to);
    message.setSubject(load.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Message-ID", "<" + load.messageId() + "@" + from.domain() + ">");
    if (load.calendar() == null) {
      message.setText(load.body(), UTF_8);
    } else {
      message.setContent(withCalendar(load.body(), load.calendar(), "" + load.method()));
    }
    return message;
  }

  /** Text and calendar as two ways of saying the same (RFC 6047). */
  private static MimeMultipart withCalendar(String body, String calendar, String method)
      throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body, UTF_8);
    MimeBodyPart file = new MimeBodyPart();
    file.setText(calendar, UTF_8, "calendar");
    file.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(file);
    return both;
  }

  /**
   * What the server meant by its number (RFC 5321, 4.2.1): 5yz is for good, 4yz for now. One it
   * answers our own name with (MAIL) is about us, not about this message, and is as a server that
   * is away.
   */
  private static NotCarried why(Exception failure) {
    List<Throwable> all = all(failure).toList();
    for (Throwable each : all) {
      if (each instanceof SMTPAddressFailedException receiver) {
        return answered(receiver.getReturnCode());
      }
      if (each instanceof AddressException) {
        return new NotCarried(Trouble.ADDRESS, "");
      }
    }
    for (Throwable each : all) {
      if (each instanceof SMTPSendFailedException sent
          && sent.getReturnCode() > 0
          && !String.valueOf(sent.getCommand()).startsWith("MAIL")) {
        return answered(sent.getReturnCode());
      }
    }
    return new NotCarried(Trouble.AWAY, failure.getClass().getSimpleName());
  }

  private static NotCarried answered(int code) {
    return new NotCarried(
        code >= FOR_GOOD ? Trouble.REFUSED : Trouble.LATER, Integer.toString(code));
  }

  /** Spring keeps what the server said beside the exception, not as its cause. */
  private static Stream<Throwable> all(Throwable failure) {
    Stream<Throwable> inside =
        failure instanceof MailSendException sent
            ? Stream.of(sent.getMessageExceptions())
            : Stream.empty();
    return Stream.concat(
        Stream.of(failure),
        Stream.concat(inside, Stream.ofNullable(failure.getCause())).flatMap(Smtp::all));
  }
}
