package dev.steward.form.uploading;

import dev.steward.form.FormError;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.Refusal;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The files of forms. Safe for any number of threads.
@Component
public class Uploads {
  private static final int LONGEST_NAME = 120;

  private final UploadRepository repository;
  private final VirusScanner scanner;
  private final BlobStore blobs;
  private final UploadSettings settings;
  private final SecureRandom random;
  private final TransactionTemplate transaction;

  Uploads(
      UploadRepository repository,
      VirusScanner scanner,
      BlobStore blobs,
      UploadSettings settings,
      SecureRandom random,
      TransactionTemplate transaction) {
    this.repository = repository;
    this.scanner = scanner;
    this.blobs = blobs;
    this.settings = settings;
    this.random = random;
    this.transaction = transaction;
  }

  /// Takes a file for a form that is being filled in.
  ///
  /// @param pictures whether only pictures are asked for
  /// @param network whose limit it counts against
  public Taken take(
      UUID instance, String field, boolean pictures, String name, byte[] bytes, byte[] network) {
    String safe = safe(name);
    if (bytes.length > settings.largest().toBytes()) {
      return new Taken.Refused(
          safe, "form.file.too-large", settings.largest().toMegabytes() + " MB");
    }
    if (repository.count(instance) >= settings.most()) {
      return new Taken.Refused(safe, "form.file.too-many", String.valueOf(settings.most()));
    }
    if (bytes.length == 0) {
      return new Taken.Refused(safe, "form.file.empty", "");
    }
    if (repository.lately(network) >= settings.perHour()) {
      return new Taken.Refused(safe, "form.file.too-many-lately", "");
    }
    FileKind kind = FileKind.of(bytes);
    return unfit(kind, pictures)
        .<Taken>map(key -> new Taken.Refused(safe, key, ""))
        .orElseGet(() -> keep(instance, field, safe, kind, bytes, network));
  }

  private static Optional<String> unfit(FileKind kind, boolean pictures) {
    return switch (kind) {
      case HEIC -> Optional.of("form.file.heic");
      case ARCHIVE -> Optional.of("form.file.archive");
      case UNKNOWN -> Optional.of("form.file.unknown");
      case PDF, TEXT, VIDEO -> pictures ? Optional.of("form.file.not-a-picture") : Optional.empty();
      case JPEG, PNG, GIF, WEBP -> Optional.empty();
    };
  }

  private Taken keep(
      UUID instance, String field, String name, FileKind kind, byte[] bytes, byte[] network) {
    Optional<Picture> picture = kind.isPicture() ? Picture.of(bytes, kind) : Optional.empty();
    if (kind.isPicture() && picture.isEmpty()) {
      return new Taken.Refused(name, "form.file.broken-picture", "");
    }
    FormFile.State state = state(scanner.scan(bytes));
    if (state == FormFile.State.INFECTED) {
      return new Taken.Refused(name, "form.file.infected", "");
    }
    byte[] shown = picture.map(Picture::bytes).orElse(bytes);
    String type = picture.map(Picture::mediaType).orElse(kind.mediaType());
    FormFile file =
        transaction.execute(_ -> {
          BlobKey original = blobs.put(bytes);
          BlobKey view = blobs.put(shown);
          var kept = new FormFile(id(), field, ending(name, kind), type, shown.length, view, state);
          repository.add(instance, kept, original, bytes.length, network);
          return kept;
        });
    return new Taken.Kept(file);
  }

  /// The files of a form, in the order they came.
  public List<FormFile> of(UUID instance) {
    return repository.of(instance);
  }

  /// Takes a file back before the form is sent.
  public void remove(UUID instance, UUID id) {
    repository.remove(instance, id);
  }

  /// What agents see of a file.
  ///
  /// @throws Refusal [FormError#FILE_HELD] while the scanner has not said anything
  public InputStream open(UUID id) {
    FormFile file =
        repository.find(id).orElseThrow(() -> new Refusal(FormError.NOT_FOUND, id.toString()));
    return switch (file.state()) {
      case CLEAN -> blobs.open(file.shown());
      case HELD -> throw new Refusal(FormError.FILE_HELD, file.name());
      case INFECTED -> throw new Refusal(FormError.FILE_INFECTED, file.name());
    };
  }

  static FormFile.State state(VirusScanner.Verdict verdict) {
    return switch (verdict) {
      case CLEAN -> FormFile.State.CLEAN;
      case INFECTED -> FormFile.State.INFECTED;
      case UNKNOWN -> FormFile.State.HELD;
    };
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /// A text keeps its own ending (`.eml`, `.csv`), if it is one of letters; anything else gets that
  /// of what it is.
  private static String ending(String name, FileKind kind) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    boolean own = kind == FileKind.TEXT && dot > 0 && name.matches(".*\\.(eml|csv|log|json|txt)");
    return own ? name : stem + "." + kind.ending();
  }

  /// Without path, control and direction characters; never empty.
  private static String safe(String name) {
    String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        bare.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*]", "").strip().replaceAll("^\\.+", "");
    int cut = Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length()));
    return clean.isEmpty()
        ? "file"
        : clean.substring(
            clean.length() > LONGEST_NAME ? clean.offsetByCodePoints(clean.length(), -cut) : 0);
  }
}
