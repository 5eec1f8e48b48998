package dk.frirum.simulation;

import dk.frirum.simulation.Worker.Answer;
import dk.frirum.testing.People;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be true of the pages that show many citizens. */
final class ListInvariants {
  private static final Pattern SITUATION =
      Pattern.compile("fr-situation-([a-z-]+)\"? ?[^>]*>\\s*<span class=\"fr-count\">(\\d+)");
  private static final Pattern TOTAL = Pattern.compile("role=\"status\">(\\d+) krav");
  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\"[^>]*><a href=\"/citizens/(\\d+)[^\"]*\" data-open>");
  private static final Pattern ID = Pattern.compile("id=\"why-([^\"]+)\" hidden");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern HIT = Pattern.compile("href=\"/citizens/(\\d+)");

  private static final Pattern PLACEMENTS =
      Pattern.compile("href=\"(/placements\\?situation=[^\"]*)\"[^>]*>[^<(]*\\((\\d+)\\)");
  private static final Pattern PLACED = Pattern.compile("<td[^>]*><a href=\"/placements/(\\d+)\"");

  static final List<Invariant> ALL =
      List.of(
          new Invariant("a count is the length of its list", ListInvariants::counts),
          new Invariant(
              "a count of placements is the length of its list", ListInvariants::placements),
          new Invariant(
              "lists, searches and pages stay in one municipality", ListInvariants::apart));

  private ListInvariants() {}

  /** A list read to its end. */
  private record Whole(
      int total, Map<String, Integer> situations, List<Long> citizens, Set<String> ids) {}

  private static List<String> counts(World world) {
    List<String> wrong = new ArrayList<>();
    for (String code : World.MUNICIPALITIES) {
      Worker worker = world.of(code).get(1);
      // The other's are few; what differs between scopes is looked at in one of the two.
      for (String scope : code.equals(People.HERE) ? List.of("mine", "team") : List.of("team")) {
        Whole usual = whole(worker, "/today?scope=" + scope);
        compare(usual, usual.total(), code + " " + scope, wrong);
        usual
            .situations()
            .forEach((situation, count) -> {
              if (count > 0) {
                String address = "/today?scope=" + scope + "&situation=" + situation;
                compare(whole(worker, address), count, code + " " + scope + " " + situation, wrong);
              }
            });
      }
    }
    return wrong;
  }

  private static List<String> placements(World world) {
    List<String> wrong = new ArrayList<>();
    Worker worker = world.of(People.HERE).get(1);
    List<MatchResult> situations = find(PLACEMENTS, worker.look("/placements").body());
    if (situations.isEmpty()) {
      throw new AssertionError("the list of placements looks otherwise than this test knows");
    }
    for (MatchResult each : situations) {
      int count = Integer.parseInt(each.group(2));
      if (count == 0) {
        continue;
      }
      Set<String> ids = new HashSet<>();
      String next = each.group(1).replace("&amp;", "&");
      while (!next.isEmpty()) {
        String page = worker.look(next).body();
        find(PLACED, page).forEach(row -> ids.add(row.group(1)));
        next =
            find(NEXT, page).stream()
                .findFirst()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .orElse("");
      }
      if (ids.size() != count) {
        wrong.add("%s: counted %d, listed %d".formatted(each.group(1), count, ids.size()));
      }
    }
    return wrong;
  }

  private static void compare(Whole list, int count, String where, List<String> wrong) {
    if (list.citizens().size() != count || list.total() != count) {
      wrong.add(
          "%s: counted %d, said %d, listed %d"
              .formatted(where, count, list.total(), list.citizens().size()));
    }
    if (list.ids().size() != list.citizens().size()) {
      wrong.add(where + ": a row is listed twice");
    }
  }

  private static Whole whole(Worker worker, String address) {
    List<Long> citizens = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Map<String, Integer> situations = new TreeMap<>();
    int total = 0;
    String next = address;
    while (!next.isEmpty()) {
      Answer page = worker.look(next);
      if (page.status() != 200) {
        throw new AssertionError(next + " answers " + page.status());
      }
      if (next.equals(address)) {
        find(SITUATION, page.body())
            .forEach(each -> situations.put(each.group(1), Integer.valueOf(each.group(2))));
        total =
            find(TOTAL, page.body()).stream()
                .mapToInt(each -> Integer.parseInt(each.group(1)))
                .sum();
      }
      find(ROW, page.body()).forEach(each -> citizens.add(Long.valueOf(each.group(1))));
      find(ID, page.body()).forEach(each -> ids.add(each.group(1)));
      next =
          find(NEXT, page.body()).stream()
              .findFirst()
              .map(each -> each.group(1).replace("&amp;", "&"))
              .orElse("");
    }
    if (situations.isEmpty()) {
      throw new AssertionError(
          "the page has no situations: it looks otherwise than this test knows");
    }
    return new Whole(total, situations, citizens, new HashSet<>(ids));
  }

  private static List<MatchResult> find(Pattern what, String in) {
    return what.matcher(in).results().toList();
  }

  private static List<String> apart(World world) {
    List<String> wrong = new ArrayList<>();
    for (String code : World.MUNICIPALITIES) {
      Worker worker = world.of(code).get(2); // leads, and so sees the whole municipality
      Set<Long> seen = new HashSet<>(whole(worker, "/today?scope=all").citizens());
      String found = worker.look("/citizens?q=aase").body();
      Matcher hit = HIT.matcher(found);
      while (hit.find()) {
        seen.add(Long.valueOf(hit.group(1)));
      }
      for (long citizen : world.citizens) {
        boolean own = code.equals(world.municipality.get(citizen));
        if (seen.contains(citizen) && !own) {
          wrong.add("citizen " + citizen + " is shown in " + code);
        }
      }
      long other =
          world.citizens.stream()
              .filter(citizen -> !code.equals(world.municipality.get(citizen)))
              .findFirst()
              .orElseThrow();
      if (worker.look("/citizens/" + other).status() != 404) {
        wrong.add("citizen " + other + " opens in " + code);
      }
    }
    return wrong;
  }
}
