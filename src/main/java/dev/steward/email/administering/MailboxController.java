package dev.steward.email.administering;

import dev.steward.channel.InboxId;
import dev.steward.email.fetch.Backfills;
import dev.steward.email.fetch.MailFetcher;
import dev.steward.email.fetch.MailboxProbe;
import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.email.mailbox.MailboxHealths;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_CHANNELS)
@RequestMapping("/desk/admin/mailboxes")
class MailboxController {
  private static final String LIST = "email/administering/list";
  private static final String SHOW = "email/administering/show";
  private static final String BASE = "/desk/admin/mailboxes";

  private final Administering administering;
  private final Mailboxes mailboxes;
  private final MailboxHealths healths;
  private final Backfills backfills;
  private final MailboxProbe probe;
  private final MailFetcher fetcher;

  MailboxController(
      Administering administering,
      Mailboxes mailboxes,
      MailboxHealths healths,
      Backfills backfills,
      MailboxProbe probe,
      MailFetcher fetcher) {
    this.administering = administering;
    this.mailboxes = mailboxes;
    this.healths = healths;
    this.backfills = backfills;
    this.probe = probe;
    this.fetcher = fetcher;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, list("", "", Optional.empty()));
  }

  @PostMapping
  Screen open(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      SignedIn by) {
    try {
      return Screen.redirect(BASE + "/" + administering.open(name, address, by.actor()).value());
    } catch (Refusal refused) {
      return Screen.refused(LIST, list(name, address, key(refused)));
    }
  }

  @GetMapping("/{id}")
  Screen show(@PathVariable long id) {
    return Screen.of(SHOW, page(require(id), Optional.empty(), Optional.empty()));
  }

  @PostMapping("/{id}")
  Screen save(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      SignedIn by,
      HttpServletRequest request,
      HttpServletResponse response) {
    Mailbox mailbox = require(id);
    try {
      Mailbox changed = new MailboxForm(fields).applyTo(mailbox);
      requireEndpoint(changed);
      administering.save(changed, by.actor());
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(mailbox, Optional.empty(), key(refused)));
    }
    fetcher.wake();
    Flash.of("email.mailboxes.saved").leave(request, response);
    return Screen.redirect(BASE + "/" + id);
  }

  private void requireEndpoint(Mailbox mailbox) {
    mailbox
        .imap()
        .flatMap(ImapAccount::tokens)
        .filter(endpoint -> !probe.mayAskForTokens(endpoint.url()))
        .ifPresent(_ -> {
          throw new Refusal(MailboxError.BAD_ENDPOINT);
        });
  }

  /// Tries the connection as it is saved, and tells how many mails lie there.
  @PostMapping("/{id}/connection-test")
  Screen test(@PathVariable long id) {
    Mailbox mailbox = require(id);
    return Screen.refused(SHOW, page(mailbox, mailbox.imap().map(probe::look), Optional.empty()));
  }

  @PostMapping("/{id}/pause")
  Screen pause(@PathVariable long id, SignedIn by) {
    administering.pause(require(id).inbox().id(), by.actor());
    fetcher.wake();
    return Screen.redirect(BASE + "/" + id);
  }

  @PostMapping("/{id}/resumption")
  Screen resume(@PathVariable long id, SignedIn by) {
    administering.resume(require(id).inbox().id(), by.actor());
    fetcher.wake();
    return Screen.redirect(BASE + "/" + id);
  }

  @PostMapping("/{id}/backfill")
  Screen fillBack(@PathVariable long id, SignedIn by) {
    Mailbox mailbox = require(id);
    try {
      administering.fillBack(mailbox, by.actor());
      return Screen.redirect(BASE + "/" + id);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, page(mailbox, Optional.empty(), key(refused)));
    }
  }

  private MailboxesPage list(String name, String address, Optional<String> problem) {
    return new MailboxesPage(mailboxes.list(), healths.all(), name, address, problem);
  }

  private MailboxPage page(
      Mailbox mailbox, Optional<MailboxProbe.Found> found, Optional<String> problem) {
    InboxId id = mailbox.inbox().id();
    return new MailboxPage(
        mailbox, Optional.ofNullable(healths.all().get(id)), backfills.find(id), found, problem);
  }

  private Mailbox require(long id) {
    return mailboxes.find(new InboxId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  private static Optional<String> key(Refusal refused) {
    return Optional.of("error." + refused.code().code());
  }
}
