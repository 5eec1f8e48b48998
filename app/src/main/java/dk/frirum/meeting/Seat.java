package dk.frirum.meeting;

/**
 * A place at a meeting of a kind.
 *
 * @param always whether the meeting is none without
 * @param most how many there can be
 */
record Seat(Part part, Basis basis, boolean always, int most) {

  static Seat always(Part part, Basis basis) {
    return new Seat(part, basis, true, 1);
  }

  static Seat maybe(Part part, Basis basis) {
    return new Seat(part, basis, false, 1);
  }

  static Seat some(Part part, Basis basis, int most) {
    return new Seat(part, basis, false, most);
  }
}
