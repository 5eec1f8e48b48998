package dk.frirum.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * The templates, compiled in the build; a controller answers with a template's name without {@code
 * .jte}.
 */
@Configuration(proxyBeanMethods = false)
class Templates {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine engine) {
    return new JteViewResolver(engine);
  }

  private record JteViewResolver(TemplateEngine engine) implements ViewResolver, Ordered {
    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      String template = name + ".jte";
      return engine.hasTemplate(template) ? new JteView(engine, template) : null;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }
}
