package vn.thao.platform.control;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.thao.platform.entity.Permission;

/**
 * The funnel: a use case runs only for a caller with the permission. Page, REST and xAPI lead to
 * the same method, so no door can forget it. Refusals are audited always, successes when asked.
 *
 * <p>Does not bite on calls within the same object, and can't filter rows: queries take a scope.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

  @Nonbinding
  Permission[] value() default {};

  /** Write a line to the audit log when the use case has run. */
  @Nonbinding
  boolean audited() default false;
}
