package dev.steward.api.user;

import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// People of both kinds, as resources.
@Component
public class Users {
  private final Customers customers;
  private final Agents agents;
  private final BaseUrl base;

  Users(Customers customers, Agents agents, BaseUrl base) {
    this.customers = customers;
    this.agents = agents;
    this.base = base;
  }

  /// The people with these numbers, by number.
  public List<? extends Record> list(List<Long> ids) {
    List<UserResource> found =
        new ArrayList<>(ofCustomers(customers.list(ids.stream().map(CustomerId::new).toList())));
    agents.find(ids.stream().map(AgentId::new).toList()).forEach(a -> found.add(of(a)));
    found.sort(Comparator.comparing(UserResource::id));
    return found;
  }

  /// The person with this number.
  Optional<UserResource> find(long id) {
    return list(List.of(id)).stream().findFirst().map(UserResource.class::cast);
  }

  /// People whose name or address begins with these words, at most 100.
  List<UserResource> beginningWith(String words) {
    List<UserResource> found = new ArrayList<>();
    agents.list().stream()
        .filter(a -> a.email().value().equalsIgnoreCase(words) || a.name().equalsIgnoreCase(words))
        .forEach(a -> found.add(of(a)));
    found.addAll(ofCustomers(customers.beginningWith(words, 100)));
    return found;
  }

  /// The next people by number.
  List<UserResource> after(long id, int limit) {
    List<UserResource> found =
        new ArrayList<>(ofCustomers(customers.after(new CustomerId(id), limit)));
    agents.listAll().stream().filter(a -> a.id().value() > id).forEach(a -> found.add(of(a)));
    found.sort(Comparator.comparing(UserResource::id));
    return found.subList(0, Math.min(limit, found.size()));
  }

  UserResource of(Agent agent) {
    return UserResource.of(agent, base.value());
  }

  List<UserResource> ofCustomers(List<Customer> found) {
    Map<CustomerId, List<Identity>> identities =
        customers.identities(found.stream().map(Customer::id).toList()).stream()
            .collect(Collectors.groupingBy(Identity::customer));
    return found.stream()
        .map(c -> UserResource.of(c, identities.getOrDefault(c.id(), List.of()), base.value()))
        .toList();
  }
}
