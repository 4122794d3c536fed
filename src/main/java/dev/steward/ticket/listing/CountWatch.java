package dev.steward.ticket.listing;

import dev.steward.platform.live.News;
import dev.steward.platform.live.Watch;
import dev.steward.staff.SignedIn;

/// Whether news may change the numbers beside somebody's own views. Those of everybody are counted
/// again whenever tickets change, and told by [ViewCounts] where they differ.
record CountWatch(SignedIn reader, ChangedTickets changed) implements Watch {

  @Override
  public String topic() {
    return ListTopics.COUNTS;
  }

  @Override
  public boolean concerns(News news) {
    return changed.concernOwn(news, reader);
  }
}
