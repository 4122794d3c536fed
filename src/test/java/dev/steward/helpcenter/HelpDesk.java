package dev.steward.helpcenter;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.helpcenter.porting.Starter;

/// One running desk with the starter articles, for all tests of the help center.
public final class HelpDesk {
  /// The desk.
  public static final TestDesk DESK = started();

  private HelpDesk() {}

  private static TestDesk started() {
    TestDesk desk = TestDesk.start();
    desk.the(Starter.class).load(Actor.OPERATOR);
    return desk;
  }
}
