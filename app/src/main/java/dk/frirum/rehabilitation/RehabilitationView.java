package dk.frirum.rehabilitation;

import dk.frirum.draft.DraftView;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a citizen's case for the team.
 *
 * @param path of the page
 * @param may whether this reader works on the case; the citizen reads what is shared
 * @param on the day whose law is shown
 * @param seats who must sit that day
 * @param duties what there is to do with the team in the case
 * @param before what the law wants before each decision
 * @param open the case that is open; none where none is
 * @param earlier cases that are closed, latest first
 * @param meetings with the team
 * @param callHref the form that calls the team
 * @param typed what stands in the form that was sent; empty otherwise
 */
public record RehabilitationView(
    String name,
    String citizenHref,
    String path,
    boolean may,
    LocalDate on,
    List<SeatLine> seats,
    List<RuleLine> duties,
    List<BeforeLine> before,
    @Nullable CaseView open,
    List<CaseView> earlier,
    List<CitizenMeetings.Line> meetings,
    String callHref,
    List<Choice> measures,
    List<Choice> areas,
    Map<String, String> typed,
    List<FieldError> errors,
    String key,
    @Nullable DraftView formDraft,
    @Nullable DraftView recommendationDraft) {

  public RehabilitationView {
    seats = List.copyOf(seats);
    duties = List.copyOf(duties);
    before = List.copyOf(before);
    earlier = List.copyOf(earlier);
    meetings = List.copyOf(meetings);
    measures = List.copyOf(measures);
    areas = List.copyOf(areas);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * A member of the team.
   *
   * @param area in words
   * @param standing code
   */
  public record SeatLine(String area, String standing, List<RuleLine> because) {
    public SeatLine {
      because = List.copyOf(because);
    }
  }

  /**
   * A rule.
   *
   * @param standing code
   * @param basis paragraph
   * @param due last day; none where the law gives none
   * @param missing why the rules cannot say; none where they can
   * @param lifted by what it is set aside, and until when; empty where it is not
   */
  public record RuleLine(
      String title,
      String href,
      String standing,
      String basis,
      @Nullable LocalDate due,
      @Nullable String missing,
      List<LiftLine> lifted) {
    public RuleLine {
      lifted = List.copyOf(lifted);
    }
  }

  /** What sets a rule aside. */
  public record LiftLine(String title, String href, @Nullable LocalDate until) {}

  /** What the law wants before a decision. */
  public record BeforeLine(String measure, List<RuleLine> rules) {
    public BeforeLine {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A case.
   *
   * @param latest number of the latest version of the preparatory part; 0 before the first
   * @param words of that version, by the names of the form's fields
   */
  public record CaseView(
      long id,
      String question,
      LocalDate openedOn,
      String openedBy,
      @Nullable LocalDate closedOn,
      String closedWhy,
      int latest,
      Map<String, String> words,
      boolean shared,
      List<VersionLine> versions,
      List<EntryLine> entries,
      List<StepLine> steps,
      String recommended) {
    public CaseView {
      words = Map.copyOf(words);
      versions = List.copyOf(versions);
      entries = List.copyOf(entries);
      steps = List.copyOf(steps);
    }
  }

  /** A version of the preparatory part. */
  public record VersionLine(
      int number,
      String at,
      String by,
      boolean shared,
      boolean description,
      Map<String, String> words) {
    public VersionLine {
      words = Map.copyOf(words);
    }
  }

  /**
   * Something said.
   *
   * @param said by each member, as {@code Regionen: …}
   */
  public record EntryLine(
      long id,
      String kind,
      LocalDate on,
      @Nullable String measure,
      String words,
      boolean reasoned,
      List<Choice> said,
      String by,
      @Nullable String withdrawnWhy) {
    public EntryLine {
      said = List.copyOf(said);
    }
  }

  /** A step of the effort part. */
  public record StepLine(
      long id,
      String what,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate endedOn,
      int version) {}
}
