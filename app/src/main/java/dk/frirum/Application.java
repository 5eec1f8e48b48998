package dk.frirum;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application with everything it is wired from. */
@SpringBootApplication
public class Application {
  /** A business date is the date in Denmark. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Copenhagen"));
  }
}
