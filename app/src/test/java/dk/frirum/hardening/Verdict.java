package dk.frirum.hardening;

import dk.frirum.hardening.Requests.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {
  /** Frames of a stack trace, classes, statements. */
  private static final Pattern INNER =
      Pattern.compile(
          "\\b(?:java|javax|jakarta|sun|jdk)\\.[a-z]+\\.\\w+|\\borg\\.(?:spring|apache|jooq|postgres|flyway|thymeleaf)\\w*|"
              + "\\b(?:dk\\.frirum|gg\\.jte|tools\\.jackson|com\\.zaxxer)\\.|\\w+(?:Exception|Throwable)\\b|"
              + "(?i)\\b(?:select|from|into|update) \"?(?:public\"?\\.\"?)?(?:citizen|staff|duty|spell|interview|audit)\\b|"
              + "(?i)apache tomcat|whitelabel|\\bpsql(?:exception)?\\b(?=[\\s:])");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
              + "form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private Verdict() {}

  static List<String> of(Made request, Answer answer, List<String> secrets) {
    List<String> wrong = new ArrayList<>();
    if (answer.status() >= 500 && !speaksAnotherProtocol(request, answer)) {
      wrong.add("server error " + answer.status());
    }
    String all = answer.head() + "\n" + answer.body();
    secrets.stream().filter(all::contains).forEach(each -> wrong.add("tells " + each));
    Matcher inner = INNER.matcher(all);
    if (inner.find()) {
      wrong.add("tells of its inside: " + inner.group());
    }
    if (all.contains("<fz9") || all.contains("\"><script>")) {
      wrong.add("text became markup");
    }
    if (answer.headers().containsKey("x-injected")
        || answer.headers().containsKey("server")
        || answer.headers().containsKey("x-powered-by")) {
      wrong.add("header it should not have");
    }
    // HTTP/1.0 knows no address relative to the server asked.
    if (answer.header("Location").filter(to -> to.startsWith("http")).isPresent()
        && !request.head().contains(" HTTP/1.0")) {
      wrong.add("leads elsewhere: " + answer.head());
    }
    if (!byTheParser(answer)) {
      ALWAYS.forEach((name, value) -> {
        if (!answer.header(name).filter(value::equals).isPresent()) {
          wrong.add(
              answer.status()
                  + " "
                  + name
                  + ": "
                  + answer.headers().get(name.toLowerCase(Locale.ROOT)));
        }
      });
      if (answer.header("Cache-Control").isEmpty()) {
        wrong.add("may be kept: " + answer.head());
      }
    }
    return wrong;
  }

  /** What is no HTTP is turned away with a bare status, before there is a request. */
  private static boolean byTheParser(Answer answer) {
    return answer.body().isEmpty()
        && !answer.headers().containsKey("content-type")
        && List.of(0, 400, 414, 431, 501, 505).contains(answer.status());
  }

  /** For a version or an encoding one does not speak there is no other answer than 505 and 501. */
  private static boolean speaksAnotherProtocol(Made request, Answer answer) {
    String sent = request.head();
    return answer.status() == 505 && !sent.lines().findFirst().orElse("").endsWith(" HTTP/1.1")
        || answer.status() == 501 && sent.contains("Transfer-Encoding: fz9");
  }
}
