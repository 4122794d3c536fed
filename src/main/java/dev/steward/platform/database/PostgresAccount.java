package dev.steward.platform.database;

import dev.steward.platform.error.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Under which account PostgreSQL runs, and how a program is put there.
///
/// PostgreSQL refuses to run as root. When the desk is root, the server runs as `steward`,
/// `postgres` or `nobody`, whichever exists first, or as whoever owns the files already. If that
/// account cannot enter the folder (a checkout under `/root`, say), it runs in a user namespace
/// instead: the kernel still sees root's files, PostgreSQL sees no root.
///
/// Every server is started with a parent-death signal, so that it shuts down when this process is
/// gone, even by `kill -9`. The signal follows the *thread* that started it.
sealed interface PostgresAccount {

  /** The account this process already has. */
  record Ourselves() implements PostgresAccount {}

  /** Another account, because we are root. */
  record Other(String name, int uid, int gid) implements PostgresAccount {}

  /** Root without being root. */
  record Namespace() implements PostgresAccount {}

  List<String> CANDIDATES = List.of("steward", "postgres", "nobody");

  /// The account for a server whose files are, or will be, in `data` inside the folder.
  static PostgresAccount forFiles(Path folder, Path data) throws IOException {
    int ourselves = uid(Path.of("/proc/self"));
    boolean exists = Files.exists(data);
    if (ourselves != 0) {
      if (exists && uid(data) != ourselves) {
        throw new Refusal(
            DatabaseError.FOREIGN_FILES,
            data,
            Files.getOwner(data).getName(),
            System.getProperty("user.name"));
      }
      return new Ourselves();
    }
    if (exists && uid(data) == 0 || !everyoneMayEnter(folder)) {
      return namespace(folder);
    }
    return account(exists ? Optional.of(uid(data)) : Optional.empty())
        .<PostgresAccount>map(other -> other)
        .orElseGet(() -> namespace(folder));
  }

  /// The command that runs a server under this account, to die with the calling thread.
  default List<String> server(List<String> command) {
    return with(List.of("--pdeathsig=INT"), command);
  }

  /// The command that runs a tool under this account.
  default List<String> tool(List<String> command) {
    return with(List.of("--pdeathsig=KILL"), command);
  }

  /// Gives a file or folder we made to this account.
  default void own(Path path) throws IOException {
    if (this instanceof Other other) {
      Files.setAttribute(path, "unix:uid", other.uid(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", other.gid(), LinkOption.NOFOLLOW_LINKS);
    }
  }

  private List<String> with(List<String> options, List<String> command) {
    var whole = new ArrayList<String>();
    if (this instanceof Namespace) {
      whole.addAll(List.of("unshare", "--user"));
    }
    whole.add("setpriv");
    if (this instanceof Other(_, int uid, int gid)) {
      whole.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
    }
    whole.addAll(options);
    whole.addAll(command);
    return whole;
  }

  private static PostgresAccount namespace(Path folder) {
    try {
      Tool.run(List.of("unshare", "--user", "true"));
      return new Namespace();
    } catch (Refusal refused) {
      throw new Refusal(DatabaseError.FOLDER_CLOSED, refused, "nobody", folder);
    }
  }

  private static Optional<Other> account(Optional<Integer> owner) throws IOException {
    List<Other> known = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
      String[] fields = line.split(":", -1);
      if (fields.length > 3) {
        known.add(new Other(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
      }
    }
    if (owner.isPresent()) {
      int uid = owner.get();
      return Optional.of(
          known.stream()
              .filter(other -> other.uid() == uid)
              .findFirst()
              .orElse(new Other(String.valueOf(uid), uid, uid)));
    }
    return CANDIDATES.stream()
        .flatMap(name -> known.stream().filter(other -> other.name().equals(name)))
        .findFirst();
  }

  private static boolean everyoneMayEnter(Path folder) throws IOException {
    for (Path each = folder.toRealPath(); each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
