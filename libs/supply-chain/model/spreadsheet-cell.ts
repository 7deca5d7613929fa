/**
 * A text as it may stand in a CSV or workbook cell. A leading `=`, `+`, `-`, `@`, tab or line break makes
 * spreadsheet programs run the cell as a formula; an apostrophe in front makes it text.
 * Numbers are passed on untouched by the caller.
 * @see OWASP, CSV Injection
 */
export function guardCell(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
