package dev.steward.portal.home;

import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.customer.IdentityKind;
import dev.steward.form.Answers;
import dev.steward.form.FormVersion;
import dev.steward.form.guarding.Networks;
import dev.steward.form.keeping.Forms;
import dev.steward.form.submitting.Submission;
import dev.steward.form.submitting.Submitting;
import dev.steward.platform.web.Messages;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.requesting.Claimant;
import dev.steward.ticket.requesting.OwnTickets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rights of customers over what we have from them: a copy at once, and a request to erase,
/// which people decide because duties to keep may stand against it.
@Component
class OwnCopy {
  private static final String TYPE = "other";
  private static final int PAGE = 200;

  private final OwnTickets tickets;
  private final Submitting submitting;
  private final Forms forms;
  private final Customers customers;
  private final Networks networks;
  private final Messages messages;
  private final JsonMapper json;

  OwnCopy(
      OwnTickets tickets,
      Submitting submitting,
      Forms forms,
      Customers customers,
      Networks networks,
      Messages messages,
      JsonMapper json) {
    this.tickets = tickets;
    this.submitting = submitting;
    this.forms = forms;
    this.customers = customers;
    this.networks = networks;
    this.messages = messages;
    this.json = json;
  }

  /// All requests they may see, with the conversations, as JSON.
  byte[] of(Claimant who) {
    List<Map<String, Object>> all = new ArrayList<>();
    long before = Long.MAX_VALUE;
    List<Ticket> page = tickets.list(who, before, PAGE);
    while (!page.isEmpty()) {
      page.forEach(ticket -> all.add(request(who, ticket)));
      before = page.getLast().id().value();
      page = tickets.list(who, before, PAGE);
    }
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(Map.of("addresses", who.addresses(), "requests", all));
  }

  private Map<String, Object> request(Claimant who, Ticket ticket) {
    List<Map<String, Object>> said =
        tickets.messages(who, ticket.id()).stream()
            .map(message ->
                Map.<String, Object>of(
                    "from", message.own() ? "you" : "us",
                    "at", message.at().toString(),
                    "text", message.text()))
            .toList();
    return Map.of(
        "number", ticket.id().value(),
        "subject", ticket.subject(),
        "created", ticket.createdAt().toString(),
        "status", ticket.status().code(),
        "messages", said);
  }

  /// Opens a request for it; a second one while the first is young is the same.
  void askForErasure(Claimant who, Locale language) {
    Identity identity =
        customers.identitiesById(List.copyOf(who.proved())).stream()
            .filter(each -> each.kind() == IdentityKind.EMAIL)
            .findFirst()
            .orElseThrow();
    FormVersion form = forms.open(TYPE).orElseThrow();
    String text = messages.text(language, "portal.erasure.text", identity.value());
    submitting.submit(
        new Submission(
            instance(identity.id()),
            form,
            language,
            identity.value(),
            identity.displayName(),
            true,
            new Answers(Map.of("description", List.of(text))),
            List.of(),
            networks.address(identity.value()),
            networks.network("erasure")));
  }

  private static UUID instance(IdentityId identity) {
    return UUID.nameUUIDFromBytes(("erasure " + identity.value()).getBytes(StandardCharsets.UTF_8));
  }
}
