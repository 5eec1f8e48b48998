package dk.frirum.published;

import java.util.List;

/** Municipalities that have published something. */
public record PublicPlaces(List<Place> places) {
  public PublicPlaces {
    places = List.copyOf(places);
  }

  /** One of them. */
  public record Place(String code, String name) {}
}
