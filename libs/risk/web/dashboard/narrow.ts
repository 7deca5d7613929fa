import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether the window is as narrow as a phone's; follows its width. Call it in an injection context. */
export function injectNarrow(): Signal<boolean> {
  const media = matchMedia('(max-width: 600px)');
  const narrow = signal(media.matches);
  const follow = () => narrow.set(media.matches);
  media.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => media.removeEventListener('change', follow));
  return narrow.asReadonly();
}
