/** Signs that begin a formula, in their usual, small and full-width forms; a tab or line break does, too. */
const BEGINS_FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n−＝＋－＠﹦﹢﹣﹫]/u;

/**
 * A text as it may stand in a CSV or workbook cell. A leading `=`, `+`, `-`, `@`, tab or line break makes
 * spreadsheet programs run the cell as a formula, some of them also behind spaces and invisible characters;
 * an apostrophe in front makes it text. Numbers are passed on untouched by the caller.
 * @see OWASP, CSV Injection
 */
export function guardCell(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}
