package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.CaseLink;
import dk.frirum.web.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways on from a citizen's case; how all of them stand is read in one statement. */
@Component
class CaseLinks {
  private final ObjectProvider<CaseLink> links;
  private final DSLContext sql;

  CaseLinks(ObjectProvider<CaseLink> links, DSLContext sql) {
    this.links = links;
    this.sql = sql;
  }

  private record Open(CaseLink link, CaseLink.Line way) {}

  /** Those this person has; that the citizen may be seen is asked before. */
  List<CaseLink.Line> ways(SignedIn who, long citizen, Words words) {
    return open(who, citizen, words).stream().map(Open::way).toList();
  }

  /** The same with how they stand today. */
  List<CaseLink.Line> standing(SignedIn who, long citizen, Words words) {
    List<Open> open = open(who, citizen, words);
    List<CaseLink.Standing<?>> standing =
        open.stream().<CaseLink.Standing<?>>map(each -> each.link().standing(citizen)).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Record answers =
        sql.select(standing.stream().map(CaseLink.Standing::asked).toList()).fetchSingle();
    return IntStream.range(0, open.size())
        .mapToObj(n -> standing.get(n).in(answers, open.get(n).way(), words))
        .toList();
  }

  private List<Open> open(SignedIn who, long citizen, Words words) {
    return links
        .orderedStream()
        .map(link -> new Open(link, link.way(citizen, words)))
        .filter(each -> who.may("GET", each.way().href()))
        .toList();
  }
}
