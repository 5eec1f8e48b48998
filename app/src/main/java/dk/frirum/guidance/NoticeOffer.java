package dk.frirum.guidance;

import java.util.List;

/**
 * The notice that will go with a summons, before it is known when.
 *
 * @param benefit code
 * @param paragraphs with dots where the summons fills in
 */
public record NoticeOffer(String benefit, List<String> paragraphs) {
  public NoticeOffer {
    paragraphs = List.copyOf(paragraphs);
  }
}
