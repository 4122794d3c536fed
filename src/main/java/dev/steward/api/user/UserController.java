package dev.steward.api.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.steward.api.ApiProblem;
import dev.steward.api.Paging;
import dev.steward.customer.Customer;
import dev.steward.customer.CustomerId;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.TrustLevel;
import dev.steward.platform.BaseUrl;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v2")
@Requires(Permission.VIEW_CUSTOMERS)
class UserController {
  private final Users users;
  private final Customers customers;
  private final Requesters requesters;
  private final BaseUrl base;

  UserController(Users users, Customers customers, Requesters requesters, BaseUrl base) {
    this.users = users;
    this.customers = customers;
    this.requesters = requesters;
    this.base = base;
  }

  @GetMapping({"/users", "/users.json"})
  Map<String, @Nullable Object> list(
      @RequestParam Map<String, String> parameters,
      @RequestParam(name = "role", required = false) @Nullable String role,
      HttpServletRequest request) {
    Paging paging = Paging.of(parameters, request.getRequestURI(), base);
    List<UserResource> all =
        users.after(paging.after(), paging.offset() + paging.size() + 1).stream()
            .filter(user -> role == null || user.role().equals(role))
            .toList();
    List<UserResource> found = all.subList(Math.min(paging.offset(), all.size()), all.size());
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("users", found.subList(0, Math.min(paging.size(), found.size())));
    answer.putAll(
        paging.cursor()
            ? paging.cursorFields(found, UserResource::id)
            : paging.pageFields(found.size() > paging.size(), all.size()));
    return answer;
  }

  @GetMapping({"/users/me", "/users/me.json"})
  @Requires(Permission.VIEW_TICKETS)
  Map<String, UserResource> me(SignedIn caller) {
    return Map.of("user", users.find(caller.agentId().value()).orElseThrow(ApiProblem::notFound));
  }

  @GetMapping({"/users/search", "/users/search.json"})
  Map<String, @Nullable Object> search(@RequestParam(defaultValue = "") String query) {
    String words = query.replaceFirst("^(?:email|name):", "").replace("\"", "");
    List<UserResource> found = users.beginningWith(words);
    return new LinkedHashMap<>(Map.of("users", found, "count", found.size()));
  }

  @GetMapping({"/users/show_many", "/users/show_many.json"})
  Map<String, Object> many(@RequestParam String ids) {
    List<Long> wanted =
        Arrays.stream(ids.split(","))
            .filter(id -> id.strip().matches("\\d{1,18}"))
            .limit(100)
            .map(id -> Long.parseLong(id.strip()))
            .toList();
    List<? extends Record> found = users.list(wanted);
    return Map.of("users", found, "count", found.size());
  }

  @GetMapping({"/users/{id}", "/users/{id}.json"})
  Map<String, UserResource> show(@PathVariable long id) {
    return Map.of("user", users.find(id).orElseThrow(ApiProblem::notFound));
  }

  @GetMapping({"/users/{id}/identities", "/users/{id}/identities.json"})
  Map<String, Object> identities(@PathVariable long id) {
    List<IdentityResource> found =
        customers.identities(new CustomerId(id)).stream()
            .map(i -> IdentityResource.of(i, id))
            .toList();
    return Map.of("identities", found, "count", found.size());
  }

  /// Makes a customer; agents are invited at the desk, never by a program.
  @PostMapping({"/users", "/users.json"})
  @Requires(Permission.EDIT_CUSTOMERS)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, UserResource> create(SignedIn by, @RequestBody UserForm.Envelope envelope) {
    UserForm form = envelope.require();
    if (form.email() == null) {
      throw ApiProblem.invalid("email", "BlankValue", "Email: cannot be blank");
    }
    Identity identity = requesters.of(by, new RequesterForm(form.name(), form.email()), null);
    return show(identity.customer().value());
  }

  @PutMapping({"/users/{id}", "/users/{id}.json"})
  @Requires(Permission.EDIT_CUSTOMERS)
  Map<String, UserResource> update(@PathVariable long id, @RequestBody UserForm.Envelope envelope) {
    UserForm form = envelope.require();
    Customer customer = customers.find(new CustomerId(id)).orElseThrow(ApiProblem::notFound);
    customers.change(
        customer.id(),
        Objects.requireNonNullElse(form.name(), customer.name()),
        Optional.ofNullable(form.locale()).map(Locale::forLanguageTag).or(customer::locale),
        customer.zone());
    return show(id);
  }

  /// One way a customer is known.
  record IdentityResource(
      long id,
      @JsonProperty("user_id") long userId,
      String type,
      String value,
      boolean verified,
      boolean primary) {
    static IdentityResource of(Identity identity, long user) {
      return new IdentityResource(
          identity.id().value(),
          user,
          identity.kind().code(),
          identity.value(),
          identity.trust() != TrustLevel.CLAIMED,
          false);
    }
  }
}
