package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.frirum.duty.Duties;
import dk.frirum.export.ExcelFile;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.Visit;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("A hostile text, stored wherever a text can be")
class StoredTextsTest {
  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  /** What can be stored: not nothing, and no letters that are none. */
  static List<String> texts() {
    List<String> long_ = List.of("<fz9>" + Payloads.longText(190), "a\nb<fz9>\nc");
    return Stream.concat(Payloads.TEXTS.stream(), long_.stream())
        .filter(text -> !text.isBlank() && text.indexOf('\0') < 0 && !text.equals("\ud800"))
        .filter(text -> !text.equals("\u200b\u200d\ufeff"))
        .toList();
  }

  @Test
  @DisplayName(
      "is shown as text on every page, form, panel and file, which are else as with a harmless one")
  void shown() throws Exception {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> harmless = new HashMap<>();
    pages(World.of("Anna", 0, today, sql, duties, port), today)
        .forEach((name, page) -> harmless.put(name, Shape.of(page).skeleton()));
    List<String> wrong = new ArrayList<>();
    int number = 0;
    int compared = 0;
    for (String text : texts()) {
      number++;
      World world = World.of(text, number, today, sql, duties, port);
      for (Map.Entry<String, String> page : pages(world, today).entrySet()) {
        compared++;
        Shape shape = Shape.of(page.getValue());
        String skeleton = shape.skeleton();
        String like = harmless.getOrDefault(page.getKey(), "");
        if (!skeleton.equals(like)) {
          wrong.add(page.getKey() + " is another page with " + text + first(skeleton, like));
        }
        shape.alive().forEach(each -> wrong.add(page.getKey() + " runs " + each));
        // The panel stands below a row that already names the citizen.
        if (!page.getKey().equals("why panel") && !shape.shows(text)) {
          wrong.add(page.getKey() + " does not show " + text);
        }
      }
      files(world);
    }
    assertEquals("", String.join("\n", wrong.stream().limit(30).toList()), wrong.size() + " wrong");
    assertTrue(compared > 500, compared + " pages");
    System.out.println(compared + " pages compared for " + number + " texts");
  }

  /** Where two pages part. */
  private static String first(String skeleton, String like) {
    List<String> these = skeleton.lines().toList();
    List<String> those = like.lines().toList();
    for (int at = 0; at < Math.min(these.size(), those.size()); at++) {
      if (!these.get(at).equals(those.get(at))) {
        return ": " + these.get(at) + " for " + those.get(at);
      }
    }
    return ": " + these.size() + " elements for " + those.size();
  }

  /** Every page that shows something of a world, by a name that is the same in all. */
  private Map<String, String> pages(World world, LocalDate today) {
    Visit visit = Visit.of(port, world.username());
    String citizen = "/citizens/" + world.citizen();
    String correct = "/interviews/" + world.first() + "/correct";
    Map<String, String> all = new LinkedHashMap<>();
    all.put("today", visit.get("/today?scope=all").body());
    all.put("today then", visit.get("/today?scope=all&as-of=" + today.minusDays(10)).body());
    all.put("search", visit.get("/citizens?q=verdensborger").body());
    all.put("citizen", visit.get(citizen).body());
    all.put("citizen then", visit.get(citizen + "?as-of=" + today.minusDays(10)).body());
    all.put("cpr", visit.post(citizen + "/cpr", Map.of()).body());
    String why =
        Shape.of(all.getOrDefault("citizen", "")).page().select("a[href*=/why]").attr("href");
    all.put("why", visit.get(why).body());
    all.put("why panel", panel(visit, why));
    all.put("register", visit.get(citizen + "/interviews/new").body());
    Map<String, String> wrong = World.form(world.text(), today);
    wrong.put("date", world.text());
    wrong.put("meeting", world.text());
    all.put("register wrong", visit.post(citizen + "/interviews", wrong).body());
    all.put("correct", visit.get(correct).body());
    all.put("conflict", visit.post(correct, World.form("x" + world.text(), today)).body());
    wrong.put("reason", "");
    all.put("correct wrong", visit.post(correct, wrong).body());
    String move = "/interviews/" + world.first() + "/move";
    String chosen = move + "?to=" + world.twin();
    all.put("move search", visit.post(move + "/find", Map.of("q", "tvilling")).body());
    all.put("move", visit.get(chosen).body());
    all.put(
        "move stale",
        visit
            .post(move, Map.of("to", "" + world.twin(), "version", "0", "reason", world.text()))
            .body());
    String merge = citizen + "/merge?with=" + world.twin();
    all.put("merge", visit.get(merge).body());
    all.put("merge wrong", visit.post(merge, Map.of("reason", world.text())).body());
    all.put("unmerge", visit.get(citizen + "/unmerge").body());
    all.put("shares", visit.get("/shares?as-of=2026-09-15").body());
    all.put("about", visit.get("/about").body());
    all.put("error", visit.get("/nowhere").body());
    return all;
  }

  @Test
  @DisplayName("runs nowhere when it comes back in the answer that was asked for with it")
  void reflected() throws Exception {
    World.of("Anna", 900, LocalDate.now(clock), sql, duties, port);
    Visit visit = Visit.of(port, "world-900");
    List<String> wrong = new ArrayList<>();
    for (String text : texts()) {
      String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
      for (String address :
          List.of(
              "/today?scope=%1$s&benefit=%1$s&requirement=%1$s&situation=%1$s&sort=%1$s&as-of=%1$s&after=%1$s",
              "/citizens?q=%1$s",
              "/rulebook?on=%1$s&text=%1$s",
              "/rulebook/first-follow-up-interview?on=%1$s",
              "/shares?as-of=%1$s",
              "/about?lang=%1$s&a=%1$s",
              "/reforms?%1$s=%1$s")) {
        String page = visit.get(address.formatted(value)).body();
        Shape.of(page).alive().forEach(each -> wrong.add(address + " runs " + each));
        assertFalse(page.contains("60481729"), "a template was run: " + address + text);
      }
      visit.get("/import");
      String report =
          visit
              .upload("/import", "file", text.replaceAll("[\"\r\n]", "") + ".csv", table(text))
              .body();
      Shape.of(report).alive().forEach(each -> wrong.add("the report runs " + each));
      Shape.of(SignIn.refused(text, port).body())
          .alive()
          .forEach(each -> wrong.add("the login runs " + each));
    }
    assertEquals(List.of(), wrong);
  }

  private static byte[] table(String text) {
    String cell = "\"" + text.replace("\"", "\"\"") + "\"";
    return "cpr;given_name;surname;born\n%1$s;%1$s;%1$s;%1$s\n0181850000;%1$s;%1$s;\n"
        .formatted(cell)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void files(World world) throws Exception {
    Visit visit = Visit.of(port, world.username());
    for (String list : List.of("/today/export?scope=all", "/citizens/export?q=verdensborger")) {
      String csv = visit.get(list + "&format=csv").body().substring(1);
      String name = world.text() + " " + world.text();
      String read =
          CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv).stream()
              .skip(1)
              .findFirst()
              .orElseThrow()
              .getField(0);
      assertTrue(read.equals(name) || read.equals("'" + name), read);
      assertFalse(read.matches("(?s)[=+@-].*"), read);
      ExcelFile excel = ExcelFile.read(visit.bytes(list + "&format=xlsx").body());
      assertFalse(excel.holdsFormulas());
      assertEquals(name.replace("\r", ""), excel.rows().get(1).getFirst().replace("\r", ""));
    }
  }

  /** A panel is asked for as the browser's script asks. */
  private String panel(Visit visit, String path) {
    return visit
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("HX-Request", "true")
                .build())
        .body();
  }
}
