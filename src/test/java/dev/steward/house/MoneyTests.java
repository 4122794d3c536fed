package dev.steward.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// No binary fraction comes near money: 0.1 has none, and a customer's cent is no rounding error.
class MoneyTests {
  private static final Set<String> MODULES = Set.of("fee", "exchange");
  private static final Set<String> WORDS =
      Set.of("Double", "Float", "doubleValue", "floatValue", "asDouble", "NumberFormat");

  @Test
  void modulesOfMoneyKnowNoBinaryFractions() {
    var found = new TreeSet<String>();
    for (CompilationUnitTree unit : SourceTree.MAIN.units()) {
      String path = SourceTree.path(unit);
      if (MODULES.stream().anyMatch(module -> path.contains("/steward/" + module + "/"))) {
        scan(unit, path, found);
      }
    }
    assertThat(found).as("BigDecimal, made of text").isEmpty();
  }

  private static void scan(CompilationUnitTree unit, String path, Set<String> found) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree != null && isBinary(tree)) {
          found.add(path + "  " + tree);
        }
        return super.scan(tree, nothing);
      }
    }.scan(unit, null);
  }

  private static boolean isBinary(Tree tree) {
    return switch (tree) {
      case PrimitiveTypeTree type ->
          type.getPrimitiveTypeKind() == TypeKind.DOUBLE
              || type.getPrimitiveTypeKind() == TypeKind.FLOAT;
      case LiteralTree literal ->
          literal.getKind() == Tree.Kind.DOUBLE_LITERAL
              || literal.getKind() == Tree.Kind.FLOAT_LITERAL;
      case IdentifierTree name -> WORDS.contains(name.getName().toString());
      case MemberSelectTree member -> WORDS.contains(member.getIdentifier().toString());
      default -> false;
    };
  }
}
