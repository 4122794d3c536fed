package dev.steward.operation.backup;

import dev.steward.platform.error.ErrorCode;

/** Why a backup cannot be made or used. */
enum BackupError implements ErrorCode {
  /** The file of the backup exists. Argument: the file. */
  TARGET_EXISTS("backup.target-exists"),
  /** The backup cannot be written. Arguments: the file, the reason. */
  NOT_WRITTEN("backup.not-written"),
  /** This is not a backup, or of a format this version does not know. Argument: the file. */
  NOT_A_BACKUP("backup.not-a-backup"),
  /** A part of the backup is missing or altered. Argument: its name. */
  ALTERED("backup.altered"),
  /** The backup was not signed with the key that was given. */
  WRONG_SIGNATURE("backup.wrong-signature"),
  /** The keys are not in the backup and were not given. */
  KEYS_NEEDED("backup.keys-needed"),
  /** The keys given are not those of the backup. Argument: name of the first that differs. */
  OTHER_KEYS("backup.other-keys"),
  /** The home is not empty. Arguments: the folder, what was found. */
  HOME_NOT_EMPTY("backup.home-not-empty"),
  /** The database has tables. */
  DATABASE_NOT_EMPTY("backup.database-not-empty"),
  /** A newer Steward made the backup. Argument: the module whose tables are newer. */
  NEWER("backup.newer"),
  /** The loaded rows are not those of the backup. Arguments: table, rows expected, rows found. */
  COUNT_DIFFERS("backup.count-differs");

  private final String code;

  BackupError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
