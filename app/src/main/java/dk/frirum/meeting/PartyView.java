package dk.frirum.meeting;

import dk.frirum.web.Words;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one party is told about a meeting: just what stands here. Letters can name nothing else, and
 * nobody gets more by being forgotten. All values are words, ready to be written.
 */
sealed interface PartyView {

  /** The citizen: everything about the own meeting. */
  record OfCitizen(
      String municipality,
      String citizen,
      String kind,
      String when,
      String minutes,
      String was,
      String where,
      String caller,
      String law,
      String parties)
      implements PartyView {}

  /** The employer: whom, when, where. Neither kind nor paragraph, which tell of benefit. */
  record OfEmployer(
      String municipality,
      String citizen,
      String when,
      String minutes,
      String was,
      String where,
      String caller)
      implements PartyView {}

  /** The a-kasse knows the member's course. */
  record OfFund(
      String municipality,
      String citizen,
      String kind,
      String when,
      String minutes,
      String was,
      String where,
      String caller)
      implements PartyView {}

  /** The patient's own doctor. */
  record OfDoctor(
      String municipality,
      String citizen,
      String when,
      String minutes,
      String was,
      String where,
      String caller)
      implements PartyView {}

  /** A member of the team, who is to prepare. */
  record OfMember(
      String municipality,
      String citizen,
      String kind,
      String when,
      String minutes,
      String was,
      String where,
      String caller,
      String parties)
      implements PartyView {}

  /** The school. */
  record OfSchool(
      String municipality,
      String citizen,
      String when,
      String minutes,
      String was,
      String where,
      String caller)
      implements PartyView {}

  /** The union, which the citizen has asked for help; that somebody is a member is sensitive. */
  record OfUnion(
      String municipality,
      String citizen,
      String when,
      String minutes,
      String was,
      String where,
      String caller)
      implements PartyView {}

  /** Whom the citizen brings; the citizen tells the rest. */
  record OfCompanion(
      String municipality, String citizen, String when, String was, String where, String caller)
      implements PartyView {}

  /** What a party of this sort is told; none for colleagues, who see the meeting itself. */
  static PartyView of(Part part, Facts facts) {
    Said said = new Said(facts);
    String town = facts.municipality();
    String citizen = facts.citizenName();
    String minutes = Integer.toString(facts.minutes());
    String caller = facts.caller();
    return switch (part) {
      case CITIZEN ->
          new OfCitizen(
              town,
              citizen,
              said.kind(),
              said.when(),
              minutes,
              said.was(),
              said.where(),
              caller,
              facts.law(),
              said.parties());
      case EMPLOYER ->
          new OfEmployer(town, citizen, said.when(), minutes, said.was(), said.where(), caller);
      case A_KASSE ->
          new OfFund(
              town, citizen, said.kind(), said.when(), minutes, said.was(), said.where(), caller);
      case GP ->
          new OfDoctor(town, citizen, said.when(), minutes, said.was(), said.where(), caller);
      case TEAM_MEMBER, COLLEAGUE ->
          new OfMember(
              town,
              citizen,
              said.kind(),
              said.when(),
              minutes,
              said.was(),
              said.where(),
              caller,
              said.parties());
      case SCHOOL ->
          new OfSchool(town, citizen, said.when(), minutes, said.was(), said.where(), caller);
      case UNION ->
          new OfUnion(town, citizen, said.when(), minutes, said.was(), said.where(), caller);
      case COMPANION ->
          new OfCompanion(town, citizen, said.when(), said.was(), said.where(), caller);
    };
  }

  /** Values by the names that letters use. */
  default Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      try {
        fields.put(component.getName(), (String) component.getAccessor().invoke(this));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields;
  }

  /** The type of what a party of this sort is told. */
  static Class<? extends PartyView> typeOf(Part part) {
    return switch (part) {
      case CITIZEN -> OfCitizen.class;
      case EMPLOYER -> OfEmployer.class;
      case A_KASSE -> OfFund.class;
      case GP -> OfDoctor.class;
      case TEAM_MEMBER, COLLEAGUE -> OfMember.class;
      case SCHOOL -> OfSchool.class;
      case UNION -> OfUnion.class;
      case COMPANION -> OfCompanion.class;
    };
  }

  /** Facts in the words of the receiver's language. */
  record Said(Facts facts) {

    String kind() {
      return facts.words().t("meeting.kind." + facts.kind().code());
    }

    String when() {
      return at(facts.at());
    }

    String was() {
      LocalDateTime was = facts.was();
      return was == null ? "" : at(was);
    }

    String where() {
      String form = facts.words().t("form." + facts.form().code());
      return facts.place().isEmpty() ? form : form + ": " + facts.place();
    }

    String parties() {
      return String.join("; ", facts.parties());
    }

    private String at(LocalDateTime at) {
      Words words = facts.words();
      return words.t(
          "letter.at",
          words.weekday(at.toLocalDate()),
          words.date(at.toLocalDate()),
          words.time(at));
    }
  }
}
