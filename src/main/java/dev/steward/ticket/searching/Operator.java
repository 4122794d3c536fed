package dev.steward.ticket.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What can be asked for by `name:value`.
///
/// The first name is the one that help and suggestions show; the others are understood too.
enum Operator {
  FROM("from", "requester", "客户", "来自"),
  STATUS("status", "状态"),
  ASSIGNEE("assignee", "负责人"),
  TEAM("team", "group", "团队"),
  TAG("tag", "tags", "标签"),
  CHANNEL("channel", "via", "渠道"),
  HAS("has", "有"),
  IS("is", "是"),
  CREATED("created", "创建"),
  UPDATED("updated", "更新"),
  PRIORITY("priority", "优先级"),
  LANGUAGE("language", "语言"),
  REQUEST_TYPE("request_type", "问题类型"),
  SUBJECT("subject", "主题"),
  EXTERNAL_ID("external_id");

  private final List<String> names;

  Operator(String... names) {
    this.names = List.of(names);
  }

  /// The name in queries.
  String word() {
    return names.getFirst();
  }

  /// Whether one of its names begins so.
  boolean begins(String letters) {
    return names.stream().anyMatch(name -> name.startsWith(letters));
  }

  /// The operator of a name.
  static Optional<Operator> find(String name) {
    return Arrays.stream(values()).filter(each -> each.names.contains(name)).findFirst();
  }

  /// The first name of the operator that has this one.
  static Optional<String> canonical(String name) {
    return find(name).map(Operator::word);
  }
}
