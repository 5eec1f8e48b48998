package dk.frirum.citizen;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a {@link Timeline} out in the plane of an SVG picture: days become x, lanes become y. Pure
 * arithmetic; the template draws.
 */
public final class TimelineDrawing {

  /** Width of the picture in its own units. */
  public static final int WIDTH = 1160;

  /** Where the days begin; names of the lanes stand left of it. */
  public static final int LEFT = 96;

  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 34;
  private static final int LANE = 30;
  private static final int LOW_LANE = 26;
  private static final int LABEL = 52;
  private static final int LETTER = 7;

  private final Timeline timeline;
  private final List<Bar> bars = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final int lanes;
  private final int stayLanes;

  /** Lays a time line out. */
  public TimelineDrawing(Timeline timeline) {
    this.timeline = timeline;
    this.lanes = Math.max(1, placeSpells());
    this.stayLanes = placePlacements();
  }

  /**
   * A spell as a bar.
   *
   * @param roomy whether the benefit's name fits inside
   */
  public record Bar(
      Timeline.Spell spell, int x, int y, int width, boolean running, boolean roomy) {}

  /**
   * A placement as a bar.
   *
   * @param name that of whom it is with, where it fits inside
   */
  public record Stay(Timeline.Placement placement, int x, int y, int width, String name) {}

  /** A mark on a lane. */
  public record Mark(int x, int y, String tone, String title, LocalDate on) {}

  /**
   * A stretch behind everything.
   *
   * @param labelX where its name begins, or ends when it stands left of {@code x}
   * @param labelled whether there is room for the name
   */
  public record Stripe(Timeline.Band band, int x, int width, int labelX, boolean labelled) {}

  /** A line of the calendar: a year, or a month where there is room. */
  public record Tick(int x, String text, boolean year) {}

  /** The spells, those that overlap below each other. */
  public List<Bar> bars() {
    return List.copyOf(bars);
  }

  /** The placements, those that overlap below each other. */
  public List<Stay> stays() {
    return List.copyOf(stays);
  }

  /** Top of the placements' lanes; there is none without placements. */
  public int staysY() {
    return TOP + lanes * LANE;
  }

  /** The day looked at; none when it lies outside. */
  public @Nullable Integer dayX() {
    LocalDate day = timeline.day();
    return day.isBefore(timeline.from()) || day.isAfter(timeline.to()) ? null : x(day);
  }

  /** Middle of the interviews' lane. */
  public int interviewsY() {
    return staysY() + stayLanes * LOW_LANE + 22;
  }

  /** Middle of the duties' lane. */
  public int dutiesY() {
    return interviewsY() + 36;
  }

  /** Bottom of the lanes, where the calendar stands. */
  public int bottom() {
    return dutiesY() + 24;
  }

  /** Height of the picture. */
  public int height() {
    return bottom() + 26;
  }

  /** Top of the lanes. */
  public int top() {
    return TOP;
  }

  /** Interviews as marks: {@code held} or {@code missed}. */
  public List<Mark> interviews(java.util.function.UnaryOperator<String> kindName) {
    return timeline.interviews().stream()
        .filter(i -> inside(i.on()))
        .map(i ->
            new Mark(
                x(i.on()),
                interviewsY(),
                i.held() ? "held" : "missed",
                kindName.apply(i.kind()),
                i.on()))
        .toList();
  }

  /** Duties as flags: {@code met}, {@code overdue}, {@code due} or {@code quiet}. */
  public List<Mark> flags() {
    return timeline.duties().stream()
        .filter(f -> inside(f.due()))
        .map(f -> new Mark(x(f.due()), dutiesY(), tone(f.status()), f.title(), f.due()))
        .toList();
  }

  /** Suspensions and reforms; a name that would run into the one before it is left to the table. */
  public List<Stripe> stripes() {
    List<Stripe> stripes = new ArrayList<>();
    int free = LEFT;
    for (Timeline.Band band : timeline.bands()) {
      if (band.to().isBefore(timeline.from()) || band.from().isAfter(timeline.to())) {
        continue;
      }
      int x = x(band.from());
      int width = Math.max(2, x(band.to().plusDays(1)) - x);
      int text = LETTER * band.title().length();
      boolean right = x + 4 + text > RIGHT;
      boolean labelled = (right ? x - 4 - text : x) >= free;
      if (labelled) {
        free = (right ? x : x + text) + 12;
      }
      stripes.add(new Stripe(band, x, width, right ? x - 4 : x + 4, labelled));
    }
    return stripes;
  }

  /** Where the name of the day looked at stands: right of its line, left of it at the edge. */
  public int dayLabelX() {
    Integer x = dayX();
    return x == null ? LEFT : x + 6 * LETTER > RIGHT ? x - 5 : x + 5;
  }

  /** Years; and months too, as many as there is room for. */
  public List<Tick> ticks(java.util.Locale locale) {
    long months = ChronoUnit.MONTHS.between(timeline.from(), timeline.to()) + 1;
    int step = 1;
    while (months / step * LABEL > RIGHT - LEFT && step < 12) {
      step = step < 3 ? 3 : step * 2;
    }
    List<Tick> ticks = new ArrayList<>();
    LocalDate month = timeline.from().withDayOfMonth(1).plusMonths(1);
    for (; !month.isAfter(timeline.to()); month = month.plusMonths(1)) {
      boolean year = month.getMonthValue() == 1;
      if (!year && (month.getMonthValue() - 1) % step != 0) {
        continue;
      }
      String name =
          month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, locale);
      ticks.add(new Tick(x(month), year ? String.valueOf(month.getYear()) : name, year));
    }
    return ticks;
  }

  private int placeSpells() {
    List<Integer> ends = new ArrayList<>();
    for (Timeline.Spell spell : timeline.spells()) {
      LocalDate end = spell.to() == null ? timeline.to() : spell.to();
      if (outside(spell.from(), end)) {
        continue;
      }
      int x = x(spell.from());
      int width = Math.max(4, x(end.plusDays(1)) - x);
      int lane = lane(ends, x, width);
      boolean roomy = width > 9 * spell.benefit().length();
      bars.add(new Bar(spell, x, TOP + lane * LANE + 4, width, spell.to() == null, roomy));
    }
    return ends.size();
  }

  private int placePlacements() {
    List<Integer> ends = new ArrayList<>();
    for (Timeline.Placement each : timeline.placements()) {
      if (outside(each.from(), each.to())) {
        continue;
      }
      int x = x(each.from());
      int width = Math.max(4, x(each.to().plusDays(1)) - x);
      int y = staysY() + lane(ends, x, width) * LOW_LANE + 4;
      boolean roomy = width > 9 * each.place().length();
      stays.add(new Stay(each, x, y, width, roomy ? each.place() : ""));
    }
    return ends.size();
  }

  private boolean outside(LocalDate from, LocalDate to) {
    return to.isBefore(timeline.from()) || from.isAfter(timeline.to());
  }

  /** The first lane that is free, which is then taken. */
  private static int lane(List<Integer> ends, int x, int width) {
    int lane = 0;
    while (lane < ends.size() && ends.get(lane) > x) {
      lane++;
    }
    if (lane == ends.size()) {
      ends.add(0);
    }
    ends.set(lane, x + width);
    return lane;
  }

  private boolean inside(LocalDate date) {
    return !date.isBefore(timeline.from()) && !date.isAfter(timeline.to());
  }

  private int x(LocalDate date) {
    long span = Math.max(1, ChronoUnit.DAYS.between(timeline.from(), timeline.to()) + 1);
    long days = ChronoUnit.DAYS.between(timeline.from(), date);
    long clipped = Math.max(0, Math.min(span, days));
    return LEFT + Math.toIntExact(clipped * (RIGHT - LEFT) / span);
  }

  private static String tone(Status status) {
    return switch (status) {
      case MET, MET_LATE -> "met";
      case OVERDUE -> "overdue";
      case DUE, UPCOMING -> "due";
      case LIFTED, SUSPENDED, NOT_COVERED, UNDETERMINED -> "quiet";
    };
  }
}
