package dk.frirum.look;

import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page to draw.
 *
 * @param name name of the files written
 * @param template the template
 * @param parameters its parameters
 */
record Sample(String name, String template, Map<String, Object> parameters) {

  static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  static Sample of(String name, String template, String parameter, Object view, Frame frame) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("page", frame.page());
    parameters.put(parameter, view);
    return new Sample(name, template, parameters);
  }

  /** The same with one more parameter. */
  Sample with(String parameter, Object view) {
    Map<String, Object> more = new HashMap<>(parameters);
    more.put(parameter, view);
    return new Sample(name, template, more);
  }

  /** The frame around a sample. */
  record Frame(
      Locale locale,
      String title,
      Page.Section section,
      List<Page.Crumb> crumbs,
      boolean signedIn,
      @Nullable LocalDate asOf,
      List<Page.Flash> flashes,
      Page.@Nullable Asked asked) {

    static Frame of(String title, Page.Section section, Page.Crumb... crumbs) {
      return new Frame(
          Locale.of("da"), title, section, List.of(crumbs), true, null, List.of(), null);
    }

    Frame in(Locale other) {
      return new Frame(other, title, section, crumbs, signedIn, asOf, flashes, asked);
    }

    Frame signedOut() {
      return new Frame(locale, title, section, crumbs, false, asOf, flashes, asked);
    }

    Frame asOf(LocalDate day) {
      return new Frame(locale, title, section, crumbs, signedIn, day, flashes, asked);
    }

    Frame flash(Page.Tone tone, String text) {
      return new Frame(
          locale,
          title,
          section,
          crumbs,
          signedIn,
          asOf,
          List.of(new Page.Flash(tone, text)),
          asked);
    }

    Frame asked(Page.Asked question) {
      return new Frame(locale, title, section, crumbs, signedIn, asOf, flashes, question);
    }

    Page page() {
      return new Page(
          Words.of(locale),
          title,
          section,
          crumbs,
          "Havrelund Kommune",
          signedIn ? new Page.SignedIn("Karen Østergård", "caseworker", true) : null,
          TODAY,
          asOf,
          asOf == null ? null : section.href(),
          flashes,
          new Page.Csrf("_csrf", "sample"),
          section.href(),
          "",
          2,
          asked);
    }
  }
}
