package dk.frirum.placement;

import dk.frirum.access.SignedIn;
import dk.frirum.web.FieldError;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of a company: whom to speak to, and the numbers the rules are asked with. */
@Controller
class CompanyPage {
  private final Pages pages;
  private final Companies companies;

  CompanyPage(Pages pages, Companies companies) {
    this.pages = pages;
    this.companies = companies;
  }

  @GetMapping("/companies/{company}")
  String open(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("company") long id,
      HttpServletRequest request,
      Model model) {
    Company company = companies.find(who, id);
    return show(company, typed(company), List.of(), false, pages.frame(request), model);
  }

  @PostMapping("/companies/{company}")
  String change(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable("company") long id,
      @RequestParam("version") int version,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      Model model) {
    Company company = companies.find(who, id);
    Frame frame = pages.frame(request);
    Map<String, String> fields = new HashMap<>(sent);
    // The numbers that name it are not changed: another number is another company.
    fields.put("cvr", company.cvr());
    fields.put("productionUnit", company.productionUnit());
    Typed typed = new Typed(fields);
    List<FieldError> errors = new ArrayList<>();
    Company.Typed read = new CompanyReader(frame.words()).read(typed, errors);
    if (read == null || !errors.isEmpty()) {
      return show(company, typed, errors, false, frame, model);
    }
    if (!companies.change(who, id, read, !typed.v("counted").isEmpty(), version)) {
      return show(companies.find(who, id), typed, List.of(), true, frame, model);
    }
    Frame.carry(
        redirect, new Page.Flash(Page.Tone.SUCCESS, frame.words().t("company.saved", read.name())));
    return "redirect:/companies/" + id;
  }

  private static Typed typed(Company company) {
    return new Typed(
        Map.of(
            "name", company.name(),
            "sector", company.sector().code(),
            "address", company.address(),
            "contactName", company.contact().name(),
            "contactPhone", company.contact().phone(),
            "contactEmail", company.contact().email(),
            "employees", number(company.employees()),
            "averageEmployees", number(company.averageEmployees()),
            "placedByOthers", Integer.toString(company.placedByOthers())));
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private String show(
      Company company,
      Typed typed,
      List<FieldError> errors,
      boolean conflict,
      Frame frame,
      Model model) {
    Words words = frame.words();
    model.addAttribute(
        "company",
        new CompanyView(
            "/companies/" + company.id(),
            company.name(),
            company.cvr(),
            company.productionUnit(),
            companies.placed(company.id(), frame.today(), null),
            company.countedOn() == null ? "" : words.date(company.countedOn()),
            Sector.codes(),
            typed,
            errors,
            conflict,
            company.version()));
    frame
        .crumb(words.t("placements.title"), Page.Section.PLACEMENTS.href())
        .crumb(company.name(), null);
    model.addAttribute("page", frame.page(company.name(), Page.Section.PLACEMENTS));
    return "placement/company";
  }
}
