package dk.frirum.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: what {@code layout.jte} needs to draw header, banners and footer.
 *
 * @param words the reader's language
 * @param title title of the page, shown in the browser's tab before the product's name
 * @param section which entry of the main navigation is marked
 * @param crumbs the way back, from the section down; empty on the sections' own first pages
 * @param municipality name of the municipality, as {@code Havrelund Kommune}
 * @param user who is signed in; none on the login page
 * @param today the real day, by the injected clock
 * @param asOf the past or future day looked at; none when it is today. With a day here every page
 *     is read-only and says so
 * @param asOfExit address of the same page today; shown in the banner
 * @param flashes messages of the previous request, shown once
 * @param csrf token every form carries; none where a session has none yet
 * @param url path and query of this page, for the language switch, which adds {@code lang=}
 * @param query what stands in the header's search box
 * @param unread messages the person has not read
 * @param asked what whoever reads is asked just now; none at most times
 */
public record Page(
    Words words,
    String title,
    Section section,
    List<Crumb> crumbs,
    String municipality,
    @Nullable SignedIn user,
    LocalDate today,
    @Nullable LocalDate asOf,
    @Nullable String asOfExit,
    List<Flash> flashes,
    @Nullable Csrf csrf,
    String url,
    String query,
    int unread,
    @Nullable Asked asked) {

  public Page {
    crumbs = List.copyOf(crumbs);
    flashes = List.copyOf(flashes);
  }

  /** The day the page is about: the day looked at, or today. */
  public LocalDate day() {
    return asOf == null ? today : asOf;
  }

  /** Whether anything may be changed from this page. */
  public boolean readOnly() {
    return asOf != null;
  }

  /** Whether the way above the page leads over an address. */
  public boolean leadsOver(String href) {
    return crumbs.stream().anyMatch(crumb -> href.equals(crumb.href()));
  }

  /**
   * A question to whoever reads, one line at the top of any page until it is answered or its time
   * is over. It opens on a tap, and a second one answers.
   *
   * @param action where the answer goes, as {@code activity}; with the page to come back to
   * @param text the question, in the reader's language
   * @param about what it is for
   */
  public record Asked(String action, String text, String about, List<Choice> choices) {
    public Asked {
      choices = List.copyOf(choices);
    }
  }

  /** Address of this page in the other language. */
  public String switchLanguage(String tag) {
    return url + (url.contains("?") ? "&" : "?") + "lang=" + tag;
  }

  /** Address of the list on this page as a file, narrowed as it is here. */
  public String export(String format) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    String filter = query < 0 ? "" : url.substring(query + 1) + "&";
    return path + "/export?" + filter + "format=" + format;
  }

  /** Entries of the main navigation, in order; the last has no entry. */
  public enum Section {
    TODAY("/today", Menu.Group.WORK),
    CITIZENS("/citizens", Menu.Group.WORK),
    MEETINGS("/meetings", Menu.Group.WORK),
    PLACEMENTS("/placements", Menu.Group.WORK),
    MESSAGES("/messages", Menu.Group.WORK),
    TRIALS("/trials", Menu.Group.TRIALS),
    AGREEMENTS("/agreements", Menu.Group.TRIALS),
    WHAT_IF("/whatif", Menu.Group.TRIALS),
    SHARES("/shares", Menu.Group.FIGURES),
    PRICE("/price", Menu.Group.FIGURES),
    RULEBOOK("/rulebook", Menu.Group.RULEBOOK),
    OVERSIGHT("/oversight", Menu.Group.KEEPING),
    RETENTION("/retention", Menu.Group.KEEPING),
    IMPORT("/import", Menu.Group.KEEPING),
    ABOUT("/about", Menu.Group.KEEPING),
    NONE("/", Menu.Group.KEEPING);

    private final String href;
    private final Menu.Group group;

    Section(String href, Menu.Group group) {
      this.href = href;
      this.group = group;
    }

    /** Address of the section's first page. */
    public String href() {
      return href;
    }

    /** Where it stands in the navigation. */
    Menu.Group group() {
      return group;
    }

    /** Key of its words. */
    public String key() {
      return "nav." + name().toLowerCase(Locale.ROOT).replace("_", "");
    }
  }

  /**
   * One step of the way back.
   *
   * @param href none for the page itself, the last one
   */
  public record Crumb(String text, @Nullable String href) {}

  /**
   * Who is signed in.
   *
   * @param role code of the role, as {@code team-leader}
   * @param sections the sections this person may use; the navigation shows no other
   */
  public record SignedIn(String name, String role, Set<Section> sections) {
    public SignedIn {
      sections = Set.copyOf(sections);
    }

    /** One who sees everything, with or without the import. */
    public SignedIn(String name, String role, boolean mayImport) {
      this(
          name,
          role,
          mayImport
              ? EnumSet.allOf(Section.class)
              : EnumSet.complementOf(EnumSet.of(Section.IMPORT)));
    }

    /** Whether this person may use a section. */
    public boolean sees(Section section) {
      return sections.contains(section);
    }
  }

  /**
   * A message about what has just happened.
   *
   * @param text in the reader's language
   * @param href where more is to be seen; none for no link
   * @param linkText the link's words; none for no link
   */
  public record Flash(Tone tone, String text, @Nullable String href, @Nullable String linkText) {

    /** A message without a link. */
    public Flash(Tone tone, String text) {
      this(tone, text, null, null);
    }
  }

  /** The designsystem's four kinds of message. */
  public enum Tone {
    SUCCESS,
    INFO,
    WARNING,
    ERROR;

    /** The word in the designsystem's class and icon names. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The hidden field of every form: its name and its value. */
  public record Csrf(String parameter, String token) {}
}
