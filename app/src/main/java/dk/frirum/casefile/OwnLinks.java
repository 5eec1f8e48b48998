package dk.frirum.casefile;

import dk.frirum.citizen.OwnLink;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What of the case the citizen finds from the own front page. */
@Configuration(proxyBeanMethods = false)
class OwnLinks {

  @Bean
  @Order(80)
  OwnLink ownCase() {
    return (citizen, words) ->
        Optional.of(
            new OwnLink.Line(
                words.t("own.case"), words.t("own.case.text"), "/citizens/" + citizen));
  }

  @Bean
  @Order(90)
  OwnLink ownTrail() {
    return (citizen, words) ->
        Optional.of(
            new OwnLink.Line(words.t("own.trail"), words.t("own.trail.text"), Ways.trail(citizen)));
  }
}
