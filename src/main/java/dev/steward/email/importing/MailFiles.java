package dev.steward.email.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The mails in a file or under a folder, one at a time.
final class MailFiles {
  /// Takes one mail.
  interface Taker {
    void take(Path file, byte[] raw);
  }

  private MailFiles() {}

  /// Gives every mail to the taker, in the order of the files' names.
  static void each(Path path, Taker taker) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : (Iterable<Path>) files.filter(f -> isMail(path, f)).sorted()::iterator) {
          one(file, taker);
        }
      }
    } else {
      one(path, taker);
    }
  }

  /// A mail still being delivered to a Maildir lies in `tmp`; what begins with a dot or is named
  /// after Dovecot is the mail program's own.
  private static boolean isMail(Path root, Path file) {
    String name = file.getFileName().toString();
    Path folder = file.getParent();
    boolean unfinished =
        folder != null
            && !folder.equals(root)
            && folder.getFileName().toString().equals("tmp")
            && Files.isDirectory(folder.resolveSibling("cur"));
    return Files.isRegularFile(file)
        && !unfinished
        && !name.startsWith(".")
        && !name.startsWith("dovecot")
        && !name.equals("maildirfolder")
        && !name.equals("subscriptions");
  }

  private static void one(Path file, Taker taker) throws IOException {
    if (!Mbox.is(file)) {
      taker.take(file, Files.readAllBytes(file));
      return;
    }
    try (var mbox = new Mbox(Files.newInputStream(file))) {
      for (Optional<byte[]> mail = mbox.next(); mail.isPresent(); mail = mbox.next()) {
        taker.take(file, mail.get());
      }
    }
  }
}
