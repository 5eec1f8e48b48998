package dk.frirum;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application with everything it is wired from. */
@SpringBootApplication
public class Application {
  /** Denmark's time; a business date is the date there. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
