import { isDeepEqual } from '../deep-equal';
import { isCode } from '../../template-fault';
import type { AnswerOption } from '../../template';

const MARK = / \[(risk (\d+(?:\.\d+)?)|only)\]$/;
const LONGEST_CELL = 4000;

/** One option as a line of a cell: `yes = Yes, with receipts [risk 20] [only]`. */
function optionLine({ value, label, risk, exclusive }: AnswerOption): string {
  return `${value} = ${label}${risk === undefined ? '' : ` [risk ${risk}]`}${exclusive ? ' [only]' : ''}`;
}

/** A value for an option that has only a label: its letters and digits, or its place. */
export function optionValue(label: string, taken: readonly string[]): string {
  const base = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, ''); // prettier-ignore
  const first = isCode(base) ? base : `option-${taken.length + 1}`;
  for (let count = 1; ; count += 1) {
    const value = count === 1 ? first : `${first}-${count}`;
    if (!taken.includes(value)) return value;
  }
}

/** Reads lines of `value = label`, or of labels alone. */
export function readOptionLines(cell: string): readonly AnswerOption[] {
  const options: AnswerOption[] = [];
  const lines = cell.includes('\n') ? cell.split('\n') : cell.split(/\s*[;|]\s*/);
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    let rest = line;
    let risk: number | undefined;
    let exclusive = false;
    for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
      if (mark[2] === undefined) exclusive = true;
      else risk = Number(mark[2]);
      rest = rest.slice(0, mark.index);
    }
    const [, value, label] = /^([A-Za-z0-9][\w.-]*) = ([^]*)$/.exec(rest) ?? [];
    options.push({
      value:
        value ??
        optionValue(
          rest,
          options.map((one) => one.value),
        ),
      label: label ?? rest,
      ...(risk !== undefined && { risk }),
      ...(exclusive && { exclusive }),
    });
  }
  return options;
}

/** The options as one cell, or null where a cell would not give back the same: they then need rows of their own. */
export function optionCell(options: readonly AnswerOption[]): string | null {
  const lines = options.map(optionLine);
  // One line alone is closed by a line end: it might hold a semicolon.
  const cell = lines.length === 1 ? `${lines[0]}\n` : lines.join('\n');
  return cell.length <= LONGEST_CELL && isDeepEqual(readOptionLines(cell), options) ? cell : null;
}
