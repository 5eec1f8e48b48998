package dk.frirum.practice;

import dk.frirum.access.SignedIn;
import dk.frirum.meeting.CalendarFile;
import dk.frirum.post.Occasion;
import dk.frirum.post.Outbox;
import dk.frirum.post.Parcel;
import dk.frirum.post.Parcel.Invitation;
import dk.frirum.post.Posted;
import dk.frirum.post.Subject;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who take part in a session: when, how long, where, and with the calendar file. What
 * it is about is not known here, and so can stand in none of it: no citizen, no question, not how
 * many there are. Who may see the agenda sees it in Frirum.
 */
@Component
class SessionPost {
  private static final Words WORDS = Words.of(Locale.of("da"));
  private static final Duration BEFORE = Duration.ofDays(1);

  private final Outbox outbox;
  private final Clock clock;

  SessionPost(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void called(SignedIn who, Session session) {
    tell(who, session, Occasion.SUMMONS, clock.instant());
    remind(who, session);
  }

  /** What has not gone yet would tell of the old time, and does not go. */
  void moved(SignedIn who, Session session) {
    outbox.withdraw(session.topic());
    tell(who, session, Occasion.MOVED, clock.instant());
    remind(who, session);
  }

  void cancelled(SignedIn who, Session session) {
    outbox.withdraw(session.topic());
    tell(who, session, Occasion.CANCELLED, clock.instant());
  }

  /** What has gone out, and what has not. */
  List<Posted> of(Session session) {
    return outbox.of(session.topic());
  }

  /** The day before at the same time of day; none where that has passed. */
  private void remind(SignedIn who, Session session) {
    Instant when = session.at().atZone(clock.getZone()).minus(BEFORE).toInstant();
    if (when.isAfter(clock.instant())) {
      tell(who, session, Occasion.REMINDER, when);
    }
  }

  private void tell(SignedIn who, Session session, Occasion occasion, Instant notBefore) {
    List<String> receivers = new ArrayList<>();
    if (!session.email().isEmpty()) {
      receivers.add(session.email());
    }
    receivers.addAll(session.guests());
    for (int n = 0; n < receivers.size(); n++) {
      String receiver = receivers.get(n);
      outbox.put(
          Parcel.mail(
              "%s/%d/%s/%d".formatted(session.topic(), n, occasion.code(), session.sequence()),
              session.topic(),
              null,
              session.ownerId(),
                            receiver,
              new Subject(occasion, start(session), WORDS),
              body(who, session, occasion),
              calendar(who, session, occasion, receiver),
              notBefore,
              session.span().to(),
              null));
    }
  }

  private String body(SignedIn who, Session session, Occasion occasion) {
    List<String> body = new ArrayList<>();
    body.add(
        WORDS.t(
            "practices.mail." + occasion.code(), who.municipalityName(), session.practice()));
    body.add(
        WORDS.t(
            "practices.mail.when",
            WORDS.weekday(start(session).toLocalDate()),
            WORDS.date(start(session).toLocalDate()),
            WORDS.time(session.at(), clock.getZone()),
            session.minutes()));
    if (occasion != Occasion.CANCELLED) {
      if (!session.place().isEmpty()) {
        body.add(WORDS.t("practices.mail.where", session.place()));
      }
      body.add(WORDS.t("practices.mail.who", session.doctor(), session.leader(), session.owner()));
      body.add(WORDS.t("practices.mail.voluntary", session.owner()));
    }
    return String.join("\n\n", body);
  }

  private @Nullable Invitation calendar(
      SignedIn who, Session session, Occasion occasion, String receiver) {
    CalendarFile.Event event =
        new CalendarFile.Event(
            session.uid(),
            session.sequence(),
            session.span(),
            WORDS.t("letter.calendar", who.municipalityName()),
            session.place(),
            "",
            outbox.sender(),
            receiver);
    Instant now = clock.instant();
    return switch (occasion) {
      case SUMMONS, MOVED -> new Invitation(CalendarFile.request(event, now), "REQUEST");
      // A session is about practice and municipality; it never turns out to be somebody else's.
      case CANCELLED, ANOTHER ->
          new Invitation(CalendarFile.cancellation(event, now), "CANCEL");
      case REMINDER -> null;
    };
  }

  private ZonedDateTime start(Session session) {
    return session.at().atZone(clock.getZone());
  }
}
