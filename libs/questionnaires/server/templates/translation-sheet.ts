import { questionnaireProblem } from '@firebreak/questionnaires/model';
import {
  guardedCell,
  unguardedCell,
  type ImportedUnit,
  type OwnTranslationView,
  type SheetRow,
} from '@firebreak/questionnaires/model/builder';

const HEADINGS = ['Id', 'Source text', 'Translation', 'State'] as const;

/** The texts of a draft beside their translation, as rows of a sheet. */
export function translationRows({ units }: OwnTranslationView): readonly (readonly string[])[] {
  return [
    HEADINGS,
    ...units.map(({ path, source, text, state }) => [
      path,
      guardedCell(source),
      guardedCell(text ?? ''),
      state,
    ]),
  ];
}

/** Reads such a sheet back; the order of its columns doesn't matter. @throws Problem translation-file-refused */
export function readTranslationRows([head, ...rows]: readonly SheetRow[]): readonly ImportedUnit[] {
  const at = (heading: string) => (head?.cells ?? []).findIndex((cell) => cell.trim().toLowerCase() === heading.toLowerCase()); // prettier-ignore
  const [id, source, translation] = [at('Id'), at('Source text'), at('Translation')];
  if (id < 0 || translation < 0) {
    const message = 'The first row has to name the columns "Id" and "Translation", as in the exported file.';
    throw questionnaireProblem('translation-file-refused', {
      errors: [{ field: 'row 1', code: 'columns-missing', message }],
    });
  }
  return rows.flatMap(({ cells }): ImportedUnit[] => {
    const path = (cells[id] ?? '').trim();
    const from = cells[source];
    if (path === '') return [];
    return [{ path, source: from === undefined ? null : unguardedCell(from), text: unguardedCell(cells[translation] ?? '') }]; // prettier-ignore
  });
}
