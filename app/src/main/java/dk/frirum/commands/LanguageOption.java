package dk.frirum.commands;

import dk.frirum.rules.Language;
import picocli.CommandLine.Option;

/** In which language a command speaks of the law. */
final class LanguageOption {
  private enum Code {
    da,
    en
  }

  @Option(
      names = "--lang",
      defaultValue = "da",
      paramLabel = "da|en",
      description = "In Danish or English (${DEFAULT-VALUE}).")
  private Code code = Code.da;

  Language chosen() {
    return switch (code) {
      case da -> Language.DANISH;
      case en -> Language.ENGLISH;
    };
  }

  String say(String danish, String english) {
    return new dk.frirum.rules.Text(danish, english).in(chosen());
  }
}
