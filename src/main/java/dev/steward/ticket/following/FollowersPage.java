package dev.steward.ticket.following;

import java.util.List;

/// Who follows a ticket.
///
/// @param mine whether the person who looks does
public record FollowersPage(long ticket, List<String> names, boolean mine) {}
