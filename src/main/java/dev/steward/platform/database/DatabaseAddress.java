package dev.steward.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/// Where a database is and how to sign in to it. Prints without the password.
///
/// @param url JDBC address, as in `jdbc:postgresql://127.0.0.1:41234/steward`
/// @param user name of the role
/// @param password its password, empty when none is needed
public record DatabaseAddress(String url, String user, String password) {

  private static final String FILE = "connection.properties";

  /// The same server and role, another database.
  public DatabaseAddress database(String name) {
    return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }

  static DatabaseAddress local(int port, String user, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, user, password);
  }

  /// Reads what a server under this folder wrote about itself.
  static DatabaseAddress read(Path folder) throws IOException {
    var facts = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
      facts.load(reader);
    }
    return local(
        Integer.parseInt(facts.getProperty("port")),
        facts.getProperty("user"),
        facts.getProperty("password"));
  }

  /// Writes it for other processes of the same owner (0600).
  void write(Path folder) throws IOException {
    var facts = new Properties();
    facts.setProperty("port", String.valueOf(port()));
    facts.setProperty("user", user);
    facts.setProperty("password", password);
    Path unfinished = folder.resolve(FILE + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      facts.store(writer, "How to reach the embedded PostgreSQL of this desk");
    }
    Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  int port() {
    String address = url.substring(0, url.lastIndexOf('/'));
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  DatabaseAddress port(int port) {
    return local(port, user, password);
  }
}
