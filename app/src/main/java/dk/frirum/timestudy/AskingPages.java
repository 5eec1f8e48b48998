package dk.frirum.timestudy;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the question of a study on whatever page somebody who takes part opens, so that nobody need
 * go and look for it: a moment that is not asked about where the work is done goes unanswered, and
 * those that do are of other work.
 */
@Configuration(proxyBeanMethods = false)
class AskingPages implements WebMvcConfigurer {
  private final ObjectProvider<Asking> asking;
  private final Clock clock;

  AskingPages(ObjectProvider<Asking> asking, Clock clock) {
    this.asking = asking;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new Asker(asking, clock.getZone()))
        // The page that is about the question asks it itself.
        .excludePathPatterns("/assets/**", "/timestudy/now");
  }

  /** Before a whole page is made; parts of pages ask nothing, and neither do answers to a form. */
  private record Asker(ObjectProvider<Asking> asking, ZoneId zone) implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      if (request.getMethod().equals("GET")
          && request.getHeader("HX-Request") == null
          && authentication != null
          && authentication.getPrincipal() instanceof SignedIn who) {
        asking
            .getObject()
            .of(who)
            .ifPresent(asked -> request.setAttribute(Frame.ASKED, question(asked)));
      }
      return true;
    }

    private Question question(Studies.Asked asked) {
      return words ->
          new Page.Asked(
              NowPage.action(asked),
              words.t("timestudy.now.waiting", words.time(asked.at(), zone)),
              asked.study(),
              NowPage.activities(words));
    }
  }
}
