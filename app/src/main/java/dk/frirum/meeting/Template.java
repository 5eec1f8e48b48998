package dk.frirum.meeting;

import dk.frirum.post.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a letter in one version (<i>brevskabelon</i>). A text that has been used is never
 * changed: another version is another file. {@code {name}} stands for a field of the receiver's
 * {@link PartyView}; a paragraph whose only field is empty is left out.
 *
 * @param heading first line
 * @param paragraphs the others
 */
record Template(String name, int version, String heading, List<String> paragraphs) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  Template {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * The version in use of the letter to a party on an occasion.
   *
   * @param language {@code da} or {@code en}
   * @param booked whether the citizen chose the time, and so is not called
   */
  static Template of(Part part, Occasion occasion, String language, boolean booked) {
    boolean citizen = part == Part.CITIZEN;
    return switch (occasion) {
      case SUMMONS ->
          read(citizen && booked ? "booked-citizen" : "summons-" + part.code(), language);
      case MOVED -> read(citizen ? "moved-citizen" : "moved", language);
      case CANCELLED -> read(citizen ? "cancelled-citizen" : "cancelled", language);
      case ANOTHER -> read(citizen ? "another-citizen" : "another", language);
      case REMINDER -> read("reminder", language);
    };
  }

  /**
   * What the citizen is sent where the letter itself goes another way: time and place, and no more.
   */
  static Template note(Occasion occasion, String language, boolean booked) {
    return switch (occasion) {
      case SUMMONS -> read(booked ? "note-booked" : "note", language);
      case MOVED, CANCELLED, ANOTHER, REMINDER -> of(Part.CITIZEN, occasion, language, booked);
    };
  }

  /** All are in their first version; English ones have names of their own. */
  private static Template read(String name, String language) {
    return read(language.equals("en") ? name + "-en" : name, 1);
  }

  static Template read(String name, int version) {
    String file = "/letters/%s.%d.txt".formatted(name, version);
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no letter " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      List<String> parts = List.of(text.split("\\n\\s*\\n"));
      return new Template(
          name,
          version,
          parts.getFirst(),
          parts.stream().skip(1).map(part -> part.replace('\n', ' ').strip()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all fields it speaks of. */
  List<String> places() {
    return PLACE
        .matcher(heading + " " + String.join(" ", paragraphs))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  String heading(PartyView view) {
    return filled(heading, view.fields());
  }

  List<String> body(PartyView view) {
    Map<String, String> fields = view.fields();
    List<String> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean nothing =
          PLACE.matcher(paragraph).results().count() == 1
              && PLACE
                  .matcher(paragraph)
                  .results()
                  .allMatch(found -> fields.getOrDefault(found.group(1), "").isEmpty());
      if (!nothing) {
        body.add(filled(paragraph, fields));
      }
    }
    return body;
  }

  private String filled(String text, Map<String, String> fields) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> {
          String value = fields.get(found.group(1));
          if (value == null) {
            throw new IllegalStateException(name + " asks for " + found.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
