package dev.steward.staff.people;

import dev.steward.staff.AgentId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form of a team as sent. Who leads is in the team.
record TeamForm(
    @Nullable String name,
    @Nullable List<Long> member,
    @Nullable List<Long> lead,
    @Nullable Boolean isDefault) {

  boolean wantsNewTickets() {
    return Boolean.TRUE.equals(isDefault);
  }

  String typed() {
    return name == null ? "" : name;
  }

  List<AgentId> members() {
    List<AgentId> members = ids(member);
    return Stream.concat(members.stream(), leads().stream()).distinct().toList();
  }

  List<AgentId> leads() {
    return ids(lead);
  }

  private static List<AgentId> ids(@Nullable List<Long> numbers) {
    return numbers == null ? List.of() : numbers.stream().map(AgentId::new).toList();
  }
}
