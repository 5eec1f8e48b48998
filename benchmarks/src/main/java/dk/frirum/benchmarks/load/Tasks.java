package dk.frirum.benchmarks.load;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What people do all day. Searches are sent as the page sends them, by a form, and are done when
 * the list is there, after the page the form leads to; a CPR number leads to the citizen's page,
 * and so that page is part of its time.
 */
final class Tasks {

  static final String CASEWORKER = "sagsbehandler";
  static final String TEAM_LEADER = "teamleder";

  private static final Duration LIST = Duration.ofMillis(150);
  private static final Duration SEARCH = Duration.ofMillis(100);
  private static final Duration CITIZEN = Duration.ofMillis(120);

  private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  /** Letters typed of each name when one is in a hurry. */
  private static final int BEGINNING = 4;

  /** Marks a row of a list. */
  private static final String ROW = "data-row";

  private final List<Sample> samples;

  /**
   * @param samples citizens to look for, taken in turn
   */
  Tasks(List<Sample> samples) {
    this.samples = List.copyOf(samples);
  }

  List<Task> today() {
    return List.of(
        today("today-own", "Today, a caseworker's own", CASEWORKER, "/today"),
        // The narrowest reach there is: own citizens, the team's, and nobody's.
        today("today-reach", "Today, all a caseworker may see", CASEWORKER, "/today?scope=all"),
        today("today-all", "Today, everybody's", TEAM_LEADER, "/today?scope=all"),
        today("today-team", "Today, a team leader's whole team", TEAM_LEADER, "/today"));
  }

  List<Task> searches() {
    return List.of(
        search(
            "search-name",
            "Search: given name and surname",
            each -> each.givenName() + " " + each.surname()),
        search(
            "search-letters",
            "Search: the first letters of both",
            each -> beginning(each.givenName()) + " " + beginning(each.surname())),
        search("search-surname", "Search: a surname of thousands", Sample::surname),
        search("search-born", "Search: birth date", each -> DANISH.format(each.born())),
        Task.of(
            "search-cpr",
            "Search: CPR number, to the citizen's page",
            TEAM_LEADER,
            SEARCH,
            this::cpr));
  }

  List<Task> citizens() {
    return List.of(Task.of("citizen", "A citizen's page", TEAM_LEADER, CITIZEN, this::citizen));
  }

  private Sample sample(int number) {
    return samples.get(number % samples.size());
  }

  private static Task today(String id, String name, String username, String path) {
    return Task.of(
        id,
        name,
        username,
        LIST,
        (user, _) -> {
          Session.Page page = user.get(path);
          return page.status() == 200 && page.address().equals(path) && page.text().contains(ROW);
        });
  }

  private Task search(String id, String name, Function<Sample, String> typed) {
    return Task.of(
        id,
        name,
        TEAM_LEADER,
        SEARCH,
        (user, number) -> {
          String text = typed.apply(sample(number));
          Session.Page page = user.post("/citizens", Map.of("q", text));
          return page.status() == 200
              && page.address().startsWith("/citizens?q=")
              && page.text().contains(ROW);
        });
  }

  private boolean cpr(Session user, int number) {
    Sample sample = sample(number);
    Session.Page page = user.post("/citizens", Map.of("q", sample.cpr()));
    return page.status() == 200 && page.address().equals("/citizens/" + sample.id());
  }

  private boolean citizen(Session user, int number) {
    Sample sample = sample(number);
    Session.Page page = user.get("/citizens/" + sample.id());
    return page.status() == 200 && page.text().contains(sample.surname());
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(BEGINNING, name.length()));
  }
}
