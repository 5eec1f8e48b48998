package dk.frirum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.testing.ApplicationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@DisplayName("The application")
class ApplicationStartTest {
  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  @DisplayName("shows nothing to somebody who is not logged in")
  void refusesStrangers() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/no-such-page"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(
          true, answer.statusCode() == 401 || answer.statusCode() == 302, answer.toString());
    }
  }

  @Test
  @DisplayName("reckons its days in Denmark whatever the zone of the machine")
  void danishDays() {
    assertEquals("Europe/Copenhagen", clock.getZone().getId());
  }
}
