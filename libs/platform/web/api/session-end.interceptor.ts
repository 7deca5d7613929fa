import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';

/**
 * A session that ended while a page was open: the person signs in again and comes back to this page.
 * Whether anybody is signed in at all is the question of /api/session itself, and the guard's affair.
 */
export const sessionEndInterceptor: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (request.url === '/api/session' || !isSessionEnd(error)) return;
        void router.navigate(['/sign-in'], { queryParams: { returnUrl: router.url } });
      },
    }),
  );
};

function isSessionEnd(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 401 && error.error?.code === 'not-signed-in';
}
