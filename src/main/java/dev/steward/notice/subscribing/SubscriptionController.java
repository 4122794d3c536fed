package dev.steward.notice.subscribing;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.notice.Topic;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.PageLanguage;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where links in mails lead. Opening one changes nothing, because mail servers open links to look
/// at them; a button does. The link itself is the proof.
@Controller
@OpenRoute("the link in the mail is the proof")
@RequestMapping("/subscriptions")
class SubscriptionController {
  private static final String PROOF = "the link in the mail is the proof, and there is no session";
  private static final String TOKEN = "/{token:[0-9]{1,18}-[a-z2-7]{26}}";

  private final Subscribing subscribing;
  private final SubscriberLinks links;
  private final Frames frames;
  private final Messages messages;

  SubscriptionController(
      Subscribing subscribing, SubscriberLinks links, Frames frames, Messages messages) {
    this.subscribing = subscribing;
    this.links = links;
    this.frames = frames;
    this.messages = messages;
  }

  @GetMapping("/confirmations/{token:[A-Za-z0-9_-]{43}}")
  Screen asked(HttpServletRequest request, @PathVariable String token) {
    return subscribing
        .asked(token)
        .map(who -> {
          PageLanguage.fix(request, who.locale());
          return Screen.of(
              "notice/subscribing/confirm",
              page(request, "notice.confirm.title", who, "/subscriptions/confirmations/" + token));
        })
        .orElseGet(() -> over(request, "notice.confirm.over"));
  }

  @PostMapping("/confirmations/{token:[A-Za-z0-9_-]{43}}")
  @WithoutFormToken(PROOF)
  Screen confirm(HttpServletRequest request, @PathVariable String token) {
    return subscribing
        .confirm(token)
        .map(who -> Screen.redirect("/subscriptions/" + links.token(who) + "?new=yes"))
        .orElseGet(() -> over(request, "notice.confirm.over"));
  }

  @GetMapping(TOKEN)
  Screen show(
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(name = "new", defaultValue = "") String confirmed,
      @RequestParam(defaultValue = "") String saved) {
    Optional<Subscriber> subscriber = subscribing.subscriber(token);
    if (subscriber.isEmpty()) {
      return over(request, "notice.subscription.over");
    }
    PageLanguage.fix(request, subscriber.get().locale());
    SubscriptionPage page =
        page(request, "notice.subscription.title", subscriber.get(), "/subscriptions/" + token);
    return Screen.of(
        "notice/subscribing/show", page.telling(!confirmed.isEmpty(), !saved.isEmpty()));
  }

  @PostMapping(TOKEN)
  @WithoutFormToken(PROOF)
  Screen choose(
      @PathVariable String token,
      @RequestParam(name = "topic", defaultValue = "") Set<String> codes) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    codes.forEach(code -> Topic.find(code).ifPresent(topics::add));
    subscribing.choose(token, topics);
    return Screen.redirect("/subscriptions/" + token + "?saved=yes");
  }

  /// What mail programs ask by themselves when somebody unsubscribes there (RFC 8058).
  @PostMapping(value = TOKEN + "/end", params = "List-Unsubscribe")
  @WithoutFormToken(PROOF)
  ResponseEntity<Void> oneClick(@PathVariable String token) {
    subscribing.unsubscribe(token);
    return ResponseEntity.noContent().build();
  }

  /// The same by the button on our page.
  @PostMapping(value = TOKEN + "/end", params = "!List-Unsubscribe")
  @WithoutFormToken(PROOF)
  Screen end(@PathVariable String token) {
    subscribing.unsubscribe(token);
    return Screen.redirect("/subscriptions/" + token);
  }

  /// People whose mail program opens the address instead of asking it.
  @GetMapping(TOKEN + "/end")
  Screen ending(@PathVariable String token) {
    return Screen.redirect("/subscriptions/" + token);
  }

  private SubscriptionPage page(
      HttpServletRequest request, String title, Subscriber subscriber, String path) {
    Frame frame = frames.forReader(request, messages.text(subscriber.locale(), title));
    return SubscriptionPage.of(frame, subscriber, path);
  }

  private Screen over(HttpServletRequest request, String key) {
    Frame frame = frames.forReader(request, "");
    Frame named = frames.forReader(request, messages.text(frame.locale(), key + ".title"));
    return Screen.of(
        "notice/subscribing/over",
        new OverPage(named, messages.text(frame.locale(), key + ".text")));
  }
}
