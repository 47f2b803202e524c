package vn.thao.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

/** What pages may ask of records by a bare name. */
class RecordResolverTest {

  public record Row(String title) {
    public boolean isLong() {
      return title.length() > 3;
    }

    public String cut(int length) {
      return title.substring(0, length);
    }
  }

  private final ELContext context =
      new ELContext() {
        @Override
        public ELResolver getELResolver() {
          return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
          return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
          return null;
        }
      };

  @Test
  void componentsAndQuestionsWithoutArgumentAreFound() {
    assertThat(asked(new Row("Luật"), "title")).isEqualTo("Luật");
    assertThat(asked(new Row("Luật"), "isLong")).isEqualTo(true);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whatIsNoneIsLeftToTheNext() {
    for (var name : new String[] {"long", "cut", "nothing"}) {
      assertThat(asked(new Row("Luật"), name)).as(name).isNull();
      assertThat(context.isPropertyResolved()).as(name).isFalse();
    }
    assertThat(asked("Luật", "length")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  private Object asked(Object base, String name) {
    context.setPropertyResolved(false);
    return new RecordResolver().getValue(context, base, name);
  }
}
