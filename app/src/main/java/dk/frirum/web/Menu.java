package dk.frirum.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The main navigation as one person has it: few entries stand beside each other, many are folded
 * together by what they are about.
 */
public final class Menu {
  /** More than these do not fit on one line beside the search. */
  private static final int ON_A_LINE = 8;

  private Menu() {}

  /** What sections are about; the work itself is never folded. */
  enum Group {
    WORK,
    TRIALS,
    FIGURES,
    RULEBOOK,
    KEEPING;

    /** Key of its words. */
    String key() {
      return "nav.group." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** One entry of the line: a section, or several under one word. */
  public sealed interface Entry {
    /** A section by itself. */
    record Single(Page.Section section) implements Entry {}

    /**
     * Several that unfold.
     *
     * @param key of the word they stand under
     */
    record Folded(String key, List<Page.Section> sections) implements Entry {
      public Folded {
        sections = List.copyOf(sections);
      }
    }
  }

  /** What somebody's navigation shows, in order. */
  public static List<Entry> of(Page.SignedIn user) {
    List<Page.Section> seen =
        Arrays.stream(Page.Section.values())
            .filter(section -> section != Page.Section.NONE && user.sees(section))
            .toList();
    boolean fold = seen.size() > ON_A_LINE;
    List<Entry> entries = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Page.Section> own = seen.stream().filter(section -> section.group() == group).toList();
      if (fold && group != Group.WORK && own.size() > 1) {
        entries.add(new Entry.Folded(group.key(), own));
      } else {
        own.forEach(section -> entries.add(new Entry.Single(section)));
      }
    }
    return entries;
  }
}
