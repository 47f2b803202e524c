package vn.thao.platform.control;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import vn.thao.platform.entity.Overtaken;

/** Stands outside the transaction and within the check of permission: audited once. */
@Repeated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class RepeatedInterceptor {

  private static final int TIMES = 5;

  @AroundInvoke
  Object repeat(InvocationContext call) throws Exception {
    for (int time = 1; ; time++) {
      try {
        return call.proceed();
      } catch (Overtaken another) {
        if (time == TIMES) {
          throw another;
        }
      }
    }
  }
}
