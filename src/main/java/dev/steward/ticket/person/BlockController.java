package dev.steward.ticket.person;

import dev.steward.customer.Blocks;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerError;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.IdentityId;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires({Permission.VIEW_TICKETS, Permission.BLOCK_SENDERS})
class BlockController {
  private final Persons persons;
  private final Customers customers;
  private final Blocks blocks;

  BlockController(Persons persons, Customers customers, Blocks blocks) {
    this.persons = persons;
    this.customers = customers;
    this.blocks = blocks;
  }

  @PostMapping("/desk/customers/{id}/identities/{identity}/block")
  Screen block(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long identity,
      HttpServletRequest request,
      HttpServletResponse response) {
    blocks.block(require(by, id, identity), "nuisance", by.actor());
    Flash.of("block.flash.blocked")
        .undoneBy("/desk/customers/%d/identities/%d/unblock".formatted(id, identity))
        .leave(request, response);
    return Screen.redirect("/desk/customers/" + id);
  }

  @PostMapping("/desk/customers/{id}/identities/{identity}/unblock")
  Screen unblock(
      SignedIn by,
      @PathVariable long id,
      @PathVariable long identity,
      HttpServletRequest request,
      HttpServletResponse response) {
    blocks.unblock(require(by, id, identity), by.actor());
    Flash.of("block.flash.unblocked").leave(request, response);
    return Screen.redirect("/desk/customers/" + id);
  }

  /// An identity of exactly this customer.
  private IdentityId require(SignedIn by, long id, long identity) {
    Customer customer = persons.require(by, new CustomerId(id));
    return customers.identities(customer.id()).stream()
        .map(known -> known.id())
        .filter(known -> known.value() == identity)
        .findFirst()
        .orElseThrow(() -> new Refusal(CustomerError.NOT_FOUND, identity));
  }
}
