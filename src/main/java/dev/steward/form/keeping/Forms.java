package dev.steward.form.keeping;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.form.FormDefinition;
import dev.steward.form.FormError;
import dev.steward.form.FormVersion;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.editing.RequestTypes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to forms. What is published is remembered for a few seconds; a change at another node
/// takes that long to arrive. Safe for any number of threads.
@Component
public class Forms {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final String NAMES = "request-type.";
  private static final int LAST = 1000;

  private final FormRepository repository;
  private final ShippedForms shipped;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;
  private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.NOTHING);

  Forms(
      FormRepository repository,
      ShippedForms shipped,
      TransactionTemplate transaction,
      Audit audit,
      Messages messages,
      InstantSource clock) {
    this.repository = repository;
    this.shipped = shipped;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    messages.also(this::name);
  }

  /// All forms, in their order, retired ones and drafts included.
  public List<RequestType> all() {
    Seen last = seen.get();
    return last.until().isAfter(clock.instant()) ? last.forms() : load();
  }

  /// What customers can choose from, in its order.
  public List<FormVersion> open() {
    return all().stream()
        .filter(RequestType::isOpen)
        .flatMap(form -> form.published().stream())
        .toList();
  }

  /// The form of a request type, as customers fill it in.
  public Optional<FormVersion> open(String code) {
    return open().stream().filter(form -> form.code().equals(code)).findFirst();
  }

  /// The form of a request type.
  public RequestType require(String code) {
    return all().stream()
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refusal(FormError.NOT_FOUND, code));
  }

  /// The very version that was filled in.
  public Optional<FormVersion> version(long id) {
    return all().stream()
        .flatMap(form -> form.published().stream())
        .filter(version -> version.id() == id)
        .findFirst()
        .or(() -> repository.version(id));
  }

  /// Makes a request type, without a published form yet.
  ///
  /// @throws Refusal [FormError#BAD_CODE]
  public void make(SignedIn by, String code, FormDefinition first) {
    boolean taken = all().stream().anyMatch(form -> form.code().equals(code));
    if (taken || !CODE.matcher(code).matches()) {
      throw new Refusal(FormError.BAD_CODE, code);
    }
    change(
        by,
        code,
        "form.made",
        () -> {
          repository.add(code, LAST);
          repository.draft(code, repository.write(code, first, false, by.agentId().value()));
        });
  }

  /// Keeps a draft beside what is published.
  public void draft(SignedIn by, String code, FormDefinition definition) {
    Optional<FormVersion> draft = require(code).draft();
    change(
        by,
        code,
        "form.drafted",
        () -> {
          if (draft.isPresent()) {
            repository.rewrite(draft.get().id(), definition, by.agentId().value());
          } else {
            repository.draft(code, repository.write(code, definition, false, by.agentId().value()));
          }
        });
  }

  /// Makes the draft what customers fill in.
  public void publish(SignedIn by, String code) {
    long draft =
        require(code)
            .draft()
            .map(FormVersion::id)
            .orElseThrow(() -> new Refusal(FormError.CHANGED, code));
    change(by, code, "form.published", () -> repository.publish(code, draft));
  }

  /// Throws the draft away.
  public void discard(SignedIn by, String code) {
    change(by, code, "form.draft_discarded", () -> repository.draft(code, null));
  }

  /// Takes a request type away from customers, or gives it back.
  public void retire(SignedIn by, String code, boolean retired) {
    require(code);
    change(
        by,
        code,
        retired ? "form.retired" : "form.restored",
        () -> repository.retire(code, retired));
  }

  private void change(SignedIn by, String code, String act, Runnable change) {
    transaction.executeWithoutResult(_ -> {
      change.run();
      audit.record(by.actor(), act, new Subject("form", code), Optional.empty(), Map.of());
    });
    load();
  }

  private List<RequestType> load() {
    shipped.bringOnce();
    List<RequestType> forms = repository.list();
    RequestTypes.know(forms.stream().map(RequestType::code).toList());
    seen.set(new Seen(forms, clock.instant().plus(REMEMBERED)));
    return forms;
  }

  /// Names of request types that were made here.
  private Optional<String> name(Locale language, String key) {
    return key.startsWith(NAMES)
        ? seen.get().forms().stream()
            .filter(form -> form.code().equals(key.substring(NAMES.length())))
            .flatMap(form -> form.published().or(form::draft).stream())
            .map(version -> version.definition().title().in(language))
            .findFirst()
        : Optional.empty();
  }

  private record Seen(List<RequestType> forms, Instant until) {
    static final Seen NOTHING = new Seen(List.of(), Instant.EPOCH);
  }
}
