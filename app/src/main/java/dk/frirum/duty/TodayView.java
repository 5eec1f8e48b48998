package dk.frirum.duty;

import dk.frirum.rules.Status;
import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Today (<i>I dag</i>): the citizens with something due, soonest and most overdue first.
 *
 * @param situations the ready-made situations with their counts, in order
 * @param filter what is filtered on, and what can be
 * @param columns headers in the order name, duty, due, status, responsible
 * @param rows this page of the list
 * @param total rows the filter finds, all pages, as far as they are counted
 * @param more whether there are more than were counted
 * @param nextHref address of the next page; none on the last
 * @param firstHref address of the first page; none on the first
 * @param anew whether it begins from the top, since where the page before ended is not known
 */
public record TodayView(
    List<Situation> situations,
    Filter filter,
    List<Column> columns,
    List<Row> rows,
    long total,
    boolean more,
    @Nullable String nextHref,
    @Nullable String firstHref,
    boolean anew) {

  public TodayView {
    situations = List.copyOf(situations);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A ready-made situation.
   *
   * @param code {@code overdue}, {@code due-soon}, {@code wrong-form}, {@code suspended}, {@code
   *     undetermined} or {@code fast-track}; words come from {@code situation.<code>}
   * @param count how many now, by the same filter, as far as they are counted
   * @param more whether there are more than were counted
   * @param href the list filtered to it, or without it when it is chosen
   * @param chosen whether the list shows just these
   */
  public record Situation(String code, long count, boolean more, String href, boolean chosen) {}

  /**
   * The filter; its values stand in the address.
   *
   * @param scope {@code mine}, {@code team} or {@code all}
   * @param scopes the scopes this person may choose
   * @param benefit code of the benefit; empty for all
   * @param benefits the benefits that occur
   * @param requirement id of the card; empty for all
   * @param requirements the requirements that occur, with their titles
   * @param situation code of the situation chosen; empty for none
   * @param asOf the day looked at as typed; empty for today
   * @param error what is wrong with the day typed; none when all is well
   */
  public record Filter(
      String scope,
      List<Choice> scopes,
      String benefit,
      List<Choice> benefits,
      String requirement,
      List<Choice> requirements,
      String situation,
      String asOf,
      @Nullable String error) {

    public Filter {
      scopes = List.copyOf(scopes);
      benefits = List.copyOf(benefits);
      requirements = List.copyOf(requirements);
    }

    /** Whether anything narrows the list beyond whose citizens they are. */
    public boolean narrow() {
      return !benefit.isEmpty() || !requirement.isEmpty() || !situation.isEmpty();
    }
  }

  /**
   * One duty of one citizen.
   *
   * @param id unique on the page and fit for an html id
   * @param name the citizen's name
   * @param citizenHref the citizen's page
   * @param age in whole years on the day looked at; none when the birth date is unknown
   * @param benefit code of the benefit
   * @param duty the duty in plain words, as {@code Første opfølgningssamtale}
   * @param due last day in time; none where the law gives none
   * @param status where it stands
   * @param have fulfilling events so far
   * @param need fulfilling events required; progress is shown when more than one
   * @param others how many more duties of this citizen are in the usual list
   * @param responsible name of the caseworker; none when nobody has the case
   * @param whyHref address of the explanation
   * @param registerHref address of the form with the kind preset; none where nothing may be changed
   *     or the duty is not the municipality's to fulfil
   * @param cause why it is late, in words; none where it is not, or nobody has said
   * @param causeHref where that is said; none where it is not late, or nothing may be changed
   * @param trial title of the agreement or trial that makes it as it is; none where only law does
   */
  public record Row(
      String id,
      String name,
      String citizenHref,
      @Nullable Integer age,
      String benefit,
      String duty,
      @Nullable LocalDate due,
      Status status,
      int have,
      int need,
      int others,
      @Nullable String responsible,
      String whyHref,
      @Nullable String registerHref,
      @Nullable String cause,
      @Nullable String causeHref,
      @Nullable String trial) {}
}
