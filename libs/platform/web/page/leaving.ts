import type { Router } from '@angular/router';

/**
 * Whether the reader is on the way to another page. What a timer wants to write into the address must wait then
 * for good: a second navigation would call the first one off, and the link would seem dead.
 */
export function isLeaving(router: Router): boolean {
  const target = router.currentNavigation()?.extractedUrl;
  return target !== undefined && pathOf(target.toString()) !== pathOf(router.url);
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
