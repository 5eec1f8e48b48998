package dk.frirum.web.login;

import java.util.List;

/**
 * The recovery codes, shown once.
 *
 * @param codes as {@code abcd-efgh-ijkl-mnop}
 * @param onwards where one goes from here
 */
public record RecoveryView(List<String> codes, String onwards) {

  public RecoveryView {
    codes = List.copyOf(codes);
  }
}
