package dev.steward.email.fetch;

import static org.awaitility.Awaitility.await;

import dev.steward.email.mailbox.ImapAccount;
import dev.steward.email.mailbox.Secret;
import dev.steward.email.mailbox.TlsMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/// A real Dovecot with its own settings in a temporary folder, on a free port of the loopback. Any
/// user exists, with the password `secret`; mailboxes are Maildirs.
final class Dovecot implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

  private final Path folder;
  private final int port;
  private final Process process;
  private final AtomicInteger delivered = new AtomicInteger();

  private Dovecot(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /// @param introspection where bearer tokens are checked, for XOAUTH2
  static Dovecot start(Optional<String> introspection) {
    try {
      Path folder = Files.createTempDirectory("dovecot");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      int port = freePort();
      Path settings = folder.resolve("dovecot.conf");
      Files.writeString(settings, settings(folder, port, introspection));
      Process process =
          new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start();
      var started = new Dovecot(folder, port, process);
      await().atMost(Duration.ofSeconds(20)).until(started::answers);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(Path folder, int port, Optional<String> introspection)
      throws IOException {
    String self = System.getProperty("user.name");
    boolean root = self.equals("root");
    String oauth = "";
    if (introspection.isPresent()) {
      Path file = folder.resolve("oauth2.conf");
      Files.writeString(
          file,
          """
          introspection_mode = post
          introspection_url = %s
          username_attribute = username
          active_attribute = active
          active_value = true
          """
              .formatted(introspection.get()));
      oauth = "passdb {\n driver = oauth2\n mechanisms = xoauth2\n args = " + file + "\n}\n";
    }
    return """
    base_dir = %1$s/run
    state_dir = %1$s/state
    log_path = %1$s/log
    protocols = imap
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    auth_mechanisms = plain login xoauth2
    default_internal_user = %3$s
    default_login_user = %4$s
    default_internal_group = %5$s
    first_valid_uid = 1
    mail_location = maildir:%1$s/mail/%%u
    mail_max_userip_connections = 100
    service imap-login {
      inet_listener imap {
        port = %2$d
      }
      inet_listener imaps {
        port = 0
      }
      chroot =
    }
    service anvil {
      chroot =
    }
    service stats {
      chroot =
    }
    service imap {
      process_min_avail = 1
    }
    %6$spassdb {
      driver = static
      args = password=secret
    }
    userdb {
      driver = static
      args = uid=%7$s gid=%8$s home=%1$s/home/%%u allow_all_users=yes
    }
    """
        .formatted(
            folder,
            port,
            root ? "dovecot" : self,
            root ? "dovenull" : self,
            root ? "dovecot" : group(),
            oauth,
            root ? "nobody" : self,
            root ? "nogroup" : group());
  }

  private static String group() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "posix:group").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      socket.setSoTimeout(2000);
      return socket.getInputStream().read() == '*';
    } catch (IOException _) {
      return false;
    }
  }

  int port() {
    return port;
  }

  ImapAccount account(String user) {
    return account(user, port);
  }

  static ImapAccount account(String user, int port) {
    return new ImapAccount(
        "127.0.0.1",
        port,
        TlsMode.NONE,
        user,
        ImapAccount.Auth.PASSWORD,
        new Secret("secret"),
        Optional.empty(),
        "INBOX");
  }

  /// Delivers a mail as a mail server does: written aside, then moved in.
  void deliver(String user, byte[] mail) throws IOException {
    Path box = folder.resolve("mail").resolve(user);
    for (String part : new String[] {"cur", "new", "tmp"}) {
      Files.createDirectories(box.resolve(part));
    }
    own(folder.resolve("mail"));
    String name = "1763800000.%06d.test".formatted(delivered.incrementAndGet());
    Path aside = Files.write(box.resolve("tmp").resolve(name), mail);
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-rw-rw-"));
    Files.move(aside, box.resolve("new").resolve(name));
  }

  private void own(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (Path each : all.filter(Files::isDirectory).toList()) {
        if (!Files.getPosixFilePermissions(each)
            .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE)) {
          Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
      }
    }
  }

  /// Has the server forget its numbers: UIDVALIDITY changes and every mail gets a new UID.
  void renumber(String user) throws IOException {
    Path list = folder.resolve("mail").resolve(user).resolve("dovecot-uidlist");
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(list));
    try (var files = Files.newDirectoryStream(list.getParent(), "dovecot*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    // the first line names the UIDVALIDITY and the next UID
    Files.writeString(list, "3 V1999999999 N1000 G0123456789abcdef0123456789abcdef\n");
    Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-rw-rw-"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      FileSystemUtils.deleteRecursively(folder);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
