package dev.steward.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// nginx with files that are there compressed, as fast as it goes: what reading is measured beside.
final class StaticServer implements AutoCloseable {
  private final Process process;
  private final int port;

  private StaticServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Where nginx is, if it is installed.
  static Optional<Path> program() {
    return Stream.of(
            "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// @param files name to compressed bytes
  static StaticServer start(Path program, Path home, Map<String, byte[]> files) throws Exception {
    Path root = Files.createDirectories(home.resolve("files"));
    for (var file : files.entrySet()) {
      Files.write(root.resolve(file.getKey() + ".gz"), file.getValue());
      Files.write(root.resolve(file.getKey()), new byte[] {'-'});
    }
    int port = freePort();
    Path rules = home.resolve("nginx.conf");
    Files.writeString(
        rules,
        """
        daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes auto;
        events { worker_connections 512; }
        http {
          access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
          open_file_cache max=100; open_file_cache_valid 60s;
          client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s;
          scgi_temp_path %1$s;
          server { listen 127.0.0.1:%2$d; root %1$s/files; gzip_static on; gzip_vary on; etag on;
            add_header Cache-Control no-cache; }
        }
        """
            .formatted(home, port));
    Process process =
        new ProcessBuilder(program.toString(), "-p", home.toString(), "-c", rules.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("nginx.log").toFile())
            .start();
    var server = new StaticServer(process, port);
    server.await(home);
    return server;
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private void await(Path home) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      try (var _ = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException _) {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    throw new IOException("nginx did not start; see " + home.resolve("nginx.log"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
