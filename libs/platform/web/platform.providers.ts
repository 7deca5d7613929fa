import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { csrfInterceptor } from './api/api.interceptor';
import { sessionEndInterceptor } from './api/session-end.interceptor';
import { RouteTitle } from './page/route-title';

/** What every page relies on: API access and page titles. For the application's start, and for tests. */
export function providePlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withInterceptors([csrfInterceptor, sessionEndInterceptor])),
    { provide: TitleStrategy, useExisting: RouteTitle },
  ]);
}
