package dev.steward.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// A real Postfix with all it owns in one folder. Needs root.
public final class Postfix implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/postfix");

  private final Path conf;
  private final int port;

  private Postfix(Path conf, int port) {
    this.conf = conf;
    this.port = port;
  }

  /// Whether one can be started here.
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name"));
  }

  /// Starts one that takes mail from this machine and hands it on as these lines of `main.cf` say.
  public static Postfix start(String handingOn) throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("postfix");
    run("/bin/chmod", "755", root.toString());
    Path conf = Files.createDirectories(root.resolve("conf"));
    Files.createDirectories(root.resolve("queue"));
    run("/bin/chown", "postfix", Files.createDirectories(root.resolve("data")).toString());
    int port = freePort();
    Files.writeString(conf.resolve("main.cf"), MAIN.formatted(root) + handingOn);
    Files.writeString(conf.resolve("master.cf"), MASTER.formatted(port));
    run(PROGRAM.toString(), "-c", conf.toString(), "start");
    return new Postfix(conf, port);
  }

  /// Where it takes mail.
  public int port() {
    return port;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run(PROGRAM.toString(), "-c", conf.toString(), "stop");
    FileSystemUtils.deleteRecursively(conf.getParent());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = %1$s/queue
      data_directory = %1$s/data
      command_directory = /usr/sbin
      daemon_directory = /usr/lib/postfix/sbin
      mail_owner = postfix
      setgid_group = postdrop
      maillog_file = %1$s/log
      maillog_file_prefixes = /tmp
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      myhostname = mx.relay.example
      mydestination =
      mynetworks = 127.0.0.0/8
      smtpd_relay_restrictions = permit_mynetworks, reject
      alias_maps =
      alias_database =
      minimal_backoff_time = 1s
      maximal_backoff_time = 2s
      queue_run_delay = 1s
      """;

  private static final String MASTER =
      """
      127.0.0.1:%d inet n - n - - smtpd
      pickup unix n - n 60 1 pickup
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 1 1 qmgr
      tlsmgr unix - - n 1000? 1 tlsmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      flush unix n - n 1000? 0 flush
      proxymap unix - - n - - proxymap
      smtp unix - - n - - smtp
      relay unix - - n - - smtp
      error unix - - n - - error
      retry unix - - n - - error
      anvil unix - - n - 1 anvil
      scache unix - - n - 1 scache
      postlog unix-dgram n - n - 1 postlogd
      """;
}
