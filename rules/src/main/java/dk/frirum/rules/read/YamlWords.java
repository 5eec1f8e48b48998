package dk.frirum.rules.read;

import dk.frirum.rules.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the YAML reader says most often, in Danish. It speaks English and has more to say than
 * stands here; of the rest the Danish says where, which the problem's place tells, and not why.
 */
final class YamlWords {
  private record Known(Pattern english, String danish) {
    static Known of(String english, String danish) {
      return new Known(Pattern.compile(english), danish);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of("mapping values are not allowed here", "her må der ikke stå et kolon"),
          Known.of("could not find expected ':'", "der mangler et kolon efter nøglen"),
          Known.of("expected <block end>, but found '(.*)'", "indrykningen passer ikke ved »$1«"),
          Known.of("expected ',' or '(.)', but got .*", "der mangler et komma eller »$1«"),
          Known.of("found unexpected end of stream", "teksten slutter midt i en værdi"),
          Known.of(
              "found character '(.*?)'? ?.*that cannot start any token.*",
              "intet kan begynde med tegnet »$1«"),
          Known.of("found undefined alias (.*)", "henvisningen »$1« findes ikke"),
          Known.of("found unknown escape character (.*)", "ukendt tegn efter en skråstreg: $1"),
          Known.of("special characters are not allowed.*", "her står et tegn, der ikke kan ses"),
          Known.of("found duplicate anchor (.*)", "ankeret »$1« står to gange"));

  private YamlWords() {}

  static Text of(String english) {
    for (Known each : KNOWN) {
      Matcher found = each.english().matcher(english);
      if (found.matches()) {
        return new Text(found.replaceFirst(each.danish()), english);
      }
    }
    return new Text("teksten kan ikke forstås her", english);
  }
}
