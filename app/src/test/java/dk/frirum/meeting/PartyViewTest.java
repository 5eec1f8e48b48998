package dk.frirum.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.casework.Form;
import dk.frirum.post.Occasion;
import dk.frirum.web.Words;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Written by hand from what each party is for; nothing is taken from the code it tests. */
@DisplayName("Parties by fields")
class PartyViewTest {
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);
  private static final Set<Part> NOBODY = Set.of();

  /** Who may learn what of a meeting; colleagues see the meeting itself. */
  private static final Map<String, Set<Part>> MAY_LEARN =
      Map.ofEntries(
          // of the meeting
          Map.entry("Meeting.id", NOBODY),
          Map.entry("Meeting.citizenId", NOBODY),
          Map.entry("Meeting.citizenName", ALL),
          Map.entry(
              "Meeting.kind",
              EnumSet.of(Part.CITIZEN, Part.A_KASSE, Part.TEAM_MEMBER, Part.COLLEAGUE)),
          Map.entry("Meeting.span", ALL),
          Map.entry("Meeting.form", ALL),
          Map.entry("Meeting.place", ALL),
          Map.entry("Meeting.ownerId", NOBODY),
          Map.entry("Meeting.owner", ALL),
          // That it is cancelled or over; not whether the citizen came.
          Map.entry("Meeting.stage", ALL),
          Map.entry("Meeting.reason", NOBODY),
          Map.entry("Meeting.reasonText", NOBODY),
          Map.entry("Meeting.away", NOBODY),
          Map.entry("Meeting.awayText", NOBODY),
          Map.entry("Meeting.law", EnumSet.of(Part.CITIZEN)),
          Map.entry("Meeting.duty", NOBODY),
          Map.entry("Meeting.interviewId", NOBODY),
          Map.entry("Meeting.placementId", NOBODY),
          Map.entry("Meeting.record", NOBODY),
          Map.entry("Meeting.booked", EnumSet.of(Part.CITIZEN)),
          Map.entry("Meeting.uid", ALL),
          Map.entry("Meeting.sequence", ALL),
          Map.entry("Meeting.version", NOBODY),
          Map.entry("Meeting.savedById", NOBODY),
          Map.entry("Meeting.savedBy", NOBODY),
          Map.entry("Meeting.parties", EnumSet.of(Part.CITIZEN, Part.TEAM_MEMBER, Part.COLLEAGUE)),
          // of the others who take part
          Map.entry("Party.id", NOBODY),
          Map.entry("Party.part", EnumSet.of(Part.CITIZEN, Part.TEAM_MEMBER, Part.COLLEAGUE)),
          Map.entry("Party.name", EnumSet.of(Part.CITIZEN, Part.TEAM_MEMBER, Part.COLLEAGUE)),
          Map.entry("Party.email", NOBODY),
          Map.entry("Party.staffId", NOBODY),
          Map.entry("Party.basis", NOBODY),
          Map.entry("Party.consentOn", NOBODY),
          Map.entry("Party.answer", NOBODY),
          Map.entry("Party.excuse", NOBODY),
          Map.entry("Party.answerText", NOBODY),
          Map.entry("Party.times", NOBODY),
          Map.entry("Party.attended", NOBODY),
          Map.entry("Party.area", NOBODY),
          Map.entry("Party.told", NOBODY),
          Map.entry("Party.language", NOBODY),
          Map.entry("Party.accessId", NOBODY));

  /** What stands on the own page of one who takes part, and of whose row it is made. */
  private static final Map<String, String> OWN_PAGE =
      Map.of(
          "title", "Meeting.kind or Meeting.citizenName, from the party's view",
          "when", "the party's view",
          "facts", "the party's view",
          "stage", "Meeting.stage",
          "reply", "the party's own answer, and free times of those who hold the meeting",
          "told", "the party's own Party.told",
          "tasks", "tasks whose party it is");

  /** Of a task one is to do oneself. */
  private static final Map<String, Boolean> OWN_TASK =
      Map.ofEntries(
          Map.entry("id", true),
          Map.entry("citizenId", false),
          Map.entry("citizenName", false),
          Map.entry("meetingId", false),
          Map.entry("what", true),
          Map.entry("ownerId", false),
          Map.entry("owner", false),
          Map.entry("due", true),
          Map.entry("doneAt", true),
          Map.entry("partyId", false),
          Map.entry("partyName", false),
          Map.entry("version", true));

  /**
   * From which of these a field of a letter is made; {@code ""} where it is of the municipality.
   */
  private static final Map<String, String> MADE_OF =
      Map.of(
          "municipality", "",
          "citizen", "Meeting.citizenName",
          "kind", "Meeting.kind",
          "when", "Meeting.span",
          "minutes", "Meeting.span",
          "was", "Meeting.span",
          "where", "Meeting.place",
          "caller", "Meeting.owner",
          "law", "Meeting.law",
          "parties", "Meeting.parties");

  @Test
  @DisplayName("every field of a meeting and a party is classified, and no other")
  void classified() {
    Set<String> there = new TreeSet<>();
    for (Class<?> type : List.of(Meeting.class, Party.class)) {
      for (RecordComponent each : type.getRecordComponents()) {
        there.add(type.getSimpleName() + "." + each.getName());
      }
    }
    assertEquals(there, new TreeSet<>(MAY_LEARN.keySet()));
  }

  @Test
  @DisplayName("every field of the own page and of a task is classified, and no other")
  void ownPage() {
    assertEquals(names(OwnMeetingView.class), new TreeSet<>(OWN_PAGE.keySet()));
    assertEquals(names(Task.class), new TreeSet<>(OWN_TASK.keySet()));
    Set<String> shown = new TreeSet<>(names(OwnMeetingView.OwnTask.class));
    assertEquals(new TreeSet<>(Set.of("what", "due", "late", "version", "action")), shown);
  }

  private static TreeSet<String> names(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("no party's letters can speak of what that party may not learn")
  void allowed() {
    List<String> wrong = new ArrayList<>();
    for (Part part : Part.values()) {
      for (RecordComponent field : PartyView.typeOf(part).getRecordComponents()) {
        String of = MADE_OF.get(field.getName());
        if (of == null) {
          wrong.add(field + " of " + part + " is not classified");
        } else if (!of.isEmpty() && !MAY_LEARN.getOrDefault(of, NOBODY).contains(part)) {
          wrong.add(part + " may not learn " + of + " as " + field.getName());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("every template can be filled for every party, and asks for nothing more")
  void templates() {
    for (String language : List.of("da", "en")) {
      for (Part part : Part.values()) {
        PartyView view = PartyView.of(part, facts(Kind.FIRST_AT_WORKPLACE, language));
        for (Occasion occasion : Occasion.values()) {
          for (boolean booked : new boolean[] {true, false}) {
            Template template = Template.of(part, occasion, language, booked);
            assertTrue(view.fields().keySet().containsAll(template.places()), template.name());
            assertFalse(template.body(view).isEmpty());
            assertFalse(template.heading(view).contains("{"));
          }
        }
      }
      PartyView citizen = PartyView.of(Part.CITIZEN, facts(Kind.JOB_INTERVIEW, language));
      for (Occasion occasion : Occasion.values()) {
        for (boolean booked : new boolean[] {true, false}) {
          Template note = Template.note(occasion, language, booked);
          assertTrue(citizen.fields().keySet().containsAll(note.places()));
        }
      }
    }
  }

  @Test
  @DisplayName("English letters are in English from heading to date, and ask for the same fields")
  void english() {
    for (Part part : Part.values()) {
      for (Occasion occasion : Occasion.values()) {
        Template english = Template.of(part, occasion, "en", false);
        Template danish = Template.of(part, occasion, "da", false);
        assertEquals(Set.copyOf(danish.places()), Set.copyOf(english.places()), english.name());
        String text =
            english.heading(PartyView.of(part, facts(Kind.JOB_INTERVIEW, "en")))
                + String.join(
                    " ", english.body(PartyView.of(part, facts(Kind.JOB_INTERVIEW, "en"))));
        for (String danishWord : List.of("kl.", "marts", "tirsdag", "møde", "På arbejds", "Sted")) {
          assertFalse(text.contains(danishWord), english.name() + ": " + text);
        }
      }
    }
  }

  @Test
  @DisplayName(
      "employer, GP, school, union and companion are not told the kind, the law or each other's names")
  void told() {
    Map<Part, String> letters = new EnumMap<>(Part.class);
    for (Kind kind : Kind.values()) {
      for (Part part : ALL) {
        for (Occasion occasion : Occasion.values()) {
          PartyView view = PartyView.of(part, facts(kind, "da"));
          Template template = Template.of(part, occasion, "da", false);
          letters.merge(
              part,
              template.heading(view) + String.join(" ", template.body(view)),
              (one, two) -> one + " " + two);
        }
      }
    }
    for (Part part : List.of(Part.EMPLOYER, Part.GP, Part.SCHOOL, Part.UNION, Part.COMPANION)) {
      String text = letters.getOrDefault(part, "");
      for (String secret :
          List.of(
              "sygedagpenge", "beskæftigelsesindsats", "Opfølgningssamtale", "Lægen Ida", "§ 13")) {
        assertFalse(text.contains(secret), part + " is told " + secret);
      }
      assertTrue(text.contains("Bent Aagaard"), part + " is told whom it is about");
    }
    assertTrue(letters.getOrDefault(Part.CITIZEN, "").contains("Lægen Ida"));
  }

  @Test
  @DisplayName(
      "consent is asked for where it is the basis – employer, a-kasse, GP, school, union – and nowhere else")
  void consent() {
    Map<Part, Set<Basis>> bases =
        Stream.of(Kind.values())
            .flatMap(kind -> kind.seats().stream())
            .collect(
                Collectors.groupingBy(
                    Seat::part, Collectors.mapping(Seat::basis, Collectors.toSet())));
    assertEquals(Set.of(Basis.CONSENT), bases.get(Part.EMPLOYER));
    assertEquals(Set.of(Basis.CONSENT), bases.get(Part.A_KASSE));
    assertEquals(Set.of(Basis.CONSENT), bases.get(Part.GP));
    assertEquals(Set.of(Basis.CONSENT), bases.get(Part.SCHOOL));
    assertEquals(Set.of(Basis.CONSENT), bases.get(Part.UNION));
    assertEquals(Set.of(Basis.OFFICE), bases.get(Part.TEAM_MEMBER));
    assertEquals(Set.of(Basis.OFFICE), bases.get(Part.COLLEAGUE));
    assertEquals(Set.of(Basis.RIGHT), bases.get(Part.COMPANION));
    assertEquals(Set.of(Basis.DUTY, Basis.VOLUNTARY), bases.get(Part.CITIZEN));
  }

  private static Facts facts(Kind kind, String language) {
    return new Facts(
        "Havrelund Kommune",
        "Bent Aagaard",
        kind,
        LocalDateTime.of(2024, 3, 12, 9, 0),
        45,
        LocalDateTime.of(2024, 3, 11, 9, 0),
        Form.WORKPLACE,
        "Mølle Allé 4",
        "Karen Østergård",
        "sygedagpengeloven § 13 b",
        List.of("Egen læge: Lægen Ida"),
        Words.of(Locale.of(language)));
  }
}
