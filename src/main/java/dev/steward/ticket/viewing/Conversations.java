package dev.steward.ticket.viewing;

import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityId;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachment;
import dev.steward.ticket.attaching.Attachments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The conversation of a ticket as the desk sees it: messages, notes and acts in order. A fixed
/// number of queries whatever its length.
@Component
public class Conversations {
  private final ConversationRepository repository;
  private final Attachments attachments;
  private final Deliveries deliveries;
  private final Customers customers;
  private final Agents agents;

  Conversations(
      ConversationRepository repository,
      Attachments attachments,
      Deliveries deliveries,
      Customers customers,
      Agents agents) {
    this.repository = repository;
    this.attachments = attachments;
    this.deliveries = deliveries;
    this.customers = customers;
    this.agents = agents;
  }

  /// Everything said and noted, oldest first. The caller has found the ticket through
  /// [dev.steward.ticket.Tickets#visibleTo].
  public List<Entry> of(Ticket ticket) {
    List<MessageRow> messages = repository.messages(ticket.id());
    List<NoteRow> notes = repository.notes(ticket.id());
    List<Long> ids =
        LongStream.concat(
                messages.stream().mapToLong(MessageRow::id), notes.stream().mapToLong(NoteRow::id))
            .boxed()
            .toList();
    Map<Long, List<Attachment>> files = attachments.of(ids);
    Map<Long, List<Delivery>> sent =
        deliveries.ofMessages(
            messages.stream().filter(MessageRow::isOurs).map(MessageRow::id).toList());
    Map<Long, String> names = names(messages, notes);
    Map<Long, String> addresses = addresses(messages);
    List<Entry> entries = new ArrayList<>();
    for (MessageRow m : messages) {
      String address = m.identity().map(id -> name(addresses, id)).orElse("");
      entries.add(m.entry(name(names, m.authorId()), address, of(files, m.id()), of(sent, m.id())));
    }
    for (NoteRow n : notes) {
      entries.add(n.entry(name(names, n.authorId()), of(files, n.id())));
    }
    entries.sort(Comparator.comparing(Entry::at));
    return entries;
  }

  /// What was said to and by the customer, oldest first; made without looking at notes at all.
  public List<Entry.Said> said(Ticket ticket) {
    List<MessageRow> messages = repository.messagesForRequester(ticket.id());
    List<Long> ids = messages.stream().map(MessageRow::id).toList();
    Map<Long, List<Attachment>> files = attachments.of(ids);
    Map<Long, String> names = names(messages, List.of());
    return messages.stream()
        .map(m -> m.entry(name(names, m.authorId()), "", of(files, m.id()), List.of()))
        .toList();
  }

  /// The first words of each ticket, by number; one query.
  public Map<Long, String> descriptions(Collection<TicketId> tickets) {
    return repository.descriptions(tickets);
  }

  /// The customers who take part without being the requester, by ticket number; two queries.
  public Map<Long, List<Long>> copied(Collection<TicketId> tickets) {
    Map<Long, List<IdentityId>> byTicket = repository.copied(tickets);
    List<IdentityId> all = byTicket.values().stream().flatMap(List::stream).distinct().toList();
    Map<IdentityId, Long> customerOf =
        customers.identitiesById(all).stream()
            .collect(Collectors.toMap(Identity::id, identity -> identity.customer().value()));
    Map<Long, List<Long>> result = new HashMap<>();
    byTicket.forEach(
        (ticket, ids) -> result.put(ticket, ids.stream().map(customerOf::get).distinct().toList()));
    return result;
  }

  private Map<Long, String> names(List<MessageRow> messages, List<NoteRow> notes) {
    List<Long> ids =
        Stream.concat(
                messages.stream().map(MessageRow::authorId), notes.stream().map(NoteRow::authorId))
            .distinct()
            .toList();
    Map<Long, String> names = new HashMap<>();
    for (Customer customer : customers.list(ids.stream().map(CustomerId::new).toList())) {
      names.put(customer.id().value(), customer.name());
    }
    for (Agent agent : agents.find(ids.stream().map(AgentId::new).toList())) {
      names.put(agent.id().value(), agent.name());
    }
    return names;
  }

  private Map<Long, String> addresses(List<MessageRow> messages) {
    List<IdentityId> ids =
        messages.stream()
            .flatMap(m -> m.identity().stream())
            .distinct()
            .map(IdentityId::new)
            .toList();
    return customers.identitiesById(ids).stream()
        .collect(Collectors.toMap(identity -> identity.id().value(), Identity::value));
  }

  private static String name(Map<Long, String> names, long id) {
    return names.getOrDefault(id, "");
  }

  private static <T> List<T> of(Map<Long, List<T>> all, long id) {
    return all.getOrDefault(id, List.of());
  }
}
