import { HttpClient } from '@angular/common/http';
import { inject, type Provider } from '@angular/core';
import { CHART_SOURCES } from '@firebreak/platform/web';
import type { EditionChoiceView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';

/** Exported charts of scores name the editions that the company's scores are made from. */
export const SOURCES_OF_SCORES: Provider = {
  provide: CHART_SOURCES,
  useFactory: () => {
    const http = inject(HttpClient);
    return async () => {
      const choices = await firstValueFrom(http.get<readonly EditionChoiceView[]>('/api/risk/editions'));
      return choices.map(({ used }) => used);
    };
  },
};

/** Charts of something else, whose page says where it is from. */
export const NO_SOURCES_OF_SCORES: Provider = {
  provide: CHART_SOURCES,
  useValue: () => Promise.resolve([]),
};
