package dk.frirum.published;

import dk.frirum.export.Formulas;
import dk.frirum.published.Publications.Place;
import dk.frirum.published.Publications.Published;
import dk.frirum.web.Frame;
import dk.frirum.web.NotFound;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public page and its files: what was published, and nothing computed for whoever asks. */
@Controller
class PublicPage {
  private final Pages pages;
  private final Publications publications;
  private final Surveys surveys;
  private final Stories stories;
  private final Clock clock;

  PublicPage(
      Pages pages, Publications publications, Surveys surveys, Stories stories, Clock clock) {
    this.pages = pages;
    this.publications = publications;
    this.surveys = surveys;
    this.stories = stories;
    this.clock = clock;
  }

  @GetMapping("/open")
  String places(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    model.addAttribute(
        "open",
        new PublicPlaces(
            publications.open().stream()
                .map(each -> new PublicPlaces.Place(each.code(), each.name()))
                .toList()));
    model.addAttribute("page", frame.page(frame.words().t("open.title"), Page.Section.NONE));
    return "published/places";
  }

  @GetMapping("/open/{municipality}")
  String show(@PathVariable("municipality") String code, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    model.addAttribute("open", view(publications.place(code), words));
    model.addAttribute("page", frame.page(words.t("open.title"), Page.Section.NONE));
    return "published/open";
  }

  private PublicView view(Place place, Words words) {
    Optional<Published> latest = publications.latest(place.code());
    return new PublicView(
        place.code(),
        place.name(),
        latest.map(each -> PublishPage.table(each.file(), words)).orElse(null),
        latest.map(Published::cut).orElse(null),
        latest.map(each -> LocalDate.ofInstant(each.at(), clock.getZone())).orElse(null),
        surveys.of(place.code()),
        stories.shown(place.code()));
  }

  /**
   * A file.
   *
   * @param what {@code satisfaction}, {@code reproduction}, or the figures
   */
  @GetMapping("/open/{municipality}/file")
  ResponseEntity<String> file(
      @PathVariable("municipality") String code,
      @RequestParam(name = "what", defaultValue = "figures") String what) {
    Place place = publications.place(code);
    if (what.equals("satisfaction")) {
      return answer("tilfredshed-" + code + ".csv", satisfaction(code));
    }
    Published latest =
        publications
            .latest(place.code())
            .orElseThrow(() -> new NotFound("figures of " + place.code()));
    return what.equals("reproduction")
        ? answer("tal-" + code + ".txt", latest.file().text())
        : answer("tal-" + code + ".csv", latest.file().results());
  }

  private String satisfaction(String code) {
    return surveys.of(code).stream()
        .map(each ->
            String.join(
                ";",
                each.asked(),
                quoted(each.question()),
                quoted(each.source()),
                each.on().toString(),
                each.invited() == null ? "" : each.invited().toString(),
                Integer.toString(each.answered()),
                Integer.toString(each.content())))
        .collect(
            Collectors.joining("\n", "asked;question;source;on;invited;answered;content\n", "\n"));
  }

  /** What begins like a formula must not be one in a spreadsheet. */
  private static String quoted(String text) {
    String safe = Formulas.disarmed(text.replaceAll("\\s+", " "));
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private static ResponseEntity<String> answer(String name, String text) {
    return ResponseEntity.ok()
        .contentType(
            new MediaType("text", name.endsWith(".csv") ? "csv" : "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text);
  }
}
