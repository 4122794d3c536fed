package dev.steward.ticket.listing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The list that an agent works through, for beside a ticket.
@Component
public class Besides {
  private static final int LENGTH = 20;

  private final Views views;
  private final Lists lists;
  private final Rows rows;
  private final Playing playing;

  Besides(Views views, Lists lists, Rows rows, Playing playing) {
    this.views = views;
    this.lists = lists;
    this.rows = rows;
    this.playing = playing;
  }

  /// The list that a cookie remembers, while there is one.
  ///
  /// @param plays whether the agent may be playing the list through
  public Optional<Beside> find(
      SignedIn viewer, String cookie, boolean plays, TicketId current, Words words) {
    return ListState.find(cookie)
        .flatMap(
            state -> views.find(viewer, state.key()).map(view -> of(viewer, view, state, words)))
        .map(beside -> plays ? beside.playing(playing.find(viewer, current, words)) : beside);
  }

  /// The beginning of a view's list.
  Beside of(SignedIn viewer, View view, ListState state, Words words) {
    List<Ticket> tickets =
        lists
            .page(
                viewer,
                ListScreens.searched(view.conditions(), state.search()),
                state.layout(view),
                Optional.empty(),
                false,
                LENGTH)
            .tickets();
    return new Beside(
        view.title(words), state, rows.of(viewer, tickets, Column.BESIDE), Optional.empty());
  }

  /// The list.
  ///
  /// @param title in the reader's language
  /// @param state as it is looked at
  /// @param rows its first
  /// @param play where the agent stands who plays it through
  public record Beside(String title, ListState state, List<Row> rows, Optional<Playing.Play> play) {
    /// The address of the list.
    public String path() {
      return state.path();
    }

    /// What a screen with it follows.
    public String topic() {
      return ListTopics.of(state.key());
    }

    Beside playing(Optional<Playing.Play> now) {
      return new Beside(title, state, rows, now);
    }
  }
}
