package dk.frirum.placement;

import org.springframework.stereotype.Component;

/** No register is connected; it says so. */
@Component
class NotConnected implements NationalRegister {
  @Override
  public State tell(long citizenId, long placementId, What what) {
    return State.NOT_CONNECTED;
  }
}
