package dk.frirum.share;

import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shares of the period around a day.
 *
 * @param asked the day asked about as typed; empty for today
 * @param error what is wrong with it; none when all is well
 * @param at when they were counted, in words
 */
public record SharesView(String asked, @Nullable String error, String at, List<Share> shares) {
  public SharesView {
    shares = List.copyOf(shares);
  }

  /**
   * A share of a group.
   *
   * @param href the card
   * @param asks what each of the group is to have had
   * @param percent asked for, and {@code reached} so far, whole numbers rounded down
   * @param lacking persons still needed; 0 when the share is reached
   * @param withinReach whether those who still can are enough
   * @param people who would bring the group there; empty for those who may see no citizens
   */
  public record Share(
      String title,
      String href,
      String citation,
      Verification verified,
      String asks,
      String responsible,
      LocalDate from,
      LocalDate to,
      int percent,
      int reached,
      int persons,
      int met,
      int missed,
      int undetermined,
      int open,
      int lacking,
      boolean withinReach,
      List<Person> people) {
    public Share {
      people = List.copyOf(people);
    }
  }

  /** Whether anybody is named. */
  public boolean names() {
    return shares.stream().anyMatch(share -> !share.people().isEmpty());
  }

  /**
   * One who still can.
   *
   * @param id the citizen's
   * @param left how many are still needed
   */
  public record Person(
      long id, String name, String href, LocalDate due, int left, String caseworker) {}
}
