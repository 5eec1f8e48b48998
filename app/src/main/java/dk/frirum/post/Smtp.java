package dk.frirum.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail over SMTP, by the settings {@code spring.mail.*} and {@code frirum.post.from}. */
@Component
final class Smtp implements Carrier {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final @Nullable JavaMailSender server;
  private final String from;

  Smtp(ObjectProvider<JavaMailSender> server, @Value("${frirum.post.from:}") String from) {
    this.server = server.getIfAvailable();
    this.from = from.strip();
  }

  @Override
  public Channel channel() {
    return Channel.E_MAIL;
  }

  @Override
  public boolean configured() {
    return server != null && !from.isEmpty();
  }

  @Override
  public void carry(Load load) throws NotCarried {
    JavaMailSender open = server;
    if (open == null || from.isEmpty()) {
      throw new NotCarried(false, "E-mail is not set up");
    }
    try {
      open.send(message(open, load));
    } catch (MailException | MessagingException e) {
      throw new NotCarried(refusedForGood(e), e.getClass().getSimpleName());
    }
  }

  private MimeMessage message(JavaMailSender open, Load load) throws MessagingException {
    MimeMessage message = open.createMimeMessage();
    message.setFrom(new InternetAddress(from, true));
    Address to = new InternetAddress(load.recipient(), true);
    message.setRecipient(MimeMessage.RecipientType.TO, to);
    message.setSubject(load.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    message.setHeader("Message-ID", "<" + load.messageId() + "@" + domain + ">");
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

  /** The server knows no such address, or it is none: trying again would come to the same. */
  private static boolean refusedForGood(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof jakarta.mail.internet.AddressException
          || each instanceof SendFailedException refused && refused.getInvalidAddresses() != null) {
        return true;
      }
    }
    return false;
  }
}
