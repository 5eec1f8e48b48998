package dk.frirum.duty;

import dk.frirum.rules.Language;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Requirement;
import dk.frirum.web.Words;

/** What the rulebook says, in the language of the page. */
final class Titles {
  private Titles() {}

  static String of(Text text, Words words) {
    return text.in(words.language().equals("en") ? Language.ENGLISH : Language.DANISH);
  }

  /** The title a requirement had in one of its versions. */
  static Text of(Requirement requirement, int version) {
    return version < requirement.versions().size()
        ? requirement.versions().get(version).title()
        : requirement.title();
  }

  static String of(Requirement requirement, int version, Words words) {
    return of(of(requirement, version), words);
  }
}
