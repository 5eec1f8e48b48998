package dk.frirum.audit;

import dk.frirum.audit.Chain.Head;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ends of the lanes as text, a line each: {@code lane number hash}. */
public final class Heads {
  private static final Pattern LINE = Pattern.compile("(\\d{1,4}) (\\d{1,18}) ([0-9a-f]{64})");

  private Heads() {}

  public static String write(List<Head> heads) {
    return heads.stream()
        .map(head ->
            "%d %d %s%n"
                .formatted(head.lane(), head.number(), HexFormat.of().formatHex(head.hash())))
        .collect(Collectors.joining());
  }

  /**
   * @throws IllegalArgumentException naming the line that is none
   */
  public static List<Head> read(String text) {
    List<Head> heads = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher found = LINE.matcher(line.strip());
      if (!found.matches()) {
        throw new IllegalArgumentException(
            "line " + number + " is no head: a lane, a number and a hash were expected");
      }
      heads.add(
          new Head(
              Integer.parseInt(found.group(1)),
              Long.parseLong(found.group(2)),
              HexFormat.of().parseHex(found.group(3))));
    }
    return heads;
  }
}
