package dev.steward.ticket.person;

import dev.steward.customer.CustomerError;
import dev.steward.customer.CustomerId;
import dev.steward.customer.CustomerMerge;
import dev.steward.customer.CustomerMerging;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires({Permission.VIEW_TICKETS, Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS})
class JoinController {
  private final Persons persons;
  private final CustomerMerging merging;

  JoinController(Persons persons, CustomerMerging merging) {
    this.persons = persons;
    this.merging = merging;
  }

  @GetMapping("/desk/customers/{id}/join")
  Screen choose(SignedIn viewer, @PathVariable long id, @RequestParam(defaultValue = "") String q) {
    return Screen.of("ticket/person/join", persons.search(viewer, q, id));
  }

  /// @param other the customer that goes into this one
  @PostMapping("/desk/customers/{id}/join")
  Screen propose(
      SignedIn by,
      @PathVariable long id,
      @RequestParam long other,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    CustomerId into = persons.require(by, new CustomerId(id)).id();
    CustomerId from = persons.require(by, new CustomerId(other)).id();
    try {
      boolean joined = merging.propose(from, into, reason, by.actor());
      Flash.of(joined ? "customer.flash.joined" : "customer.flash.proposed")
          .leave(request, response);
    } catch (Refusal refusal) {
      return Screen.refused(
          "ticket/person/show", persons.page(by, into, Long.MAX_VALUE, Optional.of(refusal)));
    }
    return Screen.redirect("/desk/customers/" + id);
  }

  @PostMapping("/desk/customers/{id}/joins/{merge}/approval")
  @Requires({Permission.VIEW_CUSTOMERS, Permission.MERGE_CUSTOMERS})
  Screen approve(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long merge,
      HttpServletRequest request,
      HttpServletResponse response) {
    CustomerMerge found = require(by, id, merge);
    merging.approve(merge, by.actor());
    Flash.of("customer.flash.joined").leave(request, response);
    return Screen.redirect("/desk/customers/" + found.into().value());
  }

  @PostMapping("/desk/customers/{id}/joins/{merge}/refusal")
  Screen decline(SignedIn by, @PathVariable long id, @PathVariable long merge) {
    CustomerMerge found = require(by, id, merge);
    boolean own = found.proposedBy() == by.agentId().value();
    if (!own && !by.may(Permission.MERGE_CUSTOMERS)) {
      throw new Refusal(CustomerError.NOT_FOUND, merge);
    }
    merging.decline(merge, by.actor());
    return Screen.redirect("/desk/customers/" + id);
  }

  @PostMapping("/desk/customers/{id}/joins/{merge}/undo")
  @Requires({Permission.VIEW_CUSTOMERS, Permission.MERGE_CUSTOMERS})
  Screen undo(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long merge,
      HttpServletRequest request,
      HttpServletResponse response) {
    CustomerMerge found = require(by, id, merge);
    merging.undo(merge, by.actor());
    Flash.of("customer.flash.parted").leave(request, response);
    return Screen.redirect("/desk/customers/" + found.from().value());
  }

  /// A merge that this very customer has part in.
  private CustomerMerge require(SignedIn by, long id, long merge) {
    CustomerId customer = persons.require(by, new CustomerId(id)).id();
    return merging.of(customer).stream()
        .filter(m -> m.id() == merge)
        .findFirst()
        .orElseThrow(() -> new Refusal(CustomerError.NOT_FOUND, merge));
  }
}
