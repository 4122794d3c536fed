package dev.steward.email.fetch;

import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.TlsMode;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open folder on an IMAP server, read-only. For one thread, apart from [#close].
final class ImapConnection implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ImapConnection.class);
  private static final int PIECE = 1024 * 1024;
  private static final int AT_ONCE = 500;

  private final IMAPStore store;
  private final IMAPFolder folder;

  private ImapConnection(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /// Signs in and opens the folder.
  static ImapConnection open(ImapAccount account, String secret, FetchSettings settings)
      throws MessagingException {
    String protocol = account.tls() == TlsMode.IMPLICIT ? "imaps" : "imap";
    var session = Session.getInstance(properties(account, protocol, settings));
    var store = (IMAPStore) session.getStore(protocol);
    try {
      store.connect(account.host(), account.port(), account.user(), secret);
      var folder = (IMAPFolder) store.getFolder(account.folder());
      folder.open(Folder.READ_ONLY);
      return new ImapConnection(store, folder);
    } catch (MessagingException e) {
      closeQuietly(store);
      throw e;
    }
  }

  private static Properties properties(
      ImapAccount account, String protocol, FetchSettings settings) {
    String prefix = "mail." + protocol + ".";
    var properties = new Properties();
    properties.put(prefix + "connectiontimeout", millis(settings.connectTimeout()));
    properties.put(prefix + "timeout", millis(settings.readTimeout()));
    properties.put(prefix + "writetimeout", millis(settings.readTimeout()));
    properties.put(prefix + "fetchsize", Integer.toString(PIECE));
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    if (account.tls() == TlsMode.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    if (account.auth() == ImapAccount.Auth.XOAUTH2) {
      properties.put(prefix + "auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }

  long uidValidity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /// The UID of the last mail there is; 0 for none.
  long lastUid() throws MessagingException {
    long next = folder.getUIDNext();
    if (next > 0) {
      return next - 1;
    }
    int count = folder.getMessageCount();
    return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
  }

  int count() throws MessagingException {
    return folder.getMessageCount();
  }

  /// Some of the mails after a UID up to another, lowest UID first, with their sizes; empty if
  /// there are no more.
  List<IMAPMessage> between(long after, long last) throws MessagingException {
    // asking for n:* gives the last mail even if its UID is below n (RFC 3501 section 6.4.8)
    Message[] found =
        folder.getMessagesByUID(after + 1, last == Long.MAX_VALUE ? UIDFolder.LASTUID : last);
    record Known(long uid, IMAPMessage message) {}
    var known = new ArrayList<Known>();
    for (Message message : found) {
      if (message != null) {
        long uid = folder.getUID(message);
        if (uid > after && uid <= last) {
          known.add(new Known(uid, (IMAPMessage) message));
        }
      }
    }
    List<IMAPMessage> some =
        known.stream()
            .sorted(Comparator.comparingLong(Known::uid))
            .limit(AT_ONCE)
            .map(Known::message)
            .toList();
    var profile = new FetchProfile();
    profile.add(FetchProfile.Item.SIZE);
    folder.fetch(some.toArray(Message[]::new), profile);
    return some;
  }

  long uid(IMAPMessage message) throws MessagingException {
    return folder.getUID(message);
  }

  /// The bytes of a mail, fetched piece by piece without marking it as read; empty if it has more
  /// than `limit`.
  Optional<byte[]> bytes(IMAPMessage message, long limit) throws MessagingException {
    if (message.getSize() > limit) {
      return Optional.empty();
    }
    message.setPeek(true);
    var bytes = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
    try (InputStream in = message.getMimeStream()) {
      byte[] piece = new byte[64 * 1024];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (bytes.size() + (long) n > limit) {
          return Optional.empty();
        }
        bytes.write(piece, 0, n);
      }
    } catch (IOException e) {
      throw new MessagingException("A mail broke off", e);
    }
    return Optional.of(bytes.toByteArray());
  }

  /// Waits until something happens in the folder, at most `longest`; then makes sure that the
  /// server still answers.
  ///
  /// @throws MessagingException if it does not, or knows no IDLE
  void idle(Duration longest) throws MessagingException {
    var ended = new CountDownLatch(1);
    Thread.ofVirtual().name("imap-watchdog").start(() -> wakeAfter(longest, ended));
    try {
      folder.idle(true);
    } finally {
      ended.countDown(); // no interrupt: on a virtual thread that would close the socket
    }
    askForNews();
  }

  private void wakeAfter(Duration longest, CountDownLatch ended) {
    try {
      if (!ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        askForNews(); // any command ends the IDLE
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (MessagingException e) {
      log.debug("A mailbox did not answer after IDLE: {}", e.toString());
    }
  }

  /// Has the server tell what is new.
  void askForNews() throws MessagingException {
    folder.doCommand(protocol -> {
      protocol.noop();
      return "";
    });
  }

  boolean hasIdle() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /// What the server can do, for people.
  String capabilities() throws MessagingException {
    return String.join(
        " ",
        Arrays.stream(new String[] {"IDLE", "UIDPLUS", "CONDSTORE", "QRESYNC"})
            .filter(this::has)
            .toList());
  }

  private boolean has(String capability) {
    try {
      return store.hasCapability(capability);
    } catch (MessagingException _) {
      return false;
    }
  }

  @Override
  public void close() {
    closeQuietly(store);
  }

  private static void closeQuietly(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException e) {
      log.debug("A mailbox connection did not close cleanly: {}", e.toString());
    }
  }
}
