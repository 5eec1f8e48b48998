package dk.frirum.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.frirum.audit.Chain.Break;
import dk.frirum.audit.Chain.Head;
import dk.frirum.audit.Chain.Kind;
import dk.frirum.audit.Texts.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane of the trail, without a database")
class LaneTest {
  private static final int LANE = 7;
  private static final Head BEGINNING = new Head(LANE, 0, Chain.sha256("start".getBytes(UTF_8)));

  /** Rows as they are written, from the row after {@code after}. */
  private static List<Lane.Row> written(Head after, int rows) {
    List<Lane.Row> all = new ArrayList<>();
    byte[] hash = after.hash();
    for (long number = after.number() + 1; number <= after.number() + rows; number++) {
      String line = "row æ " + number;
      hash = Chain.sha256(hash, line.getBytes(UTF_8));
      all.add(row(number, hash, line, State.NONE, null));
    }
    return all;
  }

  private static Lane.Row row(
      long number, byte[] hash, String line, State state, byte @Nullable [] sealed) {
    return new Lane.Row(100 + number, number, hash, line, state, sealed);
  }

  private static Head head(Lane.Row last) {
    return new Head(LANE, last.number(), last.hash());
  }

  private static List<Break> breaks(Head start, List<Lane.Row> rows, Head end, Head... noted) {
    return lane(start, rows, end, noted).breaks();
  }

  private static Lane lane(Head start, List<Lane.Row> rows, Head end, Head... noted) {
    Map<Long, Head> before =
        java.util.stream.Stream.of(noted)
            .collect(java.util.stream.Collectors.toMap(Head::number, each -> each));
    Lane lane = new Lane(start, before);
    rows.forEach(lane::next);
    lane.end(end);
    return lane;
  }

  @Test
  @DisplayName("is whole from its beginning, empty too, and against heads noted on the way")
  void whole() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    assertEquals(List.of(), breaks(BEGINNING, rows, head(rows.getLast())));
    assertEquals(List.of(), breaks(BEGINNING, List.of(), BEGINNING));
    assertEquals(
        List.of(),
        breaks(BEGINNING, rows, head(rows.getLast()), head(rows.get(2)), head(rows.getLast())));
  }

  @Test
  @DisplayName("is whole from an anchor, where nothing was written since too")
  void anchored() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    Head anchor = head(rows.get(2));
    assertEquals(List.of(), breaks(anchor, rows.subList(3, 5), head(rows.getLast())));
    assertEquals(List.of(), breaks(anchor, List.of(), anchor));
    assertEquals(List.of(), breaks(anchor, rows.subList(3, 5), head(rows.getLast()), anchor));
    assertEquals(
        List.of(),
        breaks(anchor, rows.subList(3, 5), head(rows.getLast()), head(rows.getFirst())),
        "a head noted of what was let go says nothing any more");
    Head other = new Head(LANE, 3, Chain.sha256("other".getBytes(UTF_8)));
    assertEquals(
        List.of(new Break(Kind.REWRITTEN, LANE, 3, 0)),
        breaks(anchor, rows.subList(3, 5), head(rows.getLast()), other));
    assertEquals(
        List.of(new Break(Kind.REMOVED, LANE, 4, 0)),
        breaks(anchor, rows.subList(4, 5), head(rows.getLast())));
  }

  @Test
  @DisplayName("shows a row that says something else, once, and where")
  void changed() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    rows.set(2, row(3, rows.get(2).hash(), "row æ 4", State.NONE, null));
    assertEquals(
        List.of(new Break(Kind.CHANGED, LANE, 3, 103)),
        breaks(BEGINNING, rows, head(rows.getLast())));
  }

  @Test
  @DisplayName("shows rows removed from the middle, and from the end by the head")
  void removed() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    assertEquals(
        List.of(new Break(Kind.REMOVED, LANE, 2, 0)),
        breaks(BEGINNING, List.of(rows.get(0), rows.get(3), rows.get(4)), head(rows.getLast())));
    assertEquals(
        List.of(new Break(Kind.REMOVED, LANE, 4, 0)),
        breaks(BEGINNING, rows.subList(0, 3), head(rows.getLast())));
    assertEquals(
        List.of(new Break(Kind.REMOVED, LANE, 5, 0)),
        breaks(BEGINNING, rows.subList(0, 3), head(rows.get(2)), head(rows.getLast())),
        "the head was set back, and one noted before knows more");
  }

  @Test
  @DisplayName(
      "shows rows put in: a number again, and past the head; and a head that is not the last row's")
  void inserted() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    List<Lane.Row> twice = new ArrayList<>(rows);
    twice.add(3, rows.get(2));
    assertEquals(
        List.of(new Break(Kind.INSERTED, LANE, 3, 103)),
        breaks(BEGINNING, twice, head(rows.getLast())));
    assertEquals(
        List.of(new Break(Kind.INSERTED, LANE, 4, 0)), breaks(BEGINNING, rows, head(rows.get(2))));
    assertEquals(
        List.of(new Break(Kind.CHANGED, LANE, 5, 0)),
        breaks(BEGINNING, rows, new Head(LANE, 5, BEGINNING.hash())));
  }

  @Test
  @DisplayName("shows by a head noted before that all was written anew")
  void rewritten() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    Head noted = new Head(LANE, 2, Chain.sha256("then".getBytes(UTF_8)));
    assertEquals(
        List.of(new Break(Kind.REWRITTEN, LANE, 2, 102)),
        breaks(BEGINNING, rows, head(rows.getLast()), noted));
  }

  @Test
  @DisplayName(
      "counts words lawfully erased, takes what was left of a line by its own seal, and shows words touched")
  void words() {
    List<Lane.Row> rows = written(BEGINNING, 5);
    byte[] left = Chain.sha256("what is left".getBytes(UTF_8));
    rows.set(0, row(1, rows.get(0).hash(), "row æ 1", State.THERE, null));
    rows.set(1, row(2, rows.get(1).hash(), "row æ 2", State.ERASED, null));
    rows.set(2, row(3, rows.get(2).hash(), "what is left", State.ERASED_FROM_LINE, left));
    rows.set(3, row(4, rows.get(3).hash(), "row æ 4", State.TOUCHED, null));
    Lane lane = lane(BEGINNING, rows, head(rows.getLast()));
    assertEquals(List.of(new Break(Kind.TEXT_TOUCHED, LANE, 4, 104)), lane.breaks());
    assertEquals(2, lane.erased());
    rows.set(2, row(3, rows.get(2).hash(), "something else", State.ERASED_FROM_LINE, left));
    rows.set(4, row(5, rows.get(4).hash(), "what is left", State.NONE, left));
    assertEquals(
        List.of(Kind.CHANGED, Kind.TEXT_TOUCHED, Kind.CHANGED),
        breaks(BEGINNING, rows, head(rows.getLast())).stream().map(Break::kind).toList());
  }
}
