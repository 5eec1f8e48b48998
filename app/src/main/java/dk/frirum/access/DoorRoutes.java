package dk.frirum.access;

import static dk.frirum.access.RoleGroups.EVERYBODY;
import static dk.frirum.access.Route.arriving;
import static dk.frirum.access.Route.open;
import static dk.frirum.access.Route.row;

import java.util.List;

/** Addresses before, at and behind the door: signing in, what is public, the frame. */
final class DoorRoutes {
  private DoorRoutes() {}

  static final List<Route> ROWS =
      List.of(
          // without signing in
          open("GET", "/login"),
          open("POST", "/login"),
          open("GET", "/login/refused"),
          open("GET", "/oauth2/authorization/municipality"),
          open("GET", "/login/oauth2/code/municipality"),
          open("GET", "/assets/**"),
          open("GET", "/healthz"),
          // what a municipality tells everybody
          open("GET", "/open"),
          open("GET", "/open/{municipality}"),
          open("GET", "/open/{municipality}/file"),
          // by a secret in the address
          open("GET", "/calendar/{token}"),
          // half-way in
          arriving("GET", "/login/code"),
          arriving("POST", "/login/code"),
          arriving("GET", "/login/password"),
          arriving("POST", "/login/password"),
          arriving("GET", "/login/enrol"),
          arriving("POST", "/login/enrol"),
          // the frame
          row("GET", "/", EVERYBODY),
          row("POST", "/logout", EVERYBODY),
          row("GET", "/about", EVERYBODY));
}
