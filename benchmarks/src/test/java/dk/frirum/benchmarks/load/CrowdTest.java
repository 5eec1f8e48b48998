package dk.frirum.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrowdTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final Sample SOEREN =
      new Sample(7, "0181700001", "Søren", "Holm", LocalDate.of(1970, 1, 1));

  private final OneRoom room = new OneRoom();
  private final Tasks tasks = new Tasks(List.of(SOEREN));

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void somebody_with_the_wrong_password_does_not_get_in() {
    assertThrows(
        IllegalStateException.class, () -> Session.of(room.home(), "sagsbehandler", "wrong"));
  }

  @Test
  void a_crowd_asks_as_often_as_it_was_told_and_no_page_fails() {
    Task today = tasks.today().getFirst();
    try (Session one = signIn();
        Session other = signIn()) {
      room.lists.set(0);
      Timing timing = new Crowd(List.of(one, other)).run(today, 40, LONG);
      assertEquals(40, timing.times().count());
      assertEquals(40, room.lists.get());
      assertEquals(0, timing.failed());
      assertEquals(2, timing.users());
    }
  }

  @Test
  void a_page_that_does_not_come_is_counted_as_failed() {
    Task today = tasks.today().getFirst();
    try (Session one = signIn()) {
      room.lists.set(0);
      room.failEvery = 4;
      assertEquals(5, new Crowd(List.of(one)).run(today, 20, LONG).failed());
    }
  }

  @Test
  void a_crowd_goes_home_when_its_time_is_over() {
    Task today = tasks.today().getFirst();
    try (Session one = signIn()) {
      Timing timing = new Crowd(List.of(one)).run(today, Integer.MAX_VALUE, Duration.ofMillis(200));
      assertTrue(timing.elapsed() < Duration.ofSeconds(20).toNanos());
    }
  }

  @Test
  void searches_go_by_the_form_and_end_where_the_form_leads() {
    try (Session one = signIn()) {
      for (Task search : tasks.searches()) {
        assertEquals(0, new Crowd(List.of(one)).run(search, 1, LONG).failed(), search.name());
      }
    }
  }

  @Test
  void the_workshop_is_asked_another_question_each_time() {
    try (Session one = signIn()) {
      Task five = new Workshop(LocalDate.of(2026, 11, 27), 30_000).tasks().getLast();
      assertEquals(0, new Crowd(List.of(one)).run(five, 3, LONG).failed());
      assertEquals(Duration.ofSeconds(1), five.bar());
    }
    assertEquals(3, room.questions.stream().distinct().count());
    assertTrue(room.questions.stream().allMatch(each -> each.split("&rule=").length == 6));
  }

  private Session signIn() {
    return Session.of(room.home(), Tasks.CASEWORKER, "havrelund");
  }
}
