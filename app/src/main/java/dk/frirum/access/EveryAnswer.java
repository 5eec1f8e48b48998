package dk.frirum.access;

import org.apache.catalina.Host;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/**
 * What stands around every request, also one that is refused before it reaches a page: the headers
 * that guard the browser, and a plain sentence where there is no page to say what is wrong.
 */
@Configuration(proxyBeanMethods = false)
class EveryAnswer {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedAnswers(
      MunicipalSettings municipal) {
    GuardingHeaders headers = new GuardingHeaders(municipal.formTargets());
    return server -> {
      server.addEngineValves(headers);
      server.addContextCustomizers(context -> {
        if (context.getParent() instanceof Host host) {
          // Added last it is asked first; the server's own report says nothing after it.
          host.getPipeline().addValve(new PlainRefusal(headers));
        }
      });
    };
  }

  @Bean
  FilterRegistrationBean<UnreadableForms> unreadableForms(
      @Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    FilterRegistrationBean<UnreadableForms> first =
        new FilterRegistrationBean<>(new UnreadableForms(most.toBytes()));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }
}
