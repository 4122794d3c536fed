package dev.steward.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/// A real Dovecot, with its own settings in a folder, on a free port of the loopback. Any user
/// exists, with the password `secret`. It needs root, as Dovecot's own accounts do.
final class ImapServer implements AutoCloseable {

  static final String PASSWORD = "secret";

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

  private final int port;
  private final Process process;

  private ImapServer(int port, Process process) {
    this.port = port;
    this.process = process;
  }

  static boolean isPossible() {
    return Files.isExecutable(PROGRAM) && System.getProperty("user.name").equals("root");
  }

  static ImapServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port = freePort();
    Path settings = Files.writeString(folder.resolve("dovecot.conf"), settings(folder, port));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    var server = new ImapServer(port, process);
    for (int attempt = 0; !server.answers(); attempt++) {
      if (attempt == 100 || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("Dovecot did not start: " + Files.readString(folder.resolve("out")));
      }
    }
    return server;
  }

  int port() {
    return port;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
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

  private static String settings(Path folder, int port) {
    return """
    base_dir = %1$s/run
    state_dir = %1$s/state
    log_path = %1$s/log
    protocols = imap
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
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
    passdb {
      driver = static
      args = password=%3$s
    }
    userdb {
      driver = static
      args = uid=nobody gid=nogroup home=%1$s/home/%%u allow_all_users=yes
    }
    """
        .formatted(folder, port, PASSWORD);
  }
}
