import type { CompiledTemplate } from '../engine';
import type { Circumstances } from '../circumstances';
import { partsOfKey, placesOf } from '../place';

/** Codes of the questions whose conditions look at this one, and of those that look at those, and so on. */
function hangingOn(template: CompiledTemplate, code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [code];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const reader of template.nodes.get(next)?.readers ?? []) {
      if (found.has(reader)) continue;
      found.add(reader);
      waiting.push(reader);
    }
  }
  return found;
}

/**
 * The places that a respondent may change when some answers were asked back: those, and what hangs on them, because
 * another answer may bring up other questions. Everything else stays as it was submitted.
 *
 * A question asked once for each site hangs on the answer about the same site only; where one of the two is asked once
 * for the supplier as a whole, all places hang together.
 *
 * @param askedBack keys of the places that were asked back
 * @returns keys, seen or hidden
 */
export function openPlaces(
  template: CompiledTemplate,
  askedBack: readonly string[],
  circumstances: Circumstances,
): ReadonlySet<string> {
  const open = new Set(askedBack);
  for (const key of askedBack) {
    const { question, site } = partsOfKey(key);
    for (const code of hangingOn(template, question)) {
      const node = template.nodes.get(code);
      if (!node) continue;
      for (const place of placesOf(node.question, node.section, circumstances)) {
        if (site === null || place.site === null || place.site.id === site) open.add(place.key);
      }
    }
  }
  return open;
}
