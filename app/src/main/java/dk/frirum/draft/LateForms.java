package dk.frirum.draft;

import dk.frirum.access.LateForm;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Keeps what was typed in a form whose session ended before it was sent. */
@Component
class LateForms implements LateForm {
  private final Drafts drafts;
  private final DraftWords draftWords;
  private final LocaleResolver languages;

  LateForms(Drafts drafts, DraftWords draftWords, LocaleResolver languages) {
    this.drafts = drafts;
    this.draftWords = draftWords;
    this.languages = languages;
  }

  @Override
  public Optional<Kept> keep(HttpServletRequest request) {
    return Sent.of(parameters(request))
        .flatMap(form -> drafts.keepForItsWriter(form.token(), form.fields()))
        .map(kept ->
            new Kept(
                kept.address(),
                draftWords.ended(kept.at(), Words.of(languages.resolveLocale(request)))));
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> each.getValue().length > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
  }
}
