import { linkedSignal, type WritableSignal } from '@angular/core';

/**
 * What a form holds: what it began with, and from then on what was typed. When what it began with changes elsewhere,
 * what was typed stays.
 */
export function typedOnce<T>(initial: () => T): WritableSignal<T> {
  return linkedSignal<T, T>({
    source: initial,
    computation: (value, before) => (before ? before.value : value),
  });
}
