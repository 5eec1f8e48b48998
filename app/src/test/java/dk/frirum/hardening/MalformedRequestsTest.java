package dk.frirum.hardening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.Role;
import dk.frirum.hardening.Requests.Made;
import dk.frirum.hardening.Requests.Session;
import dk.frirum.testing.ApplicationTest;
import dk.frirum.testing.People;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Replay with {@code -Dfrirum.seed=N}; {@code -Dfrirum.requests=N} sends more or fewer. */
@ApplicationTest
@DisplayName("Ten thousand malicious and malformed requests")
class MalformedRequestsTest {
  private static final long SEED = Long.getLong("frirum.seed", 20_261_122L);
  private static final int REQUESTS = Integer.getInteger("frirum.requests", 10_000);
  private static final int AT_ONCE = 4;

  @LocalServerPort int port;
  @Autowired DSLContext sql;
  @Autowired RequestMappingHandlerMapping mappings;

  @Test
  @DisplayName(
      "meet no server error, tell nothing they should not, and get the security headers every time")
  void none() throws Exception {
    Town town = Town.settle(sql);
    Map<String, Session> sessions = new LinkedHashMap<>();
    sessions.put("", new Session("", ""));
    for (Role role : Role.values()) {
      sessions.put(role.code(), SignIn.as(role.code(), People.PASSWORD, port));
    }
    Requests requests = new Requests(Addresses.all(mappings), town, sessions);
    Wire wire = new Wire(port);
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    Map<Integer, Integer> statuses = new TreeMap<>();

    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int number = 0; number < REQUESTS; number++) {
        int one = number;
        answers.add(threads.submit(() -> send(requests.make(SEED, one), one, wire, town, wrong)));
      }
      for (Future<Integer> answer : answers) {
        statuses.merge(answer.get(), 1, Integer::sum);
      }
    }
    assertEquals("", String.join("\n", wrong.stream().limit(40).toList()), wrong.size() + " wrong");
    assertTrue(statuses.getOrDefault(200, 0) > REQUESTS / 20, "they got in: " + statuses);
    assertTrue(statuses.getOrDefault(302, 0) > REQUESTS / 100, "and about: " + statuses);
    System.out.println("Answers by status: " + statuses);
  }

  private static int send(
      Made request, int number, Wire wire, Town town, ConcurrentLinkedQueue<String> wrong) {
    try {
      Answer answer = wire.send(request.bytes());
      Verdict.of(request, answer, town.secretsFrom(request))
          .forEach(why ->
              wrong.add(
                  "#%d %s: %s%n    %s".formatted(number, request.role(), why, request.shown())));
      return answer.status();
    } catch (IOException e) {
      wrong.add("#%d %s%n    %s".formatted(number, e, request.shown()));
      return -1;
    }
  }
}
