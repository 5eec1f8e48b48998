package dk.frirum.meeting;

import dk.frirum.casework.Form;
import dk.frirum.meeting.Call.Invitee;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form that calls a meeting, and says everything that is wrong at once. Somebody takes
 * part when a name is given.
 *
 * @param citizen the citizen's own name and e-mail address
 * @param colleagues who can be chosen as colleague
 * @param today the day a consent is noted
 */
record CallReader(
    Kind kind,
    Citizen citizen,
    List<Choice> colleagues,
    WhenReader when,
    PlaceReader where,
    LocalDate today,
    Words words) {
  private static final int LONGEST_NAME = 120;
  static final int LONGEST_TEXT = 300;
  private static final int LONGEST_SITUATION = 600;
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  /** Whom the meeting is about. */
  record Citizen(String name, String email, String language) {}

  /** What came of reading. */
  sealed interface Reading {
    record Understood(Call call) implements Reading {}

    record Refused(List<FieldError> errors) implements Reading {}
  }

  Reading read(Fields typed, Meeting.@Nullable ForDuty duty, String law, @Nullable Long placement) {
    List<FieldError> errors = new ArrayList<>();
    Span span = when.read(typed, errors);
    Form form = where.form(typed, errors);
    String place = where.place(typed, form, errors);
    Away away = away(typed, form, errors);
    List<Invitee> invitees = new ArrayList<>();
    for (Seat seat : kind.seats()) {
      for (int n = 1; n <= seat.most(); n++) {
        Invitee invitee = invitee(seat, prefix(seat, n), n, typed, errors);
        if (invitee != null) {
          invitees.add(invitee);
        }
      }
    }
    String situation = typed.line("situation");
    if (situation.length() > LONGEST_SITUATION) {
      errors.add(new FieldError("situation", words.t("wrong.meeting.long", LONGEST_SITUATION)));
    }
    if (!errors.isEmpty() || span == null || form == null) {
      return new Reading.Refused(errors);
    }
    String why = away == null ? "" : typed.line("awayText");
    return new Reading.Understood(
        new Call(kind, span, form, place, invitees, away, why, duty, law, situation, placement));
  }

  /** An address that can be written to; empty for none. */
  static String email(String typed) {
    return EMAIL.matcher(typed).matches() ? typed : "";
  }

  /** Beginning of the names of a seat's fields: {@code team-member-2}. */
  static String prefix(Seat seat, int number) {
    return seat.most() == 1 ? seat.part().code() : seat.part().code() + "-" + number;
  }

  private @Nullable Away away(Fields typed, @Nullable Form form, List<FieldError> errors) {
    if (!kind.belongsAtWorkplace() || form == null || form == Form.WORKPLACE) {
      return null;
    }
    Away away = Away.of(typed.v("away")).orElse(null);
    if (away == null) {
      errors.add(new FieldError("away", words.t("wrong.meeting.away")));
    }
    text("awayText", typed, away == Away.OTHER, errors);
    return away;
  }

  private void text(String field, Fields typed, boolean needed, List<FieldError> errors) {
    String text = typed.line(field);
    if (needed && text.isEmpty()) {
      errors.add(new FieldError(field, words.t("wrong.meeting.other")));
    } else if (text.length() > LONGEST_TEXT) {
      errors.add(new FieldError(field, words.t("wrong.meeting.long", LONGEST_TEXT)));
    }
  }

  private @Nullable Invitee invitee(
      Seat seat, String prefix, int number, Fields typed, List<FieldError> errors) {
    return switch (seat.part()) {
      case CITIZEN ->
          seat.always() || typed.on(prefix + "-on")
              ? new Invitee(
                  Part.CITIZEN,
                  seat.basis(),
                  citizen.name(),
                  email(citizen.email()),
                  null,
                  null,
                  null,
                  citizen.language())
              : null;
      case COLLEAGUE -> colleague(seat, prefix, typed);
      case EMPLOYER, A_KASSE, GP, TEAM_MEMBER, SCHOOL, UNION, COMPANION ->
          other(seat, prefix, number, typed, errors);
    };
  }

  private @Nullable Invitee colleague(Seat seat, String prefix, Fields typed) {
    return colleagues.stream()
        .filter(each -> each.value().equals(typed.v(prefix + "-staff")))
        .findFirst()
        .map(each ->
            new Invitee(
                seat.part(),
                seat.basis(),
                each.text(),
                "",
                Long.valueOf(each.value()),
                null,
                null,
                "da"))
        .orElse(null);
  }

  private @Nullable Invitee other(
      Seat seat, String prefix, int number, Fields typed, List<FieldError> errors) {
    String name = typed.line(prefix + "-name");
    String email = typed.line(prefix + "-email");
    if (name.isEmpty()) {
      if (seat.always() && number == 1 || !email.isEmpty()) {
        errors.add(new FieldError(prefix + "-name", words.t("wrong.meeting.name")));
      }
      return null;
    }
    if (name.length() > LONGEST_NAME) {
      errors.add(new FieldError(prefix + "-name", words.t("wrong.meeting.long", LONGEST_NAME)));
    }
    if (!email.isEmpty()
        && (email.length() > PlaceReader.LONGEST || !EMAIL.matcher(email).matches())) {
      errors.add(new FieldError(prefix + "-email", words.t("wrong.meeting.email")));
    }
    boolean byConsent = seat.basis() == Basis.CONSENT;
    if (byConsent && !typed.on(prefix + "-consent")) {
      errors.add(new FieldError(prefix + "-consent", words.t("wrong.meeting.consent")));
    }
    // A partner who has asked for English before gets it again: Partners.admit.
    return new Invitee(
        seat.part(),
        seat.basis(),
        name,
        email,
        null,
        byConsent ? today : null,
        seat.part() == Part.TEAM_MEMBER ? Area.values()[number - 1] : null,
        "da");
  }
}
