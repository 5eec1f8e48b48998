package dk.frirum.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.document.Paper;
import dk.frirum.testing.ApplicationTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ApplicationTest
@DisplayName("The pack for a hearing on paper")
class HearingPackTest extends TrialLife {

  @Test
  @DisplayName("is tagged, begins with the agenda, and gives each recommendation a page")
  void pack() {
    long agreement = granted();
    String address = "/agreements/" + agreement + "/hearing";
    write(address, "Lad borgeren vælge formen", "first-interview-one-week");
    write(address, "Mål ikke det, ingen læser", "");
    assertTrue(coordinator.get(address).body().contains(address + "/pdf"));
    HttpResponse<byte[]> answer = coordinator.bytes(address + "/pdf");
    assertEquals(
        "application/pdf", answer.headers().firstValue("Content-Type").orElse(""), "a PDF");
    Paper paper = Paper.of(answer.body());
    assertTrue(paper.tagged() && paper.showsTitle());
    assertEquals("da-DK", paper.language());
    assertTrue(paper.title().startsWith("Anbefalinger og høring"), paper.title());
    assertEquals(3, paper.pages());
    assertTrue(paper.text().contains("Dagsorden"), paper.text());
    assertTrue(paper.text().contains("Krav på et år"), paper.text());
    assertTrue(paper.text().contains("Fordi det virker"), paper.text());
    Paper english = Paper.of(coordinator.bytes(address + "/pdf?lang=en").body());
    assertEquals("en-GB", english.language());
    assertTrue(english.text().contains("Agenda"), english.text());
    coordinator.get("/about?lang=da");
  }

  private void write(String address, String title, String requirement) {
    HttpResponse<String> saved =
        coordinator.post(
            address,
            Map.of("title", title, "body", "Fordi det virker.", "requirement", requirement));
    assertEquals(302, saved.statusCode(), saved.body());
  }
}
