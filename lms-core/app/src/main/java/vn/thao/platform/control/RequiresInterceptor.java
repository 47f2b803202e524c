package vn.thao.platform.control;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Forbidden;
import vn.thao.platform.entity.SignInNeeded;

/** Stands outside the transaction: who may not, never opens one. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RequiresInterceptor {

  @Inject CurrentUser user;
  @Inject Audit audit;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    var requires = call.getMethod().getAnnotation(Requires.class);
    var action =
        call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
    refuseUnlessAllowed(user.caller(), requires, action);
    var result = call.proceed();
    if (requires.audited()) {
      audit.record(action, subject(call.getParameters()), "done", "");
    }
    return result;
  }

  private void refuseUnlessAllowed(Caller caller, Requires requires, String action) {
    if (Arrays.stream(requires.value()).anyMatch(caller::may)) {
      return;
    }
    if (!caller.isSignedIn()) {
      throw new SignInNeeded("failure.sign-in");
    }
    audit.record(action, "", "refused", "");
    throw new Forbidden("failure.forbidden");
  }

  /** Ids and codes only: what people typed does not belong in a log. */
  private static String subject(Object[] parameters) {
    return Arrays.stream(parameters)
        .filter(parameter -> parameter instanceof Number || parameter instanceof Enum<?>)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
