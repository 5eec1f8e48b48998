package dk.frirum.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The guard at the door: who is it, may they, and what the browser is told about the page. */
@Configuration(proxyBeanMethods = false)
class Security {
  /** The browser lets go of what it may have kept of the pages; over HTTPS only, as browsers ask. */
  private static final LogoutHandler NOTHING_KEPT =
      new HeaderWriterLogoutHandler(
          new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      Staff staff,
      PasswordLogin login,
      MunicipalLogin municipal,
      LoginAttempts attempts,
      Doors doors,
      Clock clock,
      @Value("${frirum.session.longest}") Duration longest) {
    municipal.openIn(http);
    return http.authenticationProvider(login)
        .authorizeHttpRequests(all ->
            all.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access((who, what) -> allowed(who.get(), what)))
        .formLogin(form ->
            form.loginPage("/login")
                .successHandler(doors::in)
                .failureHandler(doors::refused)
                .permitAll(false))
        .logout(out ->
            out.logoutUrl("/logout")
                .addLogoutHandler(NOTHING_KEPT)
                .logoutSuccessHandler(municipal::out))
        .exceptionHandling(refusals ->
            refusals.authenticationEntryPoint(doors::stranger).accessDeniedHandler(doors::mayNot))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .addFilterBefore(new LoginLimit(attempts), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new StillThere(staff, clock, longest), AuthorizationFilter.class)
        // They stand on every answer, also where no request comes this far.
        .headers(HeadersConfigurer::disable)
        .build();
  }

  private static AuthorizationResult allowed(
      @Nullable Authentication who, RequestAuthorizationContext what) {
    String method = what.getRequest().getMethod();
    String path = what.getRequest().getRequestURI();
    Object principal = who == null ? null : who.getPrincipal();
    return new AuthorizationDecision(
        Routes.openToAll(method, path)
            || principal instanceof SignedIn signedIn && signedIn.may(method, path)
            || principal instanceof Arriving && Routes.allowArriving(method, path));
  }

  /** After signing in one comes back to a page, never to a part of one. */
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request ->
        request.getMethod().equals(HttpMethod.GET.name())
            && request.getHeader("HX-Request") == null
            && Routes.known("GET", request.getRequestURI()));
    return cache;
  }
}
