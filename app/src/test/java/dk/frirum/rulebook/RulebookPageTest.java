package dk.frirum.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.card.Card;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import java.net.http.HttpResponse;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The rulebook's pages")
class RulebookPageTest {
  @LocalServerPort int port;
  @Autowired RulebookHolder holder;
  private @Nullable Visit visit;

  @BeforeAll
  static void people(DSLContext sql) {
    new People(sql).staff("politician");
  }

  @Test
  @DisplayName("list every card with its mark, by act")
  void list() {
    String page = page("/rulebook");
    for (Card card : holder.rulebook().cards()) {
      assertTrue(page.contains("/rulebook/" + card.id() + "\""), card.id());
    }
    assertTrue(page.contains("Sygedagpengeloven"), page);
    assertTrue(page.contains("Skrevet efter hukommelsen"), page);
  }

  @Test
  @DisplayName("show what was in force on a day, and nothing else")
  void onADay() {
    assertTrue(page("/rulebook?on=2024-03-01").contains("/rulebook/first-follow-up-interview?"));
    assertFalse(page("/rulebook?on=2026-07-01").contains("/rulebook/first-follow-up-interview?"));
    assertTrue(page("/rulebook?on=2020-04-01").contains("covid-suspension-spring-2020"));
    assertFalse(page("/rulebook?on=2024-03-01").contains("covid-suspension-spring-2020"));
    assertTrue(page("/rulebook?on=30-02-2024").contains("Skriv en dato"));
  }

  @Test
  @DisplayName("find cards by words in any spelling")
  void byText() {
    String page = page("/rulebook?text=opfoelgningssamtale+foerste");
    assertTrue(page.contains("/rulebook/first-follow-up-interview\""), page);
    assertFalse(page.contains("/rulebook/cv-interview\""), page);
    assertTrue(page("/rulebook?text=xyzzy").contains("Ingen kort passer"));
  }

  @Test
  @DisplayName("tell each card in prose, in both languages, without a failure or a bare code")
  void everyCard() {
    for (Card card : holder.rulebook().cards()) {
      String danish = page("/rulebook/" + card.id() + "?lang=da");
      assertTrue(danish.contains("Bestået"), card.id());
      String english = page("/rulebook/" + card.id() + "?lang=en");
      assertTrue(english.contains("Passed"), card.id());
    }
  }

  @Test
  @DisplayName("say of a requirement when, for whom, how it is counted, and what sets it aside")
  void requirement() {
    String page = page("/rulebook/first-follow-up-interview?on=2024-03-01");
    assertTrue(page.contains("Frist: 8 uger fra første fraværsdag."), page);
    assertTrue(
        page.contains(
            "Kravet gælder, når ydelsen er sygedagpenge, og forventet sygefravær fra første"
                + " fraværsdag er mere end 8 uger."),
        page);
    assertTrue(page.contains("Gælder frister, der falder fra 5. januar 2015 til 30. juni 2026."));
    assertTrue(page.contains("Sådan tælles: uger slutter på samme ugedag."), page);
    assertTrue(page.contains("/rulebook/covid-suspension-spring-2020"), page);
    assertTrue(page.contains("Frist 26. februar 2024, overskredet."), page);
    assertTrue(page.contains("Gælder den dag"), page);
    assertTrue(page.contains("Læst i loven"), page);
  }

  @Test
  @DisplayName("say of a deviation what it sets aside and when")
  void deviation() {
    String page = page("/rulebook/covid-suspension-spring-2020");
    assertTrue(page.contains("Krav, hvis frist falder i perioden, kræves ikke."), page);
    assertTrue(page.contains("/rulebook/first-follow-up-interview"), page);
    assertTrue(page.contains("Om kravet: Hold den første opfølgningssamtale"), page);
  }

  @Test
  @DisplayName("know no card that is not there")
  void unknown() {
    HttpResponse<String> answer = Visit.of(port, "politician").get("/rulebook/no-such-card");
    assertEquals(404, answer.statusCode());
  }

  @Test
  @DisplayName("say about the installation how far its rules can be trusted")
  void about() {
    String page = page("/about");
    assertTrue(page.contains(holder.rulebook().hash()), page);
    assertTrue(page.contains("En jurist skal bekræfte hver regel"), page);
    assertTrue(page.contains("EUPL-1.2"), page);
    assertTrue(page.contains("opdigtede"), page);
    assertTrue(page.contains("Skrevet efter hukommelsen"), page);
  }

  private String page(String path) {
    Visit reader = visit == null ? Visit.of(port, "politician") : visit;
    visit = reader;
    HttpResponse<String> answer = reader.get(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }
}
