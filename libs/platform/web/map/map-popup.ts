import type { Router } from '@angular/router';
import type { LocatedPoint } from './map-point';

/** What a popup on the map shows: each place by name, band and place in words, leading on where it leads anywhere. */
export function describePlaces(
  document: Document,
  router: Router,
  points: readonly LocatedPoint[],
  words: { readonly band: (point: LocatedPoint) => string; readonly more: string | null },
): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'fb-map-places';
  for (const point of points) list.append(placeItem(document, router, point, words.band(point)));
  if (words.more) {
    const more = document.createElement('li');
    more.textContent = words.more;
    list.append(more);
  }
  return list;
}

function placeItem(document: Document, router: Router, point: LocatedPoint, band: string): HTMLElement {
  const item = document.createElement('li');
  const { link } = point;
  if (link) {
    const url = router.createUrlTree(typeof link === 'string' ? [link] : [...link]);
    const anchor = document.createElement('a');
    anchor.href = router.serializeUrl(url);
    anchor.textContent = point.name;
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab: the browser's own affair
      event.preventDefault();
      void router.navigateByUrl(url);
    });
    item.append(anchor);
  } else {
    item.append(point.name);
  }
  const second = document.createElement('span');
  second.textContent = [band, point.label].filter(Boolean).join(' · ');
  item.append(second);
  return item;
}
