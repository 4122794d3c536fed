package dev.steward.audit.sealing;

import dev.steward.audit.sealing.Finding.Kind;
import dev.steward.audit.tree.Hash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks the whole log against itself and against signed heads, those in the database and those
/// kept elsewhere. Reads every entry once; changes nothing.
@Component
public class Verification {
  /// An entry is sealed within seconds; this much later it should have been.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int MOST = 1_000;

  private final LogRepository repository;
  private final Notary notary;
  private final TransactionTemplate snapshot;

  Verification(
      LogRepository repository, Notary notary, PlatformTransactionManager transactionManager) {
    this.repository = repository;
    this.notary = notary;
    this.snapshot = new TransactionTemplate(transactionManager);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// What a verification came to; nothing found means that all is as it was sealed.
  ///
  /// @param entries how many are sealed
  /// @param heads how many heads with a signature of ours were compared
  public record Report(long entries, int heads, List<Finding> findings) {}

  /// @param outside notes kept outside the database
  public Report verify(List<String> outside) {
    return Objects.requireNonNull(snapshot.execute(_ -> new Run().report(outside)));
  }

  /// One verification: what it has seen so far.
  private final class Run {
    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<Long, Hash> heads = new TreeMap<>();
    private final Tiles tiles = new Tiles(repository);
    private final CompactRange leaves = new CompactRange();
    private long next;
    private long same;

    Report report(List<String> outside) {
      List<String> notes = new ArrayList<>(repository.notes());
      notes.addAll(outside);
      int signed = readHeads(notes);
      compareHeads();
      repository.eachLeaf(this::take);
      heads.tailMap(next, false).keySet().forEach(size -> find(Kind.TAIL_CUT, size, 0));
      findUnsealed();
      return new Report(next, signed, List.copyOf(findings));
    }

    private int readHeads(List<String> notes) {
      int signed = 0;
      for (int i = 0; i < notes.size(); i++) {
        Optional<Head> head = notary.read(notes.get(i));
        if (head.isEmpty()) {
          find(Kind.NOT_SIGNED, i + 1L, 0);
        } else {
          signed++;
          Hash other = heads.putIfAbsent(head.get().size(), head.get().root());
          if (other != null && !other.equals(head.get().root())) {
            find(Kind.FORK, head.get().size(), 0);
          }
        }
      }
      return signed;
    }

    private void take(long position, Optional<Entry> entry) {
      while (next < position) {
        find(Kind.GAP, next, 0);
        add(Hash.EMPTY);
      }
      if (entry.isEmpty()) {
        find(Kind.MISSING, position, 0);
        add(Hash.EMPTY);
        return;
      }
      Hash leaf = entry.get().leaf();
      if (!leaf.equals(stored(position))) {
        find(Kind.CHANGED, position, entry.get().id());
      }
      add(leaf);
    }

    private Hash stored(long position) {
      try {
        return tiles.at(0, position);
      } catch (IllegalArgumentException _) {
        return Hash.EMPTY;
      }
    }

    private void add(Hash leaf) {
      leaves.add(leaf);
      next++;
      compareHeads();
    }

    private void compareHeads() {
      Hash root = heads.get(next);
      if (root != null && root.equals(leaves.root())) {
        same = next;
      } else if (root != null) {
        find(Kind.ROOT_DIFFERS, next, same);
      }
    }

    private void findUnsealed() {
      repository.unsealedLongBefore(PATIENCE, MOST).forEach(id -> find(Kind.NOT_SEALED, 0, id));
    }

    private void find(Kind kind, long place, long entry) {
      if (findings.size() < MOST) {
        findings.add(new Finding(kind, place, entry));
      }
    }
  }
}
