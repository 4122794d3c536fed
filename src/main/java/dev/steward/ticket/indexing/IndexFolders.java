package dev.steward.ticket.indexing;

import dev.steward.platform.Home;
import dev.steward.search.FacetIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where the index lies in the home: one folder for each that was built, and a file `current` that
/// names the one in use. A folder that is not named is what a break left behind.
@Component
class IndexFolders {
  /// What is counted for whoever narrows a search.
  static final Set<String> FACETS =
      Set.of(TicketIndex.STATUS, TicketIndex.TEAM, TicketIndex.CHANNEL, TicketIndex.LANGUAGE);

  /// Grows when entries look otherwise than before, so that old ones are built anew.
  private static final String SHAPE = "1-";

  private final Path root;
  private final SecureRandom random;
  private final InstantSource clock;

  IndexFolders(Home home, SecureRandom random, InstantSource clock) {
    this.root = home.folder().resolve("search").resolve("tickets");
    this.random = random;
    this.clock = clock;
  }

  /// The name of this home among those that share a database; made when first asked.
  String home() {
    Path file = root.resolve("name");
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(root);
        Files.writeString(file, word());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder in use, if it is of this shape.
  Optional<Path> current() {
    try {
      Path file = root.resolve("current");
      return Files.notExists(file)
          ? Optional.empty()
          : Optional.of(Files.readString(file).strip())
              .filter(name -> name.startsWith(SHAPE))
              .map(root::resolve)
              .filter(Files::isDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder for a new index.
  Path fresh() {
    return root.resolve(SHAPE + word());
  }

  /// From now on this folder is the one; all others go.
  void use(Path folder) {
    try {
      Path next = root.resolve("current.next");
      Files.writeString(next, folder.getFileName().toString());
      Files.move(
          next,
          root.resolve("current"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes what is not in use.
  void sweep() {
    Optional<Path> current = current();
    try (Stream<Path> all = Files.list(root)) {
      List<Path> left =
          all.filter(Files::isDirectory)
              .filter(folder -> !folder.equals(current.orElse(root)))
              .toList();
      for (Path folder : left) {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  FacetIndex open(Path folder, double buffer) {
    return FacetIndex.open(folder, buffer, FACETS, TicketIndex.CREATED, clock);
  }

  private String word() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
