package dev.steward.staff.people;

import dev.steward.platform.web.Messages;
import dev.steward.staff.Agent;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import org.springframework.stereotype.Component;

/// Mails invitations.
@Component
class Invitations {
  private final StaffPost post;
  private final Messages messages;

  Invitations(StaffPost post, Messages messages) {
    this.post = post;
    this.messages = messages;
  }

  /// Sends somebody the link by which they choose their first password.
  ///
  /// @param by name of who invites
  /// @return whether it is on its way; otherwise there is no way for mail to leave
  boolean send(Agent invited, String link, String by) {
    if (!post.isReady()) {
      return false;
    }
    long days = LinkPurpose.INVITATION.life().toDays();
    post.send(
        new Letter(
            invited,
            messages.text(invited.locale(), "staff.invitation.mail.subject"),
            messages.text(
                invited.locale(), "staff.invitation.mail.text", invited.name(), by, link, days)));
    return true;
  }
}
