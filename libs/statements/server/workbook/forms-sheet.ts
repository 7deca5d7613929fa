import {
  optionWords,
  partWords,
  statementTexts,
  valueInWords,
  valueOf,
  type FormPart,
  type StatementLanguage,
} from '@firebreak/statements/model';
import type { EvidenceRows } from './evidence-rows';
import type { CellValue, SheetContent } from './sheet';

/** Official forms, one part of a field a row, ready to copy. */
export function formsSheet({ forms }: EvidenceRows, language: StatementLanguage): SheetContent {
  const texts = statementTexts(language);
  const words = texts.workbook;
  const filling = (part: FormPart): CellValue[] => {
    const value = valueOf(part);
    if (value === null) return ['', '', words.leftToYou];
    return [
      valueInWords(value, language),
      value.chosen.map((option) => optionWords(option, 'en')).join('\n'),
      part.typed ? words.fromPerson : words.fromRecords,
    ];
  };
  return {
    name: words.formsSheet,
    wraps: true,
    columns: [
      { title: words.form, width: 34 },
      { title: words.field, width: 30 },
      { title: words.part, width: 34 },
      { title: texts.document.value, width: 60 },
      { title: words.inEnglish, width: 40 },
      { title: words.status, width: 20 },
      { title: words.longest, width: 14 },
      { title: words.mandatory, width: 12 },
      { title: words.wording, width: 28 },
      { title: words.address, width: 44 },
    ],
    rows: forms.flatMap(({ name, fields }) =>
      fields.flatMap((field) =>
        field.parts.map((part) => [
          name,
          texts.criteria[field.criterion] ?? field.title,
          partWords(part.id, language),
          ...filling(part),
          part.maxLength,
          field.mandatory ? words.yes : words.no,
          texts.wordings[field.wording],
          field.source,
        ]),
      ),
    ),
  };
}
