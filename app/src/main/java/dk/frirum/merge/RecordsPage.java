package dk.frirum.merge;

import dk.frirum.access.SignedIn;
import dk.frirum.citizen.PickView;
import dk.frirum.citizen.Picking;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a record of one who is registered twice (<i>dobbeltregistrering</i>), for those who see to
 * the data and have no citizens' pages to begin from.
 */
@Controller
class RecordsPage {
  private static final String PATH = "/records";
  private static final String FIND = PATH + "/find";
  private static final long NOBODY = 0;

  private final Pages pages;
  private final Picking picking;

  RecordsPage(Pages pages, Picking picking) {
    this.pages = pages;
    this.picking = picking;
  }

  /** Where one goes when it is done: the citizen's page, or here. */
  static String after(SignedIn who, long citizen) {
    String page = "/citizens/" + citizen;
    return who.may("GET", page) ? page : PATH;
  }

  @GetMapping(PATH)
  String open(HttpServletRequest request, Model model) {
    return show(Picking.nothing(FIND), pages.frame(request), model);
  }

  /** What is typed may be a CPR number: nothing of it comes into an address. */
  @PostMapping(FIND)
  String find(
      @AuthenticationPrincipal SignedIn visitor,
      @RequestParam(name = "q", defaultValue = "") String typed,
      HttpServletRequest request,
      Model model) {
    Frame frame = pages.frame(request);
    SignedIn who = visitor.puttingRecordsRight();
    return show(
        picking.look(who, typed, frame.today(), NOBODY, FIND, MergePage::form), frame, model);
  }

  private static String show(PickView pick, Frame frame, Model model) {
    model.addAttribute("pick", pick);
    frame.crumb(frame.words().t("import.title"), Page.Section.IMPORT.href());
    frame.crumb(frame.words().t("records.title"), null);
    model.addAttribute("page", frame.page(frame.words().t("records.title"), Page.Section.IMPORT));
    return "merge/records";
  }
}
