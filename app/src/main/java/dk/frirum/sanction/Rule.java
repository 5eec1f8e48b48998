package dk.frirum.sanction;

import dk.frirum.guidance.Notice;
import java.util.Locale;

/** What must hold before a sanction may be prepared, one rule a name (<i>betingelse</i>). */
enum Rule {
  /** It was registered that the citizen stayed away. */
  STAYED_AWAY {
    @Override
    boolean holds(Facts facts) {
      return facts.stayedAway();
    }
  },
  /** The law required the citizen to come; a voluntary meeting has no consequence. */
  BOUND_TO_COME {
    @Override
    boolean holds(Facts facts) {
      return facts.bound();
    }
  },
  /** A benefit whose rules on sanctions are known here ran on the day. */
  KNOWN_BENEFIT {
    @Override
    boolean holds(Facts facts) {
      return facts.benefit() != null;
    }
  },
  /** Aktivloven § 35, stk. 1: in writing. */
  NOTICE_IN_WRITING {
    @Override
    boolean holds(Facts facts) {
      return facts.notice() != null;
    }
  },
  /** Ankestyrelsen, April 2016: at the same time as the summons, and so in the same letter. */
  NOTICE_WITH_THE_SUMMONS {
    @Override
    boolean holds(Facts facts) {
      return facts.notice() != null && facts.inTheLetter();
    }
  },
  /** It was about this citizen, and was not withdrawn since. */
  NOTICE_STANDS {
    @Override
    boolean holds(Facts facts) {
      Notice notice = facts.notice();
      return notice != null && notice.stands();
    }
  },
  /** It left the house before the meeting, and it was noted how. */
  NOTICE_SENT_BEFORE {
    @Override
    boolean holds(Facts facts) {
      Notice notice = facts.notice();
      Notice.Sent sent = notice == null ? null : notice.sent();
      return sent != null && sent.at().isBefore(facts.from());
    }
  },
  /** Ankestyrelsen, April 2016: the wording can be documented. */
  NOTICE_WORD_FOR_WORD {
    @Override
    boolean holds(Facts facts) {
      Notice notice = facts.notice();
      return notice != null && notice.intact();
    }
  };

  abstract boolean holds(Facts facts);

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
