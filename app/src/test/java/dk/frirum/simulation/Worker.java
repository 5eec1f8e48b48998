package dk.frirum.simulation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.frirum.testing.People;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody who works with citizens, signed in once. */
final class Worker {
  final long id;
  final String municipality;
  private final MockMvc pages;
  private final MockHttpSession session = new MockHttpSession();
  private boolean revoked;

  Worker(MockMvc pages, long id, String username, String municipality) {
    this.pages = pages;
    this.id = id;
    this.municipality = municipality;
    Answer in = post("/login", Map.of("username", username, "password", People.PASSWORD));
    if (in.status() != 302 || in.to().startsWith("/login")) {
      throw new IllegalStateException(username + " cannot sign in: " + in);
    }
  }

  /**
   * What came back.
   *
   * @param to where one is sent; empty for nowhere
   */
  record Answer(int status, String to, String body) {
    /** Whether it says that the command is done. */
    boolean acknowledges() {
      return status == 302 && !to.contains("/login");
    }
  }

  void revoke() {
    revoked = true;
  }

  boolean isRevoked() {
    return revoked;
  }

  Answer look(String address) {
    return send(MockMvcRequestBuilders.get(URI.create(address)));
  }

  Answer post(String address, Map<String, String> fields) {
    var request = MockMvcRequestBuilders.post(URI.create(address)).with(csrf());
    fields.forEach(request::param);
    return send(request);
  }

  /** At the same moment: the person clicked twice. */
  List<Answer> postTwiceAtOnce(String address, Map<String, String> fields) {
    Callable<Answer> command = () -> post(address, fields);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : threads.invokeAll(List.of(command, command))) {
        answers.add(each.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      MockHttpServletResponse response =
          pages.perform(request.session(session)).andReturn().getResponse();
      String to = response.getRedirectedUrl();
      return new Answer(
          response.getStatus(),
          to == null ? "" : to,
          response.getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
