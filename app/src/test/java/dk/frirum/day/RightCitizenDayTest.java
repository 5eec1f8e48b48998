package dk.frirum.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.SPELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dk.frirum.duty.Duties;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures stand in docs/clicks.md; one that grows fails here. */
@ApplicationTest
@Tag("browser")
@DisplayName("A day on which everything was registered on the wrong citizen, in the browser")
class RightCitizenDayTest {
  private static final int MOST = 6;
  private static final Path PICTURES = Path.of("target/look");
  private static @Nullable Chromium chromium;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired Duties duties;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();
  private final String worker = "w" + UUID.randomUUID();
  private LocalDate today = LocalDate.EPOCH;
  private long staff;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private long citizen(People people, String name) {
    long id =
        people.citizen(
            People.HERE,
            name,
            "Højrup",
            name.toLowerCase(java.util.Locale.ROOT) + " hoejrup",
            LocalDate.of(1990, 2, 3));
    sql.update(CITIZEN).set(CITIZEN.CASEWORKER_ID, staff).where(CITIZEN.ID.eq(id)).execute();
    sql.insertInto(SPELL)
        .set(SPELL.CITIZEN_ID, id)
        .set(SPELL.BENEFIT, "cash-assistance")
        .set(SPELL.DURING, DateRange.since(today.minusDays(30)))
        .set(SPELL.RECORDED_AT, Instant.EPOCH)
        .execute();
    duties.reevaluate(id);
    return id;
  }

  private long posted(Visit visit, String path, Map<String, String> form) {
    HttpResponse<String> answer = visit.post(path, form);
    assertEquals(302, answer.statusCode(), answer.body());
    String to = Visit.target(answer);
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  @Test
  @DisplayName(
      "is put right in six interactions for a meeting, a placement and a notice each; a phone shows it all")
  void day() {
    today = LocalDate.now(clock);
    People people = new People(sql);
    staff = people.staff(worker, "caseworker", People.HERE, null);
    long one = citizen(people, "Asta");
    citizen(people, "Ragnhild");
    Visit visit = Visit.of(port, worker);
    visit.get("/about");
    long[] meetings = new long[2];
    for (int n = 0; n < 2; n++) {
      meetings[n] =
          posted(
              visit,
              "/citizens/" + one + "/meetings?kind=job-interview",
              Map.of(
                  "slot", "other",
                  "date", today.plusDays(9 + n).toString(),
                  "time", "09.00",
                  "minutes", "45",
                  "form", "in-person",
                  "place", "Lokale " + n,
                  "idempotencyKey", UUID.randomUUID().toString()));
    }
    long placement =
        posted(
            visit,
            "/citizens/" + one + "/placements?kind=course",
            Map.of(
                "provider", "Aftenskolen",
                "starts", today.plusDays(1).toString(),
                "ends", today.plusDays(30).toString(),
                "idempotencyKey", UUID.randomUUID().toString()));
    long notice = sql.fetchSingle(NOTICE, NOTICE.MEETING_ID.eq(meetings[1])).getId();
    pictures(
        "meeting", "/meetings/" + meetings[0] + "/citizen",
        "placement", "/placements/" + placement + "/citizen",
        "notice", "/notices/" + notice + "/citizen");
    try (Page page = signedIn(1280)) {
      moved(page, "meeting", "/meetings/" + meetings[0], "Mødet er flyttet til Ragnhild");
      moved(page, "placement", "/placements/" + placement, "Forløbet er flyttet til Ragnhild");
      moved(
          page,
          "notice",
          "/citizens/" + one + "/notices",
          "Det er noteret, at vejledningen gjaldt Ragnhild");
    }
    try (Page phone = signedIn(390)) {
      for (String path :
          List.of("/citizens/" + one, "/citizens/" + one + "/notices", "/messages")) {
        look(phone, path, "real-right-after" + path.replaceAll("\\d+", "1").replace('/', '-'), 390);
      }
    }
    assertEquals(1, sql.fetchCount(MEETING, MEETING.CITIZEN_ID.eq(one)));
    assertEquals(List.of(), wrong);
  }

  private void moved(Page page, String what, String from, String said) {
    page.navigate(from);
    Hand hand = new Hand(page);
    hand.click("main [data-right-citizen]");
    hand.type("main input[name=q]", "Ragnhild");
    hand.click("main form button[type=submit]");
    hand.click("main a[href*='citizen?to=']");
    hand.type("#reason", "Det var Ragnhild");
    hand.click("main form[data-once] button.button-warning");
    assertThat(page.locator(".alert-success").first()).containsText(said);
    System.out.println("Interactions: " + what + " to the right citizen " + hand.interactions());
    assertTrue(hand.interactions() <= MOST, what + " takes " + hand.interactions());
  }

  private void pictures(String... named) {
    long right = sql.fetchSingle(CITIZEN, CITIZEN.GIVEN_NAME.eq("Ragnhild")).getId();
    for (int width : new int[] {390, 1280}) {
      try (Page page = signedIn(width)) {
        for (int n = 0; n < named.length; n += 2) {
          look(page, named[n + 1] + "?to=" + right, "real-right-" + named[n], width);
        }
      }
    }
  }

  private void look(Page page, String path, String name, int width) {
    page.navigate(path);
    Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, path + " is wider than " + width);
    assertEquals("", required().violations(page), "axe on " + path);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
  }

  private Page signedIn(int width) {
    Page page = required().window(width, port, wrong);
    page.navigate("/login");
    page.locator("#username").fill(worker);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("I dag");
    return page;
  }

  private static Chromium required() {
    Chromium open = chromium;
    if (open == null) {
      throw new IllegalStateException("no browser");
    }
    return open;
  }
}
