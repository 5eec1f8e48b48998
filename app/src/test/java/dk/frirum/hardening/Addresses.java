package dk.frirum.hardening;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that is answered; the table of routes holds the same ones. */
final class Addresses {
  private static final List<String> BY_THE_FRAMEWORK =
      List.of("POST /login", "POST /logout", "GET /assets/**");

  private Addresses() {}

  /** As {@code GET /citizens/{citizen}}. */
  static List<String> all(RequestMappingHandlerMapping mappings) {
    TreeSet<String> all = new TreeSet<>(BY_THE_FRAMEWORK);
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .flatMap(pattern ->
                    info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("GET " + pattern)
                        : info.getMethodsCondition().getMethods().stream()
                            .map(method -> method + " " + pattern))
                .forEach(all::add));
    return List.copyOf(all);
  }
}
