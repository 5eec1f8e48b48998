package dk.frirum.meeting;

import dk.frirum.access.SignedIn;
import dk.frirum.guidance.NoticeText;
import dk.frirum.guidance.Notices;
import dk.frirum.meeting.CalendarFile.Event;
import dk.frirum.post.Channel;
import dk.frirum.post.Occasion;
import dk.frirum.post.Outbox;
import dk.frirum.post.Parcel;
import dk.frirum.post.Parcel.Invitation;
import dk.frirum.post.Subject;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the parties: a letter to each, and by e-mail to those whose address is known, with the
 * calendar file. The citizen's letter is a summons and goes in Digital Post, or on paper where that
 * is not set up or did not take it; the e-mail beside it says time and place and no more.
 */
@Component
class Invitations {
  private static final Words DANISH = Words.of(Locale.of("da"));

  private final Letters letters;
  private final Outbox outbox;
  private final Notices notices;
  private final Clock clock;

  Invitations(Letters letters, Outbox outbox, Notices notices, Clock clock) {
    this.letters = letters;
    this.outbox = outbox;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Calls the parties.
   *
   * @param situation what the written notice says of just this citizen; empty for nothing
   */
  void summon(SignedIn who, Meeting meeting, String situation) {
    tell(who, meeting, Occasion.SUMMONS, null, situation);
    remind(who, meeting);
  }

  /** What has not gone yet would tell of the old time, and does not go. */
  void move(SignedIn who, Meeting meeting, Span was) {
    outbox.withdraw(meeting.topic());
    tell(who, meeting, Occasion.MOVED, was, notices.situation(meeting.citizenId(), meeting.id()));
    remind(who, meeting);
  }

  void cancel(SignedIn who, Meeting meeting) {
    outbox.withdraw(meeting.topic());
    tell(who, meeting, Occasion.CANCELLED, null, "");
  }

  /**
   * Tells those who were called that it was about somebody else, and takes it out of their
   * calendars; neither of the two citizens is named. To be asked before the meeting is moved.
   *
   * @param sequence of the cancellation in calendars
   */
  void another(SignedIn who, Meeting meeting, int sequence) {
    outbox.withdraw(meeting.topic());
    tell(who, meeting.at(sequence), Occasion.ANOTHER, null, "");
  }

  /** What waits about a meeting that is over, and would tell of the wrong citizen. */
  void silence(Meeting meeting) {
    outbox.withdraw(meeting.topic());
  }

  private void tell(
      SignedIn who, Meeting meeting, Occasion occasion, @Nullable Span was, String situation) {
    for (Party party : toBeTold(meeting)) {
      PartyView view =
          PartyView.of(party.part(), facts(who.municipalityName(), meeting, party, was));
      Template template = Template.of(party.part(), occasion, party.language(), meeting.booked());
      boolean byMail = !party.email().isEmpty();
      boolean citizen = party.part() == Part.CITIZEN;
      Optional<NoticeText> notice = notice(who, meeting, party, occasion, was, situation);
      List<String> annex = notice.map(NoticeText::annex).orElse(List.of());
      boolean digital = citizen && outbox.carries(Channel.DIGITAL_POST);
      long letter =
          letters.write(
              who, meeting, party, occasion, template, view, annex, citizen ? !digital : !byMail);
      if (digital) {
        outbox.put(
            Parcel.letter(
                once(meeting, party, occasion) + "/letter",
                topic(meeting, occasion),
                meeting.citizenId(),
                cares(who, meeting, occasion),
                party.name(),
                new Subject(occasion, start(meeting), words(party)),
                clock.instant(),
                meeting.span().to(),
                letter));
      }
      notice.ifPresent(text -> notices.keep(who, meeting.citizenId(), meeting.id(), letter, text));
      if (byMail) {
        Template mail =
            citizen ? Template.note(occasion, party.language(), meeting.booked()) : template;
        post(who, meeting, party, occasion, mail, view, clock.instant());
      }
    }
  }

  /** A citizen who must come is told in the same letter what it means to stay away. */
  private Optional<NoticeText> notice(
      SignedIn who,
      Meeting meeting,
      Party party,
      Occasion occasion,
      @Nullable Span was,
      String situation) {
    boolean summons =
        switch (occasion) {
          case SUMMONS, MOVED -> true;
          case CANCELLED, ANOTHER, REMINDER -> false;
        };
    if (!summons || party.part() != Part.CITIZEN || party.basis() != Basis.DUTY) {
      return Optional.empty();
    }
    return notices.text(
        meeting.citizenId(),
        summons(facts(who.municipalityName(), meeting, was, DANISH)),
        party.language().equals("en")
            ? summons(facts(who.municipalityName(), meeting, party, was))
            : null,
        situation);
  }

  /** What the notice tells of the summons, in the words of the facts; no more than the letter. */
  private static Notices.Summons summons(Facts facts) {
    if (!(PartyView.of(Part.CITIZEN, facts) instanceof PartyView.OfCitizen told)) {
      throw new IllegalStateException("the citizen is told what a citizen is told");
    }
    return new Notices.Summons(
        told.kind(), told.when(), told.where(), told.caller(), told.municipality());
  }

  /** The day before at the same time of day; none where that has passed. */
  private void remind(SignedIn who, Meeting meeting) {
    Instant when = meeting.span().from().atZone(clock.getZone()).minusDays(1).toInstant();
    if (!when.isAfter(clock.instant())) {
      return;
    }
    for (Party party : toBeTold(meeting)) {
      if (!party.email().isEmpty()) {
        Template template =
            Template.of(party.part(), Occasion.REMINDER, party.language(), meeting.booked());
        PartyView view =
            PartyView.of(party.part(), facts(who.municipalityName(), meeting, party, null));
        post(who, meeting, party, Occasion.REMINDER, template, view, when);
      }
    }
  }

  /** Colleagues have the meeting in their own list and calendar. */
  private static List<Party> toBeTold(Meeting meeting) {
    return meeting.parties().stream().filter(each -> each.part() != Part.COLLEAGUE).toList();
  }

  private void post(
      SignedIn who,
      Meeting meeting,
      Party party,
      Occasion occasion,
      Template template,
      PartyView view,
      Instant notBefore) {
    outbox.put(
        Parcel.mail(
            once(meeting, party, occasion),
            topic(meeting, occasion),
            meeting.citizenId(),
            cares(who, meeting, occasion),
            party.email(),
            new Subject(occasion, start(meeting), words(party)),
            String.join("\n\n", template.body(view)),
            calendar(meeting, party, occasion, view),
            notBefore,
            meeting.span().to(),
            over(occasion) ? null : party.accessId()));
  }

  private static boolean over(Occasion occasion) {
    return switch (occasion) {
      case CANCELLED, ANOTHER -> true;
      case SUMMONS, MOVED, REMINDER -> false;
    };
  }

  /** Who is told where it cannot be sent: of a mistake whoever puts it right. */
  private static long cares(SignedIn who, Meeting meeting, Occasion occasion) {
    return occasion == Occasion.ANOTHER ? who.id() : meeting.ownerId();
  }

  /** What tells of a mistake is not taken back when the meeting is changed later. */
  private static String topic(Meeting meeting, Occasion occasion) {
    return occasion == Occasion.ANOTHER ? Mistakes.topic(meeting.topic()) : meeting.topic();
  }

  private static String once(Meeting meeting, Party party, Occasion occasion) {
    return "%s/%d/%s/%d"
        .formatted(meeting.topic(), party.id(), occasion.code(), meeting.sequence());
  }

  private @Nullable Invitation calendar(
      Meeting meeting, Party party, Occasion occasion, PartyView view) {
    Event event =
        new Event(
            meeting.uid(),
            meeting.sequence(),
            meeting.span(),
            words(party).t("letter.calendar", view.fields().getOrDefault("municipality", "")),
            view.fields().getOrDefault("where", ""),
            "",
            outbox.sender(),
            party.email());
    Instant now = clock.instant();
    return switch (occasion) {
      case SUMMONS, MOVED -> new Invitation(CalendarFile.request(event, now), "REQUEST");
      case CANCELLED, ANOTHER -> new Invitation(CalendarFile.cancellation(event, now), "CANCEL");
      case REMINDER -> null;
    };
  }

  /** What a party's letters and page can be made of. */
  Facts facts(String municipality, Meeting meeting, Party party, @Nullable Span was) {
    return facts(municipality, meeting, was, words(party));
  }

  /** The same in the words of whoever reads it. */
  Facts facts(String municipality, Meeting meeting, @Nullable Span was, Words words) {
    return new Facts(
        municipality,
        meeting.citizenName(),
        meeting.kind(),
        start(meeting).toLocalDateTime(),
        meeting.span().minutes(),
        was == null ? null : LocalDateTime.ofInstant(was.from(), clock.getZone()),
        meeting.form(),
        meeting.place(),
        meeting.owner(),
        meeting.law(),
        meeting.parties().stream()
            .filter(each -> each.part() != Part.CITIZEN)
            .map(each -> words.t("meeting.part." + each.title()) + ": " + each.name())
            .toList(),
        words);
  }

  private static Words words(Party party) {
    return Words.of(Locale.of(party.language()));
  }

  private ZonedDateTime start(Meeting meeting) {
    return meeting.span().from().atZone(clock.getZone());
  }
}
