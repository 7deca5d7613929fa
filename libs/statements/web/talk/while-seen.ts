import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';

const HALF_A_MINUTE_IN_MS = 30_000;

/**
 * Looks again when somebody comes back to the window, and every half minute while the page is seen: what others wrote
 * meanwhile appears by itself, and a page in the background asks for nothing. Within an injection context.
 */
export function whileSeen(look: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const whenSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(whenSeen, HALF_A_MINUTE_IN_MS);
  document.addEventListener('visibilitychange', whenSeen);
  window?.addEventListener('focus', whenSeen);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenSeen);
    window?.removeEventListener('focus', whenSeen);
  });
}
