package dk.frirum.circumstance;

import dk.frirum.rules.Text;
import dk.frirum.rules.dictionary.Dictionary;
import dk.frirum.rules.dictionary.Dictionary.EventKind;
import dk.frirum.rules.dictionary.Dictionary.FactType;
import dk.frirum.rules.dictionary.ValueType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something of the dictionary that can be registered by hand. */
sealed interface Registrable {
  /** The day the sick person is well again (<i>raskmelding</i>): the benefit ends with it. */
  String RECOVERY = "recovery-reported";

  /** A category is given (<i>visitation</i>), and then holds. */
  String TRIAGE = "triage";

  /** What happens without following from something that is registered elsewhere here. */
  List<String> EVENTS =
      List.of(
          TRIAGE,
          RECOVERY,
          "information-form-received",
          "medical-certificate-received",
          "fast-track-request",
          "interview-request",
          "reassessment",
          "extension-granted",
          "flexi-job-follow-up",
          "flexi-job-status",
          "job-referral",
          "complaint",
          "complaint-reassessed");

  /**
   * Facts that are registered with something else: absence, a placement, the employer, a category;
   * and one only the benefit system knows.
   */
  Set<String> ELSEWHERE =
      Set.of(
          "standby",
          "employer-kind",
          "employer-cvr",
          "at-own-employer",
          "triage-category",
          "continued-by-law");

  /** As it stands in addresses and in the database: {@code fact.target-group}. */
  String code();

  Text title();

  /** What can be said of it; none where that it happened is all. */
  @Nullable ValueType type();

  /** Something that holds from a day. */
  record Fact(FactType of) implements Registrable {
    @Override
    public String code() {
      return "fact." + of.code();
    }

    @Override
    public Text title() {
      return of.title();
    }

    @Override
    public ValueType type() {
      return of.type();
    }
  }

  /** Something that happened on a day. */
  record Event(EventKind of) implements Registrable {
    @Override
    public String code() {
      return "event." + of.code();
    }

    @Override
    public Text title() {
      return of.title();
    }

    @Override
    public @Nullable ValueType type() {
      return of.attributes().isEmpty() ? null : of.attributes().getFirst().type();
    }

    boolean is(String kind) {
      return of.code().equals(kind);
    }
  }

  static List<Registrable> all(Dictionary dictionary) {
    Stream<Registrable> events =
        EVENTS.stream()
            .map(dictionary.events()::get)
            .filter(Objects::nonNull)
            .filter(each -> each.attributes().size() < 2)
            .map(Event::new);
    Stream<Registrable> facts =
        dictionary.facts().values().stream()
            .filter(each -> !ELSEWHERE.contains(each.code()))
            .map(Fact::new);
    return Stream.concat(events, facts).toList();
  }

  static Optional<Registrable> of(Dictionary dictionary, String code) {
    return all(dictionary).stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
