import { ViewportScroller } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';

/** While the page is there, a fragment in the address scrolls to below the bar that stays at the top. */
export function scrollBelowBar(heightInPixels: number): void {
  const scroller = inject(ViewportScroller);
  scroller.setOffset([0, heightInPixels]);
  inject(DestroyRef).onDestroy(() => scroller.setOffset([0, 0]));
}
