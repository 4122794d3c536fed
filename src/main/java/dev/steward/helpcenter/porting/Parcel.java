package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.HelpError;
import dev.steward.platform.error.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Files that were handed in together, from a folder or in a ZIP archive, in memory.
///
/// @param name of the folder or archive
/// @param files content by path, with `/`
public record Parcel(String name, Map<String, byte[]> files) {
  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  /// All files below a folder, or the one file.
  ///
  /// @throws Refusal [HelpError#BAD_FILE] if it cannot be read
  public static Parcel of(Path path) {
    var files = new TreeMap<String, byte[]>();
    try (Stream<Path> found = Files.walk(path)) {
      long bytes = 0;
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        Path inside = file.equals(path) ? path.getFileName() : path.relativize(file);
        byte[] content = Files.readAllBytes(file);
        bytes += content.length;
        require(path.toString(), files.size(), bytes);
        files.put(inside.toString().replace('\\', '/'), content);
      }
    } catch (IOException e) {
      throw new Refusal(HelpError.BAD_FILE, e, path.toString(), "read");
    }
    if (files.size() == 1 && files.firstKey().endsWith(".zip")) {
      return ofZip(files.firstKey(), files.firstEntry().getValue());
    }
    return new Parcel(path.toString(), files);
  }

  /// What is in an archive. What it claims of itself is not believed: it is read up to a limit.
  ///
  /// @throws Refusal [HelpError#BAD_FILE] if it cannot be read or holds too much
  public static Parcel ofZip(String name, byte[] archive) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      long left = MOST_BYTES;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          byte[] content = read(zip, left);
          left -= content.length;
          require(name, files.size(), MOST_BYTES - left + 1);
          files.put(entry.getName().replace('\\', '/'), content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(HelpError.BAD_FILE, e, name, "zip");
    }
    return new Parcel(name, files);
  }

  /// The text of a file.
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /// The file whose path ends so.
  public Optional<byte[]> ending(String end) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().equals(end) || file.getKey().endsWith("/" + end))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static byte[] read(InputStream in, long most) throws IOException {
    return in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
  }

  private static void require(String name, int count, long bytes) {
    if (count >= MOST_FILES || bytes > MOST_BYTES) {
      throw new Refusal(HelpError.BAD_FILE, name, "size");
    }
  }
}
