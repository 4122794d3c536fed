package dev.steward.platform.command;

import org.springframework.context.LifecycleProcessor;

/** Starts nothing: a command wants the beans, not the desk. */
final class Asleep implements LifecycleProcessor {

  @Override
  public void onRefresh() {}

  @Override
  public void onClose() {}

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public boolean isRunning() {
    return false;
  }
}
