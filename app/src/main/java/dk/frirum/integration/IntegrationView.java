package dk.frirum.integration;

import dk.frirum.rules.Status;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of an integration course.
 *
 * @param course none before the hand-over
 * @param duties of the programme
 * @param seen what a new version of the contract is written from
 * @param interview the form that registers an interview
 */
public record IntegrationView(
    String name,
    String citizenHref,
    String path,
    @Nullable CourseLine course,
    List<DutyLine> duties,
    List<ContractLine> contracts,
    long seen,
    List<ActivityLine> activities,
    List<Choice> kinds,
    String interview,
    Map<String, String> typed,
    List<FieldError> errors,
    String key) {
  public IntegrationView {
    duties = List.copyOf(duties);
    contracts = List.copyOf(contracts);
    activities = List.copyOf(activities);
    kinds = List.copyOf(kinds);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /** What a programme can have. */
  static List<Choice> kinds(Words words) {
    return Stream.of(Course.Kind.values())
        .map(each -> new Choice(each.code(), words.t("integration.kind." + each.code())))
        .toList();
  }

  public String typed(String field, String proposed) {
    return typed.getOrDefault(field, proposed);
  }

  /** The version that stands; none before the first. */
  public @Nullable ContractLine standing() {
    return contracts.stream().filter(each -> each.withdrawn().isEmpty()).findFirst().orElse(null);
  }

  /** The course. */
  public record CourseLine(
      @Nullable LocalDate registeredOn,
      LocalDate handedOverOn,
      String fromWhom,
      String recordedBy) {}

  /** A duty of the programme. */
  public record DutyLine(String title, String href, @Nullable LocalDate due, Status status) {}

  /**
   * A version of the contract.
   *
   * @param withdrawn that it was, by whom and why; empty while it stands
   * @param correctHref the form that corrects or withdraws it
   */
  public record ContractLine(
      int number,
      String goal,
      String programme,
      @Nullable LocalDate citizen,
      @Nullable LocalDate municipality,
      @Nullable LocalDate declaration,
      String by,
      String at,
      String withdrawn,
      String correctHref) {}

  /** Something of the programme; the last two as of a contract. */
  public record ActivityLine(
      String kind,
      String what,
      LocalDate from,
      @Nullable LocalDate to,
      String by,
      String withdrawn,
      String correctHref) {}
}
