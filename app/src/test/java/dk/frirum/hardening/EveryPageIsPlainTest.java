package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a scanner of web sites looks for, on every page each role can come to by following links.
 */
@ApplicationTest
@DisplayName("Every page anybody can come to")
class EveryPageIsPlainTest {
  private static final Pattern CPR = Pattern.compile("(?<!\\d)\\d{6}-?\\d{4}(?!\\d)");
  private static final int MOST_PAGES = 70;

  /** They only narrow a list or choose a day; what is chosen stands in the address. */
  private static final Pattern FILTERS =
      Pattern.compile(
          "/today|/shares|/price|/timestudy/minutes|/benchmark|/placements|/job-retention|/trials/(new|compare)|/rulebook|/citizens/\\d+(/meetings/new)?|/meetings/workplace|/oversight/trail");

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;

  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void town() {
    Town town = Town.settle(sql);
    List.of(town.own(), town.neighbour()).forEach(each -> duties.reevaluate(each.citizen()));
  }

  @Test
  @DisplayName(
      "holds no code or style, leads to no foreign place, keeps no CPR number in an address, "
          + "sends what changes something with a token only, and is kept by nobody")
  void plain() {
    int pages = look(new Visit(port), "a stranger", "/login");
    for (Role role : Role.values()) {
      pages += look(Visit.of(port, role.code()), role.code(), "/");
    }
    assertEquals(List.of(), wrong);
    assertTrue(pages > 200, "looked at " + pages);
    System.out.println(pages + " pages looked at");
  }

  private int look(Visit visit, String who, String from) {
    Deque<String> todo = new ArrayDeque<>(List.of(from));
    Set<String> known = new LinkedHashSet<>(todo);
    int pages = 0;
    while (!todo.isEmpty() && pages < MOST_PAGES) {
      String path = todo.removeFirst();
      HttpResponse<String> answer = visit.get(path);
      if (answer.statusCode() == 302) {
        add(Visit.target(answer), known, todo);
        continue;
      }
      String where = who + " on " + path;
      kept(answer, where);
      if (header(answer, "Content-Type").equals("text/html;charset=UTF-8")) {
        pages++;
        Shape shape = Shape.of(answer.body());
        shape.alive().forEach(each -> wrong.add(where + ": " + each));
        forms(shape, where);
        links(shape, where).forEach(link -> add(link, known, todo));
      }
    }
    return pages;
  }

  private static void add(String path, Set<String> known, Deque<String> todo) {
    if (known.add(path)) {
      todo.add(path);
    }
  }

  private void kept(HttpResponse<String> answer, String where) {
    if (answer.statusCode() != 200) {
      wrong.add(where + ": " + answer.statusCode());
    }
    if (!header(answer, "Cache-Control").equals("no-store")) {
      wrong.add(where + " may be kept: " + header(answer, "Cache-Control"));
    }
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=Lax")) {
        wrong.add(where + ": " + cookie);
      }
    }
  }

  private void forms(Shape shape, String where) {
    for (Element form : shape.page().select("form:not([method=dialog])")) {
      boolean token = !form.select("input[name=_csrf][value]").isEmpty();
      boolean filter =
          form.attr("method").equals("get") && FILTERS.matcher(form.attr("action")).matches();
      if (filter == token || !filter && !form.attr("method").equals("post")) {
        wrong.add(where + ": form " + form.attr("method") + " " + form.attr("action"));
      }
    }
    for (Element field : shape.page().select("input[type=password]")) {
      // Password managers are welcome (ASVS 6.2.7).
      if (!field.attr("autocomplete").equals("current-password") || !field.val().isEmpty()) {
        wrong.add(where + ": " + field);
      }
    }
    for (Element field :
        shape.page().select("input[name=q], textarea, input[name=reason][type=text]")) {
      if (!field.attr("autocomplete").equals("off")) {
        wrong.add(where + " lets the browser remember: " + field);
      }
    }
  }

  /** Our own addresses on a page; a file is fetched but holds no more. */
  private List<String> links(Shape shape, String where) {
    List<String> links = new ArrayList<>();
    for (Element element : shape.page().select("[href], [src], [action]")) {
      String address = element.attr("href") + element.attr("src") + element.attr("action");
      if (CPR.matcher(address).find()) {
        wrong.add(where + " has a CPR number in " + address);
      }
      boolean foreign = address.startsWith("http");
      if (foreign && !element.tagName().equals("a")) {
        wrong.add(where + " fetches " + address);
      }
      if (foreign && element.hasAttr("target") && !element.attr("rel").contains("noopener")) {
        wrong.add(where + " lets go of its window: " + address);
      }
      if (element.tagName().equals("a") && address.startsWith("/")) {
        links.add(address.replaceAll("#.*", ""));
      }
    }
    return links;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
