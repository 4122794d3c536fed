package dev.steward.staff;

import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps letters instead of sending them. */
public final class KeptPost implements StaffPost {
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private volatile boolean ready = true;

  /** The letters to somebody, oldest first. */
  public List<Letter> to(Agent agent) {
    return letters.stream().filter(letter -> letter.to().id().equals(agent.id())).toList();
  }

  /** How many letters there are at all. */
  public int count() {
    return letters.size();
  }

  /** Whether there is a way for mail to leave. */
  public void setReady(boolean value) {
    ready = value;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public void send(Letter letter) {
    letters.add(letter);
  }
}
