package vn.thao.platform.boundary;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets pages say {@code #{row.title}} where {@code row} is a record: EL 5 can't by itself. */
public class RecordResolver extends ELResolver {

  /** What a record answers without an argument, by name; looked up once for each kind of record. */
  private static final ClassValue<Map<String, Method>> QUESTIONS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> kind) {
          return Arrays.stream(kind.getMethods())
              .filter(method -> method.getParameterCount() == 0)
              .collect(Collectors.toMap(Method::getName, method -> method, (one, same) -> one));
        }
      };

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record) || !(property instanceof String name)) {
      return null;
    }
    var method = QUESTIONS.get(base.getClass()).get(name);
    if (method == null) {
      return null;
    }
    try {
      context.setPropertyResolved(base, property);
      return method.invoke(base);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new jakarta.el.ELException(e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? Object.class : null;
  }
}
