package dk.frirum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The frame of one page, filled from the request: language, who is signed in, the day looked at
 * ({@code as-of}), messages of the request before.
 */
public final class Frame {
  private static final String FLASHES = "flashes";

  /** Request attribute: how many messages the person has not read. */
  public static final String UNREAD = "frirum.unread";

  /** Request attribute: a {@link Question} to whoever reads. */
  public static final String ASKED = "frirum.asked";

  private final HttpServletRequest request;
  private final LocalDate today;
  private final Words words;
  private final Day asked;
  private final List<Page.Crumb> crumbs = new ArrayList<>();
  private final List<Page.Flash> flashes = new ArrayList<>();
  private String query = "";

  Frame(HttpServletRequest request, LocalDate today) {
    this.request = request;
    this.today = today;
    this.words = Words.of(RequestContextUtils.getLocale(request));
    this.asked = Day.read(request.getParameter("as-of"));
    flashes.addAll(carried(request));
  }

  /** The reader's language. */
  public Words words() {
    return words;
  }

  /** The real day. */
  public LocalDate today() {
    return today;
  }

  /** What stands in the {@code as-of} field. */
  public Day asked() {
    return asked;
  }

  /** The day looked at, where it is another than today; then nothing may be changed. */
  public @Nullable LocalDate asOf() {
    return today.equals(asked.date()) ? null : asked.date();
  }

  /** The day looked at, or today. */
  public LocalDate day() {
    LocalDate asOf = asOf();
    return asOf == null ? today : asOf;
  }

  /** A step of the way back. */
  public Frame crumb(String text, @Nullable String href) {
    crumbs.add(new Page.Crumb(text, href));
    return this;
  }

  /** A message on this page itself. */
  public Frame flash(Page.Flash flash) {
    flashes.add(flash);
    return this;
  }

  /** What stands in the header's search box. */
  public Frame query(String typed) {
    query = typed;
    return this;
  }

  /** The finished frame. */
  public Page page(String title, Page.Section section) {
    Visitor visitor = visitor();
    LocalDate asOf = asOf();
    return new Page(
        words,
        title,
        section,
        crumbs,
        visitor == null ? "" : visitor.municipalityName(),
        visitor == null ? null : visitor.shown(),
        today,
        asOf,
        asOf == null ? null : address("lang", "as-of"),
        flashes,
        csrf(),
        address("lang"),
        query,
        request.getAttribute(UNREAD) instanceof Integer unread ? unread : 0,
        asOf == null && request.getAttribute(ASKED) instanceof Question question
            ? question.in(words)
            : null);
  }

  /** Adds a message to the page a redirect leads to. */
  public static void carry(RedirectAttributes redirect, Page.Flash flash) {
    List<Page.Flash> all = new ArrayList<>(read(redirect.getFlashAttributes()));
    all.add(flash);
    redirect.addFlashAttribute(FLASHES, all);
  }

  /**
   * Says on that page what became of an attempt.
   *
   * @param said key of the words where it was done
   * @param otherwise key of the words where it was not
   */
  public void carry(RedirectAttributes redirect, boolean done, String said, String otherwise) {
    carry(
        redirect,
        done
            ? new Page.Flash(Page.Tone.SUCCESS, words.t(said))
            : new Page.Flash(Page.Tone.WARNING, words.t(otherwise)));
  }

  /** The same, where an exception leads to another page. */
  public static void carry(Map<String, Object> flashes, Page.Flash flash) {
    List<Page.Flash> all = new ArrayList<>(read(flashes));
    all.add(flash);
    flashes.put(FLASHES, all);
  }

  private static List<Page.Flash> carried(HttpServletRequest request) {
    Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
    return before == null ? List.of() : read(before);
  }

  private static List<Page.Flash> read(Map<String, ?> attributes) {
    return attributes.get(FLASHES) instanceof List<?> list
        ? list.stream().filter(Page.Flash.class::isInstance).map(Page.Flash.class::cast).toList()
        : List.of();
  }

  private static @Nullable Visitor visitor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
        ? visitor
        : null;
  }

  private Page.@Nullable Csrf csrf() {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getToken())
        : null;
  }

  /** Path and query of this page without some parameters. */
  private String address(String... without) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getMethod().equals("GET") && request.getQueryString() != null) {
      address.query(request.getQueryString());
    }
    for (String name : without) {
      address.replaceQueryParam(name);
    }
    return address.build().toUriString();
  }
}
