package dk.frirum.start;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the demo shows: a bean of this type fills the empty database with an invented municipality.
 */
public interface DemoMunicipality {

  /**
   * Called once, when the database holds no citizens.
   *
   * @param citizens how many to make
   * @param progress is told in short sentences how it goes
   */
  void fill(int citizens, Consumer<String> progress);

  /** The logins to show at every start, one for each role. */
  List<Login> logins();

  /**
   * One demo user.
   *
   * @param role the role in Danish, as shown
   */
  record Login(String role, String username, String password) {}
}
