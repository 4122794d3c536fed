package dev.steward.helpcenter.editing;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import dev.steward.helpcenter.Wording;
import java.util.ArrayList;
import java.util.List;

/// What changed between two versions, line by line, with what is the same far from any change left
/// out.
public record LineChanges(List<Line> lines) {
  private static final int AROUND = 2;

  /// A line.
  ///
  /// @param sign `+`, `-`, a blank, or `…` where lines are left out
  public record Line(char sign, String text) {}

  /// The changes that make the second of the first.
  static LineChanges between(Wording before, Wording after) {
    List<DiffRow> rows =
        DiffRowGenerator.create()
            .reportLinesUnchanged(true)
            .build()
            .generateDiffRows(lines(before), lines(after));
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.size(); i++) {
      DiffRow row = rows.get(i);
      switch (row.getTag()) {
        case INSERT -> lines.add(new Line('+', row.getNewLine()));
        case DELETE -> lines.add(new Line('-', row.getOldLine()));
        case CHANGE -> {
          lines.add(new Line('-', row.getOldLine()));
          lines.add(new Line('+', row.getNewLine()));
        }
        case EQUAL -> same(rows, i, lines);
      }
    }
    return new LineChanges(List.copyOf(lines));
  }

  private static void same(List<DiffRow> rows, int at, List<Line> lines) {
    boolean near = false;
    for (int i = Math.max(0, at - AROUND); i <= Math.min(rows.size() - 1, at + AROUND); i++) {
      near |= rows.get(i).getTag() != DiffRow.Tag.EQUAL;
    }
    if (near) {
      lines.add(new Line(' ', rows.get(at).getOldLine()));
    } else if (lines.isEmpty() || lines.getLast().sign() != '…') {
      lines.add(new Line('…', ""));
    }
  }

  private static List<String> lines(Wording wording) {
    var lines = new ArrayList<String>();
    lines.add(wording.title());
    lines.add(wording.summary());
    lines.add(String.join(", ", wording.labels()));
    lines.addAll(wording.body().lines().toList());
    return lines;
  }
}
