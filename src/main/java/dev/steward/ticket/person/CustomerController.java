package dev.steward.ticket.person;

import dev.steward.customer.Customer;
import dev.steward.customer.CustomerError;
import dev.steward.customer.CustomerId;
import dev.steward.customer.CustomerNotes;
import dev.steward.customer.Customers;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_TICKETS)
class CustomerController {
  private static final int LONGEST_NAME = 200;

  private final Persons persons;
  private final Customers customers;
  private final CustomerNotes notes;

  CustomerController(Persons persons, Customers customers, CustomerNotes notes) {
    this.persons = persons;
    this.customers = customers;
    this.notes = notes;
  }

  @GetMapping("/desk/customers")
  @Requires({Permission.VIEW_TICKETS, Permission.VIEW_CUSTOMERS})
  Screen search(SignedIn viewer, @RequestParam(defaultValue = "") String q) {
    return Screen.of("ticket/person/list", persons.search(viewer, q, 0));
  }

  @GetMapping("/desk/customers/{id}")
  Screen show(
      SignedIn viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    var customer = new CustomerId(id);
    Optional<CustomerId> survivor = persons.survivor(customer);
    if (survivor.isPresent()) {
      persons.require(viewer, survivor.get());
      return Screen.redirect("/desk/customers/" + survivor.get().value());
    }
    return Screen.of(
        "ticket/person/show", persons.page(viewer, customer, before, Optional.empty()));
  }

  @PostMapping("/desk/customers/{id}")
  @Requires({Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS})
  Screen change(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request,
      HttpServletResponse response) {
    Customer customer = persons.require(by, new CustomerId(id));
    String clean = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (clean.length() > LONGEST_NAME) {
      return refused(by, id, new Refusal(CustomerError.TOO_LONG, LONGEST_NAME));
    }
    customers.change(
        customer.id(),
        clean,
        language.isBlank() ? Optional.empty() : Optional.of(Locale.forLanguageTag(language)),
        zone(zone));
    Flash.of("customer.flash.saved").leave(request, response);
    return Screen.redirect("/desk/customers/" + id);
  }

  @PostMapping("/desk/customers/{id}/notes")
  @Requires(Permission.WORK_TICKETS)
  Screen note(
      SignedIn by,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response) {
    Customer customer = persons.require(by, new CustomerId(id));
    try {
      notes.add(customer.id(), text, by.agentId().value());
    } catch (Refusal refusal) {
      return refused(by, id, refusal);
    }
    Flash.of("ticket.flash.noted").leave(request, response);
    return Screen.redirect("/desk/customers/" + id);
  }

  @PostMapping("/desk/customers/{id}/notes/{note}/removal")
  @Requires(Permission.WORK_TICKETS)
  Screen removeNote(SignedIn by, @PathVariable long id, @PathVariable long note) {
    Customer customer = persons.require(by, new CustomerId(id));
    notes.remove(customer.id(), note, by.agentId().value());
    return Screen.redirect("/desk/customers/" + id);
  }

  private Screen refused(SignedIn by, long id, Refusal refusal) {
    return Screen.refused(
        "ticket/person/show",
        persons.page(by, new CustomerId(id), Long.MAX_VALUE, Optional.of(refusal)));
  }

  private static Optional<ZoneId> zone(String zone) {
    try {
      return zone.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(zone.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
