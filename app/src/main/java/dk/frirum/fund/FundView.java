package dk.frirum.fund;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a citizen's course with an a-kasse.
 *
 * @param registered first day of the latest spell on unemployment benefit; none without one
 * @param lawDay when the rules have the hand-over; none where no rule read says
 * @param contents what would be handed over now
 * @param joint the form that calls a joint interview
 * @param part what the a-kasse sees; none where it sees nothing today
 * @param handOver of the latest spell; none while it is the a-kasse's
 */
public record FundView(
    String name,
    String citizenHref,
    String path,
    @Nullable LocalDate registered,
    @Nullable LawDay lawDay,
    List<MemberLine> memberships,
    List<String> funds,
    List<HeldLine> held,
    List<String> contents,
    @Nullable HandOverLine handOver,
    String joint,
    @Nullable PartLine part,
    List<Choice> kinds,
    List<String> forms,
    Map<String, String> typed,
    List<FieldError> errors,
    String key) {

  public FundView {
    memberships = List.copyOf(memberships);
    funds = List.copyOf(funds);
    held = List.copyOf(held);
    contents = List.copyOf(contents);
    kinds = List.copyOf(kinds);
    forms = List.copyOf(forms);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What stands in a field, or what is proposed. */
  public String typed(String field, String proposed) {
    return typed.getOrDefault(field, proposed);
  }

  /** When the hand-over is by the rules, and which rule says so. */
  public record LawDay(LocalDate on, String href, String basis) {}

  /** A membership, and the days the a-kasse sees its part. */
  public record MemberLine(
      long id,
      String fund,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate sightFrom,
      @Nullable LocalDate sightTo,
      int version) {}

  /** An interview. */
  public record HeldLine(String kind, LocalDate on, String form) {}

  /** A hand-over that was made. */
  public record HandOverLine(
      long id,
      String fund,
      @Nullable LocalDate lawDay,
      LocalDate on,
      String byName,
      List<String> contents,
      String remark,
      String recordedBy,
      @Nullable String acknowledgedBy,
      @Nullable String acknowledgedAt) {
    public HandOverLine {
      contents = List.copyOf(contents);
    }
  }

  /** What the a-kasse sees, in words. */
  public record PartLine(String fund, List<String> lines) {
    public PartLine {
      lines = List.copyOf(lines);
    }
  }
}
