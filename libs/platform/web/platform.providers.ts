import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { csrfInterceptor } from './api/api.interceptor';
import { PageTitle } from './page/page-title';
import { LANGUAGES } from './texts/languages';

/** What every page relies on: texts, API access, page titles. For the application's start, and for tests. */
export function providePlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withInterceptors([csrfInterceptor])),
    provideTransloco({
      config: { availableLangs: LANGUAGES.map(({ id }) => id), defaultLang: 'en', prodMode: true },
    }),
    { provide: TitleStrategy, useExisting: PageTitle },
  ]);
}
