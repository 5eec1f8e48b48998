package dk.frirum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void a_percentile_is_the_smallest_time_that_so_many_do_not_exceed() {
    var hundred = Percentiles.of(LongStream.rangeClosed(1, 100).map(n -> 101 - n).toArray());
    assertEquals(50, hundred.at(50));
    assertEquals(95, hundred.at(95));
    assertEquals(99, hundred.at(99));
    assertEquals(100, hundred.at(100));
    assertEquals(50.5, hundred.mean());
  }

  @Test
  void of_few_times_the_high_percentiles_are_the_slowest() {
    var three = Percentiles.of(new long[] {30, 10, 20});
    assertEquals(20, three.at(50));
    assertEquals(30, three.at(95));
    assertEquals(30, three.at(99));
  }

  @Test
  void of_none_there_is_nothing_to_say() {
    assertEquals(0, Percentiles.of(new long[0]).at(95));
  }
}
