package dk.frirum.citizen;

import dk.frirum.web.Words;
import org.jooq.Field;
import org.jooq.Record;

/**
 * A way on from the citizen's page, with how it stands there. A package that has a page about a
 * part of the case gives a bean of this; {@link org.springframework.core.annotation.Order} says
 * where it stands. Whether the reader may open the page, and see the citizen at all, is asked by
 * whoever shows it.
 */
public interface CaseLink {

  /** The way on alone: nothing is looked up, and nothing is said of how it stands. */
  Line way(long citizenId, Words words);

  /** How it stands with a citizen today. */
  Standing<?> standing(long citizenId);

  /**
   * What must be known to say how it stands, to be read in one statement with that of all other
   * ways.
   *
   * @param asked one value of the database, mostly a list of a few rows
   * @param said the way with what that comes to
   */
  record Standing<T>(Field<T> asked, Said<T> said) {

    /** The way as the row that was read says. */
    public Line in(Record answers, Line way, Words words) {
      return said.of(way, answers.get(asked), words);
    }

    /** What a value says of a way. */
    @FunctionalInterface
    public interface Said<T> {
      Line of(Line way, T value, Words words);
    }
  }

  /**
   * A way on.
   *
   * @param mark what it is, for whoever looks for it on the page: {@code plan}
   * @param title as {@code Min Plan}
   * @param state how it stands, in a few words; empty where nothing is going on
   * @param waiting whether somebody must do something there
   */
  record Line(String mark, String title, String href, String state, boolean waiting) {

    /** Of a page of the case where nothing is going on. */
    public static Line quiet(String mark, String title, String href) {
      return new Line(mark, title, href, "", false);
    }

    /** The same with how it stands. */
    public Line standing(String how, boolean waits) {
      return new Line(mark, title, href, how, waits);
    }
  }
}
