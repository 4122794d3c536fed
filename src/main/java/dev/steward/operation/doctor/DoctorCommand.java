package dev.steward.operation.doctor;

import dev.steward.platform.command.Command;
import dev.steward.platform.command.Sentences;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.health.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `bin/steward doctor`. Ends with 0 when nothing is broken, 1 otherwise.
@Component
class DoctorCommand implements Command {

  private final ObjectProvider<Examinations> examinations;

  DoctorCommand(ObjectProvider<Examinations> examinations) {
    this.examinations = examinations;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String usage() {
    return "doctor    looks for what keeps this desk from working";
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    var sentences = Sentences.ofThisTerminal();
    boolean broken = false;
    for (Examination examination : examinations.getObject().all()) {
      Finding found = look(examination, sentences);
      broken |= found.level() == Finding.Level.FAIL;
      out.println(line(examination, found, sentences));
    }
    out.println(sentences.say(broken ? "doctor.broken" : "doctor.well"));
    return broken ? 1 : 0;
  }

  // The edge of an examination: whatever it stumbles over is its finding, and the next one follows.
  private static Finding look(Examination examination, Sentences sentences) {
    try {
      return examination.look().examine();
    } catch (Refusal refused) {
      return Finding.fail("refused", sentences.say(refused));
    } catch (Exception e) {
      return Finding.fail("stumbled", String.valueOf(e.getMessage()));
    }
  }

  private static String line(Examination examination, Finding found, Sentences sentences) {
    String level = sentences.say("doctor." + found.level().name().toLowerCase(Locale.ROOT));
    String text = sentences.say("check." + found.reason(), found.args().toArray());
    return level + "  " + sentences.say("doctor." + examination.name()) + ": " + text;
  }
}
