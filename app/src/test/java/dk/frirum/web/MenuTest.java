package dk.frirum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The navigation")
class MenuTest {

  @Test
  @DisplayName("of somebody with few sections shows each of them")
  void few() {
    List<Menu.Entry> shown =
        menu(EnumSet.of(Page.Section.TODAY, Page.Section.OVERSIGHT, Page.Section.RETENTION));
    assertTrue(shown.stream().allMatch(Menu.Entry.Single.class::isInstance), shown::toString);
  }

  @Test
  @DisplayName("of somebody with many folds them, leaves nothing out and fits the line")
  void many() {
    EnumSet<Page.Section> all = EnumSet.allOf(Page.Section.class);
    List<Menu.Entry> shown = menu(all);
    assertTrue(shown.size() <= 10, shown::toString);
    all.remove(Page.Section.NONE);
    assertEquals(all, EnumSet.copyOf(shown.stream().flatMap(MenuTest::sections).toList()));
  }

  @Test
  @DisplayName("never folds the day's work")
  void work() {
    assertTrue(
        menu(EnumSet.allOf(Page.Section.class))
            .containsAll(
                Stream.of(
                        Page.Section.TODAY,
                        Page.Section.CITIZENS,
                        Page.Section.MEETINGS,
                        Page.Section.MESSAGES)
                    .map(Menu.Entry.Single::new)
                    .toList()));
  }

  private static Stream<Page.Section> sections(Menu.Entry entry) {
    return switch (entry) {
      case Menu.Entry.Single single -> Stream.of(single.section());
      case Menu.Entry.Folded folded -> folded.sections().stream();
    };
  }

  private static List<Menu.Entry> menu(EnumSet<Page.Section> sections) {
    return Menu.of(new Page.SignedIn("Karen", "team-leader", sections));
  }
}
