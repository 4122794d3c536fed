package dev.steward.ticket.delivering;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Inbox;
import dev.steward.channel.InboxId;
import dev.steward.channel.Inboxes;
import dev.steward.channel.delivery.DeliveryGroup;
import dev.steward.channel.delivery.DeliveryInView;
import dev.steward.channel.delivery.DeliveryTroubles;
import dev.steward.channel.delivery.Outages;
import dev.steward.channel.delivery.Suppressions;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.LocalPath;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.VIEW_OPERATIONS)
@RequestMapping(DeliveriesController.PATH)
class DeliveriesController {
  static final String PATH = "/desk/deliveries";

  private static final String TEMPLATE = "ticket/delivering/list";
  private static final int PAGE = 50;
  private static final int MOST_ADDRESSES = 200;

  private final DeliveryTroubles troubles;
  private final Suppressions suppressions;
  private final Outages outages;
  private final Inboxes inboxes;
  private final DeliveryActs acts;

  DeliveriesController(
      DeliveryTroubles troubles,
      Suppressions suppressions,
      Outages outages,
      Inboxes inboxes,
      DeliveryActs acts) {
    this.troubles = troubles;
    this.suppressions = suppressions;
    this.outages = outages;
    this.inboxes = inboxes;
    this.acts = acts;
  }

  @GetMapping
  Screen list(
      @RequestParam(defaultValue = "attention") String show,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    return show.equals(DeliveriesPage.SUPPRESSED)
        ? Screen.of(TEMPLATE, suppressed(Optional.empty()))
        : Screen.of(
            TEMPLATE, page(DeliveryGroup.find(show).orElse(DeliveryGroup.ATTENTION), before));
  }

  @PostMapping("/{id}/{act:attempt|withdrawal|settlement}")
  Screen act(
      SignedIn by,
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam(defaultValue = PATH) String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean done =
        switch (act) {
          case "attempt" -> acts.retry(id, by.actor());
          case "withdrawal" -> acts.withdraw(id, by.actor());
          default -> acts.settle(id, by.actor());
        };
    Flash.of(done ? "delivery.flash." + act : "delivery.flash.meanwhile").leave(request, response);
    return Screen.redirect(LocalPath.isLocal(back) ? back : PATH);
  }

  @PostMapping("/suppressions/lifting")
  Screen lift(
      SignedIn by,
      @RequestParam String channel,
      @RequestParam String address,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (reason.isBlank()) {
      return Screen.refused(TEMPLATE, suppressed(Optional.of("delivery.reason-missing")));
    }
    boolean done = acts.lift(ChannelName.of(channel), address, reason.strip(), by.actor());
    Flash.of(done ? "delivery.flash.lifted" : "delivery.flash.meanwhile").leave(request, response);
    return Screen.redirect(PATH + "?show=" + DeliveriesPage.SUPPRESSED);
  }

  @PostMapping("/outages/{inbox}/probe")
  Screen probe(@PathVariable long inbox, HttpServletRequest request, HttpServletResponse response) {
    if (!outages.probeNow(new InboxId(inbox))) {
      throw WebError.NOT_FOUND.refusal();
    }
    Flash.of("delivery.flash.probe").leave(request, response);
    return Screen.redirect(PATH);
  }

  private DeliveriesPage page(DeliveryGroup group, long before) {
    List<DeliveryInView> found = troubles.list(group, before, PAGE + 1);
    List<DeliveryInView> shown = found.subList(0, Math.min(PAGE, found.size()));
    Optional<String> next =
        found.size() > PAGE
            ? Optional.of(
                PATH + "?show=" + group.code() + "&before=" + shown.getLast().delivery().id())
            : Optional.empty();
    return new DeliveriesPage(
        group.code(), shown, List.of(), outages.list(), next, inboxes(), Optional.empty());
  }

  private DeliveriesPage suppressed(Optional<String> problem) {
    return new DeliveriesPage(
        DeliveriesPage.SUPPRESSED,
        List.of(),
        suppressions.list(MOST_ADDRESSES),
        outages.list(),
        Optional.empty(),
        inboxes(),
        problem);
  }

  private Map<InboxId, Inbox> inboxes() {
    return inboxes.list().stream().collect(Collectors.toMap(Inbox::id, Function.identity()));
  }
}
