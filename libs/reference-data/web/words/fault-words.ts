import { inject } from '@angular/core';
import { Texts, type FieldProblem } from '@firebreak/platform/web';
import { type Fault, FAULTS } from '@firebreak/reference-data/model';

/** What is wrong with a file or a correction, in the reader's words. */
export interface FaultWords {
  text(found: Fault): string;
  /** A fault as the API answers it; one without words of ours keeps the server's. */
  answered(error: FieldProblem): string;
  /** Where in a file it is: `row 12, column "rating"`; empty for the whole file. */
  place(error: FieldProblem): string;
}

/** Call it where a component is constructed. */
export function injectFaultWords(): FaultWords {
  const texts = inject(Texts);
  const text = ({ code, params }: Fault) => texts.t(`referenceData.fault.${code}`, params);
  return {
    text,
    answered: (error) => {
      const params = 'params' in error && typeof error.params === 'object' ? error.params : null;
      // What the API answers with a code of the table has the values of its words beside it.
      return Object.hasOwn(FAULTS, error.code)
        ? text({ code: error.code, params: params ?? {} } as Fault)
        : error.message;
    },
    place: (error) => {
      const parts = error as FieldProblem & Readonly<Record<'sheet' | 'row' | 'column', unknown>>;
      return (['sheet', 'row', 'column'] as const)
        .flatMap((part) => {
          const value = parts[part];
          return typeof value === 'string' || typeof value === 'number'
            ? [texts.t(`referenceData.load.place.${part}`, { [part]: value })]
            : [];
        })
        .join(', ');
    },
  };
}
