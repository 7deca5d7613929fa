import type { HttpInterceptorFn } from '@angular/common/http';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Marks every change as made by this application: a form of another site can't send this header, and
 * the server refuses a change without it.
 */
export const csrfInterceptor: HttpInterceptorFn = (request, next) =>
  next(READS.has(request.method) ? request : request.clone({ setHeaders: { 'x-firebreak-csrf': '1' } }));
