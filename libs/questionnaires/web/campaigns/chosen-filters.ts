import { computed } from '@angular/core';
import type { ListState } from '@firebreak/platform/web';

/** Values by filter, joined by commas: as in the address of a list. */
export type FilterValues = Readonly<Record<string, string>>;

/** The state behind filter chips that are part of a form: kept where `set` puts it instead of in the address. */
export function chosenFilters(values: () => FilterValues, set: (values: FilterValues) => void): ListState {
  const put = (change: Readonly<Record<string, readonly string[]>>) => {
    const next = { ...values() };
    for (const [name, chosen] of Object.entries(change)) {
      if (chosen.length > 0) next[name] = chosen.join(',');
      else delete next[name];
    }
    set(next);
  };
  const ignored = () => {};
  return {
    search: computed(() => values()['q'] ?? ''),
    sort: computed(() => ''),
    cursor: computed(() => null),
    params: computed(() => values()),
    filterParams: computed(() => values()),
    filtered: computed(() => Object.keys(values()).length > 0),
    hasPrevious: computed(() => false),
    filter: (name) => (values()[name] ?? '').split(',').filter(Boolean),
    setSearch: (text) => put({ q: text.trim() ? [text.trim()] : [] }),
    setFilter: (name, chosen) => put({ [name]: chosen }),
    setFilters: put,
    clear: () => set({}),
    sortBy: ignored,
    next: ignored,
    previous: ignored,
  };
}
