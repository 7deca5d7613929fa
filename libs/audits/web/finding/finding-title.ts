import { inject } from '@angular/core';
import { Texts } from '@firebreak/platform/web';

/**
 * Finding titles in the reader's language: a code that this version no longer has keeps the title
 * under which it was recorded.
 */
export function injectFindingTitle(): (finding: { readonly code: string; readonly title: string }) => string {
  const texts = inject(Texts);
  return ({ code, title }) => texts.find(`findingTitle.${code}`) ?? title;
}
