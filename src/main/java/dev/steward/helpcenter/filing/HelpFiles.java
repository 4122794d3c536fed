package dev.steward.helpcenter.filing;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.helpcenter.HelpError;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.token.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes, gives and counts the files of articles.
@Component
public class HelpFiles {
  /// Largest file taken, in bytes.
  public static final int LARGEST = 20_000_000;

  private static final int KEY_BITS = 128;

  private final FileRepository rows;
  private final BlobStore blobs;
  private final Tokens tokens;
  private final Audit audit;
  private final InstantSource clock;

  HelpFiles(FileRepository rows, BlobStore blobs, Tokens tokens, Audit audit, InstantSource clock) {
    this.rows = rows;
    this.blobs = blobs;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /// Keeps a file, pictures written anew; the same bytes under the same name are one file.
  ///
  /// @throws Refusal [HelpError#BAD_FILE_TYPE] for what is none of the kinds taken,
  ///   [HelpError#FILE_TOO_LARGE], or [HelpError#BAD_PICTURE]
  @Transactional
  public HelpFile keep(String name, byte[] content, Actor by) {
    if (content.length > LARGEST) {
      throw new Refusal(HelpError.FILE_TOO_LARGE, name);
    }
    FileKind kind =
        FileKind.of(content, name).orElseThrow(() -> new Refusal(HelpError.BAD_FILE_TYPE, name));
    return kind.isPicture()
        ? keep(Pictures.anew(kind, content, name), name, by)
        : keep(new Pictures.Picture(kind, content, 0, 0), name, by);
  }

  private HelpFile keep(Pictures.Picture kept, String name, Actor by) {
    String safe = FileNames.safe(name, kept);
    BlobKey blob = blobs.put(kept.bytes());
    Optional<HelpFile> same = rows.find(blob, safe);
    if (same.isPresent()) {
      return same.get();
    }
    HelpFile file =
        rows.insert(
            new HelpFile(
                0,
                tokens.caseless(KEY_BITS),
                safe,
                kept.kind().mediaType(),
                kept.bytes().length,
                kept.width(),
                kept.height()),
            blob,
            by,
            clock.instant());
    audit.record(
        by,
        "help_file.kept",
        Subject.of("help_file", file.id()),
        Optional.empty(),
        Map.of("type", file.mediaType()));
    return file;
  }

  /// The file of a key.
  @Transactional(readOnly = true)
  public Optional<HelpFile> find(String key) {
    return rows.find(key);
  }

  /// The file of a number.
  @Transactional(readOnly = true)
  public Optional<HelpFile> find(long id) {
    return rows.find(id);
  }

  /// Its bytes; close it.
  public InputStream open(HelpFile file) {
    return blobs.open(rows.blob(file.id()));
  }

  /// All its bytes.
  public byte[] bytes(HelpFile file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Writes down what a version shows, in the caller's transaction.
  ///
  /// @param all keys in the whole text
  /// @param open keys in the part that readers get
  @Transactional
  public void used(long version, Set<String> all, Set<String> open) {
    all.forEach(key -> rows.use(version, key, !open.contains(key)));
  }

  /// The versions that show it outside their parts for the desk.
  @Transactional(readOnly = true)
  public List<Long> shownBy(HelpFile file) {
    return rows.shownBy(file.id());
  }

  /// Those of the keys that nothing is kept under.
  @Transactional(readOnly = true)
  public Set<String> unknown(Set<String> keys) {
    return rows.unknown(keys);
  }
}
