package dk.frirum.trial;

import dk.frirum.rules.Problem;
import dk.frirum.rules.effect.Change;
import dk.frirum.rules.effect.Effect;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do, before anybody puts it in force.
 *
 * @param kind {@code start}, {@code change}, or empty where there is nothing to propose
 * @param problems what is wrong with its cards; then there are no figures
 * @param read when the cases were read, in words
 * @param lines one for each requirement
 * @param groups changed duties by benefit, whenever they fall due
 * @param months from today on
 * @param empty deviations that concern nobody, each with the reason, in words
 * @param unknown titles of requirements nobody knows the minutes of
 * @param hours spent more, or, negative, less, in all months
 */
public record PreviewView(
    TrialAction trial,
    String kind,
    LocalDate on,
    List<Problem> problems,
    String read,
    long citizens,
    List<Line> lines,
    List<Group> groups,
    List<Month> months,
    List<String> empty,
    List<String> unknown,
    long hours,
    Map<String, String> typed,
    List<FieldError> errors) {
  public PreviewView {
    problems = List.copyOf(problems);
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
    months = List.copyOf(months);
    empty = List.copyOf(empty);
    unknown = List.copyOf(unknown);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /**
   * Duties that fall away, get another day, and come. Away and come are those still asked for in
   * the months ahead, so that they are what the months and the hours are made of.
   */
  public record Counted(long lifted, long moved, long appeared) {

    static Counted of(Effect.OfRequirement of) {
      long more = 0;
      for (Effect.Ahead month : of.ahead()) {
        more += month.dutiesAfter() - month.dutiesBefore();
      }
      return new Counted(
          Math.max(0, -more),
          of.counts().byChange().getOrDefault(Change.MOVED, 0L),
          Math.max(0, more));
    }
  }

  /**
   * A requirement.
   *
   * @param minutes once, with where they are from, in words
   * @param people citizens one can open; empty for those who see none
   */
  public record Line(
      String title,
      String href,
      String citation,
      Counted counted,
      String minutes,
      List<Person> people) {
    public Line {
      people = List.copyOf(people);
    }
  }

  /** A citizen with a duty that changes. */
  public record Person(String name, String href, String change) {}

  /** A benefit. */
  public record Group(String title, long changed) {}

  /** A month: duties as they stand and with the cards, and minutes more or less. */
  public record Month(LocalDate first, long before, long after, @Nullable Long hours) {}
}
