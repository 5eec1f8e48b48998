package dk.frirum.rulebook;

import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Basis;
import dk.frirum.rules.card.Card;
import dk.frirum.web.AboutView;
import dk.frirum.web.Choice;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this installation is, and how far its rulebook can be trusted. */
@Controller
class AboutPage {
  private final Pages pages;
  private final RulebookHolder holder;
  private final String version;
  private final boolean demo;

  AboutPage(
      Pages pages,
      RulebookHolder holder,
      Environment environment,
      ObjectProvider<BuildProperties> build) {
    this.pages = pages;
    this.holder = holder;
    this.version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("–");
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @GetMapping("/about")
  String about(HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Rulebook rulebook = holder.rulebook();
    model.addAttribute(
        "about",
        new AboutView(
            version,
            rulebook.hash(),
            rulebook.cards().size(),
            rulebook.cards().stream().mapToInt(card -> card.cases().size()).sum(),
            demo,
            marks(rulebook.cards(), frame.words())));
    model.addAttribute("page", frame.page(frame.words().t("about.title"), Page.Section.ABOUT));
    return "web/about";
  }

  /** How many cards bear each mark of verification. */
  private static List<Choice> marks(List<Card> cards, Words words) {
    return Arrays.stream(Basis.Verification.values())
        .map(mark ->
            new Choice(
                words.t("verified." + mark.name().toLowerCase(Locale.ROOT)),
                words.number(
                    cards.stream().filter(card -> card.basis().verified() == mark).count())))
        .toList();
  }
}
