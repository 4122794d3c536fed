package dev.steward.email.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/// A message whose id is ours and not the mail library's.
final class MailMessage extends MimeMessage {
  private static final Session ASCII = session(false);
  private static final Session UTF8 = session(true);

  private final String id;

  /// @param utf8 whether an address leaves no choice but UTF-8 in headers (RFC 6532)
  MailMessage(String id, boolean utf8) {
    super(utf8 ? UTF8 : ASCII);
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }

  private static Session session(boolean utf8) {
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
    properties.setProperty("mail.mime.charset", "UTF-8");
    return Session.getInstance(properties);
  }
}
