package dev.steward.ticket.viewing;

import dev.steward.audit.Actor;
import dev.steward.channel.delivery.Delivery;
import dev.steward.customer.Customer;
import dev.steward.customer.Identity;
import dev.steward.customer.Masked;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import java.util.List;

/// The personal fields of a ticket page for one person: as they are for whoever may see who
/// customers are, masked for everybody else.
final class Masking {
  private final boolean open;

  Masking(SignedIn viewer) {
    this.open = viewer.may(Permission.VIEW_CUSTOMERS);
  }

  Customer customer(Customer customer) {
    return open
        ? customer
        : new Customer(
            customer.id(),
            Masked.name(customer.name()),
            customer.locale(),
            customer.zone(),
            customer.createdAt(),
            customer.updatedAt());
  }

  List<Identity> identities(List<Identity> identities) {
    return open ? identities : identities.stream().map(Masking::identity).toList();
  }

  List<String> addresses(List<String> addresses) {
    return open ? addresses : addresses.stream().map(Masked::value).toList();
  }

  List<Entry> entries(List<Entry> entries) {
    return open ? entries : entries.stream().map(Masking::entry).toList();
  }

  /// What customers did, under a masked name.
  List<Entry.Done> history(List<Entry.Done> history) {
    return open
        ? history
        : history.stream()
            .map(done ->
                done.event().by().kind() == Actor.Kind.CUSTOMER
                    ? new Entry.Done(done.event(), Masked.name(done.actor()))
                    : done)
            .toList();
  }

  private static Identity identity(Identity identity) {
    return new Identity(
        identity.id(),
        identity.customer(),
        identity.kind(),
        Masked.value(identity.value()),
        Masked.name(identity.displayName()),
        identity.trust());
  }

  private static Entry entry(Entry entry) {
    return switch (entry) {
      case Entry.Said said -> said(said);
      case Entry.Noted note -> note;
      case Entry.Done done -> done;
    };
  }

  private static Entry.Said said(Entry.Said said) {
    boolean theirs = said.kind() == Entry.AuthorKind.CUSTOMER;
    return new Entry.Said(
        said.id(),
        said.kind(),
        said.authorId(),
        theirs ? Masked.name(said.author()) : said.author(),
        said.address().isEmpty() ? "" : Masked.value(said.address()),
        said.channel(),
        said.text(),
        said.html(),
        said.quotedText(),
        said.quotedHtml(),
        said.proof(),
        "",
        said.trust(),
        said.flags(),
        List.of(),
        said.intake(),
        said.files(),
        said.deliveries().stream().map(Masking::delivery).toList(),
        said.at(),
        said.withdrawn());
  }

  private static Delivery delivery(Delivery delivery) {
    return new Delivery(
        delivery.id(),
        delivery.message(),
        Masked.value(delivery.recipient()),
        delivery.state(),
        delivery.queuedAt(),
        delivery.dueAt(),
        delivery.attempts(),
        delivery.delayedAt(),
        delivery.finishedAt(),
        delivery.code(),
        delivery.detail());
  }
}
