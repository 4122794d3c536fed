package dev.steward.platform.blob;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Forgets a blob for good: its row, its key and its file. What an older backup holds stays there
/// until that is thrown away.
public final class BlobErasure {

  private final JdbcClient jdbc;
  private final BlobFiles files;

  BlobErasure(JdbcClient jdbc, BlobFiles files) {
    this.jdbc = jdbc;
    this.files = files;
  }

  /// Erases it in the caller's transaction, unless some row still names it. Its file goes after the
  /// commit; a crash in between leaves an orphan for [BlobSweep].
  ///
  /// @return whether it is gone
  /// @throws IllegalStateException outside a transaction
  public boolean eraseUnlessNamed(BlobKey key) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a blob is erased in the transaction that gives it up");
    }
    List<Optional<String>> erased =
        jdbc.sql("delete from blob b where key = ? and %s returning file".formatted(unnamed()))
            .param(key.bytes())
            .query((row, _) -> Optional.ofNullable(row.getString(1)))
            .list();
    erased.forEach(file -> file.ifPresent(this::discardAfterCommit));
    return !erased.isEmpty();
  }

  /// A condition over every foreign key to `blob`, whichever module has it.
  private String unnamed() {
    return jdbc
        .sql(
            """
            select format('not exists (select from %s where %I = b.key)', c.conrelid::regclass, a.attname)
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'blob'::regclass
            """)
        .query((rs, _) -> rs.getString(1))
        .list()
        .stream()
        .collect(Collectors.joining(" and "));
  }

  private void discardAfterCommit(String file) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            files.discard(file);
          }
        });
  }
}
