package dk.frirum.rules.card;

import dk.frirum.rules.Text;
import java.util.List;

/** A card of the rulebook with its cases. */
public sealed interface Card permits Requirement, Deviation {

  String id();

  Text title();

  Basis basis();

  Reservations reservations();

  List<CardCase> cases();

  Place place();
}
