package dk.frirum.post;

import org.springframework.stereotype.Component;

/**
 * The place of Digital Post (MeMo). It is not built: it takes an agreement with
 * Digitaliseringsstyrelsen and a certificate, neither of which an open project has, and sending
 * must not be claimed before it has been seen. Until then letters are printed. See docs/post.md.
 */
@Component
final class DigitalPost implements Carrier {
  @Override
  public Channel channel() {
    return Channel.DIGITAL_POST;
  }

  @Override
  public boolean configured() {
    return false;
  }

  @Override
  public void carry(Load load) throws NotCarried {
    throw new NotCarried(Trouble.AWAY, "");
  }
}
