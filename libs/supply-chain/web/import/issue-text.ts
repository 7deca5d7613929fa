import { inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import type { RowIssue } from '@firebreak/supply-chain/model';

/** What is to be said about a row, in the reader's language; the server's English where there is no text. */
export function injectIssueText(): (issue: RowIssue) => string {
  const texts = inject(Texts);
  const formats = inject(Formats);
  return ({ code, field, column, value, message, params }) => {
    const shown = Object.fromEntries(
      Object.entries(params ?? {}).map(([key, found]) => [
        key,
        typeof found === 'number' && key !== 'row' ? formats.number(found, 2) : String(found),
      ]),
    );
    const key = code === 'changes-field' && shown['from'] === '' ? 'adds-field' : code;
    const fieldName = field ? texts.t(`supplyChain.field.${field}`) : '';
    const about = { ...shown, value: value ?? '', column: column ?? fieldName, field: fieldName };
    const text = texts.find(`supplyChain.issue.${row(key, params)}`, about);
    return text ?? message;
  };
}

/** A look-alike is another row of the file or a supplier on file: two sentences. */
function row(code: string, params: RowIssue['params']): string {
  const both = code === 'same-name-other-address' || code === 'similar-at-same-address';
  return both && params?.['row'] !== undefined ? `${code}-row` : code;
}
