package dev.steward.portal.home;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.form.guarding.Networks;
import dev.steward.form.guarding.Pass;
import dev.steward.form.guarding.Passes;
import dev.steward.form.submitting.Submitting;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Taken;
import dev.steward.form.uploading.Uploads;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.entering.Visits;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.requesting.Claimant;
import dev.steward.ticket.requesting.OwnTickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What a customer adds to a request of theirs.
@Controller
@OpenRoute("customers have sessions of their own; what is not theirs cannot be found")
class AnswerController {
  private static final String FIELD = "answer";
  private static final int LONGEST = 10_000;

  private final Visits visits;
  private final OwnTickets tickets;
  private final RequestPages pages;
  private final Submitting submitting;
  private final Uploads uploads;
  private final Passes passes;
  private final Networks networks;
  private final Customers customers;

  AnswerController(
      Visits visits,
      OwnTickets tickets,
      RequestPages pages,
      Submitting submitting,
      Uploads uploads,
      Passes passes,
      Networks networks,
      Customers customers) {
    this.visits = visits;
    this.tickets = tickets;
    this.pages = pages;
    this.submitting = submitting;
    this.uploads = uploads;
    this.passes = passes;
    this.networks = networks;
    this.customers = customers;
  }

  @PostMapping("/requests/tickets/{id:[0-9]{1,18}}/answers")
  Screen answer(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String pass,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    Optional<Claimant> who = visits.claimant(request);
    if (who.isEmpty()) {
      return Screen.redirect("/requests/sign-in");
    }
    Ticket ticket = tickets.require(who.get(), new TicketId(id));
    UUID instance =
        passes.read(pass).or(() -> passes.read(passes.issue())).map(Pass::instance).orElseThrow();
    List<Taken.Refused> refused = take(request, instance, files == null ? List.of() : files);
    List<FormFile> kept = uploads.of(instance);
    String problem = problem(ticket, text, kept);
    if (!problem.isEmpty() || !refused.isEmpty()) {
      return Screen.refused(
          "portal/request",
          pages.page(
              request, who.get(), ticket.id(), passes.renew(instance), text, problem, refused));
    }
    submitting.add(instance, ticket, identity(who.get(), ticket), said(text, kept), kept);
    Flash.of("portal.flash.answered").leave(request, response);
    return Screen.redirect("/requests/tickets/" + id);
  }

  private List<Taken.Refused> take(
      HttpServletRequest request, UUID instance, List<MultipartFile> files) throws IOException {
    List<Taken.Refused> refused = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      if (name != null && !name.isEmpty()) {
        byte[] network = networks.network(request.getRemoteAddr());
        if (uploads.take(instance, FIELD, false, name, file.getBytes(), network)
            instanceof Taken.Refused not) {
          refused.add(not);
        }
      }
    }
    return refused;
  }

  private static String problem(Ticket ticket, String text, List<FormFile> files) {
    if (ticket.status() == Status.CLOSED) {
      return "portal.problem.closed";
    } else if (text.isBlank() && files.isEmpty()) {
      return "portal.problem.empty";
    }
    return text.length() > LONGEST ? "portal.problem.long" : "";
  }

  private static String said(String text, List<FormFile> files) {
    return text.isBlank()
        ? String.join(", ", files.stream().map(FormFile::name).toList())
        : text.strip();
  }

  /// By which of their proved identities they take part.
  private Identity identity(Claimant who, Ticket ticket) {
    List<IdentityId> proved = List.copyOf(who.proved());
    return customers.identitiesById(proved).stream()
        .filter(each -> each.id().equals(ticket.identity()))
        .findFirst()
        .orElseGet(() -> customers.identitiesById(proved).getFirst());
  }
}
