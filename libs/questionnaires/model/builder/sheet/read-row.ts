import { readCondition } from '../condition-text';
import { isRecord } from '../read-value';
import { readOptionLines } from './option-lines';
import { flagNamed, headingOf, typeNamed, type SheetCells, type SheetColumn } from './sheet-columns';
import { yesNoOptions } from './yes-no-words';

const KINDS = ['question', 'section', 'option', 'column', 'template', 'list', 'indicator', 'source'] as const;
type Kind = (typeof KINDS)[number];

/** What a row says, not yet checked: the whole template's shape is, once it is together. */
export interface SheetPart {
  readonly kind: Kind;
  readonly value: Record<string, unknown>;
}

export type SayAt = (column: SheetColumn, code: string, message: string) => void;

function numberIn(cells: SheetCells, column: SheetColumn, say: SayAt): number | undefined {
  const cell = cells[column]?.trim();
  if (cell === undefined) return undefined;
  const number = Number(cell.replace(',', '.').replace(/%$/, ''));
  if (cell !== '' && Number.isFinite(number)) return number;
  say(column, 'is-number', `${headingOf(column)}: "${cell.slice(0, 40)}" is no number.`);
  return undefined;
}

function flagIn(cells: SheetCells, column: SheetColumn, say: SayAt): boolean | undefined {
  const cell = cells[column];
  if (cell === undefined) return undefined;
  const flag = flagNamed(cell);
  if (flag === null)
    say(column, 'is-boolean', `${headingOf(column)}: write yes or no, not "${cell.slice(0, 40)}".`);
  return flag ?? undefined;
}

function jsonIn(cells: SheetCells, column: SheetColumn, say: SayAt): Record<string, unknown> {
  const cell = cells[column];
  if (cell === undefined) return {};
  try {
    const value: unknown = JSON.parse(cell);
    if (isRecord(value)) return { ...value };
  } catch {
    // told below, like every other value that is no object
  }
  say(column, 'is-json', `${headingOf(column)}: leave it as it was exported, or empty.`);
  return {};
}

function listIn(cell: string | undefined): string[] {
  return (cell ?? '').split(/\s*[,;\n]\s*/).map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
}

function textsIn(cell: string): unknown {
  if (cell.trim().startsWith('[')) {
    try {
      return JSON.parse(cell);
    } catch {
      // an ordinary text that begins with a bracket
    }
  }
  return cell.split('\n').map((one) => one.trim()).filter((one) => one !== ''); // prettier-ignore
}

function ruleIn(cells: SheetCells, say: SayAt): Record<string, unknown> {
  if (cells.condition === undefined) return {};
  const read = readCondition(cells.condition);
  if ('rule' in read) return { visibleIf: read.rule };
  say('condition', 'condition-not-understood', `Asked when: ${read.fault}.`);
  return {};
}

function riskIn(cells: SheetCells, say: SayAt): Record<string, unknown> {
  const cell = cells.risk?.trim();
  if (cell === undefined) return {};
  return { risk: cell.startsWith('{') ? jsonIn(cells, 'risk', say) : { rule: cell } };
}

function rangeIn(cells: SheetCells, say: SayAt): Record<string, unknown> {
  const [min, max, whole] = [
    numberIn(cells, 'least', say),
    numberIn(cells, 'most', say),
    flagIn(cells, 'whole', say),
  ];
  if (min === undefined && max === undefined) return {};
  return {
    range: {
      min: min ?? 0,
      max: max ?? 1_000_000_000,
      ...(whole !== undefined && { whole }),
    },
  };
}

function asked(cells: SheetCells, say: SayAt): Record<string, unknown> {
  const type = cells.type === undefined ? undefined : typeNamed(cells.type);
  if (type === null)
    say('type', 'type-unknown', `Type: "${cells.type?.slice(0, 40)}" is no type of question.`);
  const options = cells.options === undefined ? undefined : readOptionLines(cells.options);
  return {
    code: cells.code?.trim() ?? '',
    text: cells.text ?? '',
    type: type ?? 'text',
    required: flagIn(cells, 'required', say) ?? false,
    ...(cells.help && { help: cells.help }),
    ...(options && { options }),
    ...(cells.unit && { unit: cells.unit }),
    ...rangeIn(cells, say),
    ...riskIn(cells, say),
  };
}

function actionIn(cells: SheetCells, say: SayAt): Record<string, unknown> {
  if (cells.action === undefined) return {};
  const [minRisk, dueInDays] = [numberIn(cells, 'actionFrom', say), numberIn(cells, 'actionDays', say)];
  return { action: { text: cells.action, minRisk: minRisk ?? 50, dueInDays: dueInDays ?? 90 } };
}

function question(cells: SheetCells, say: SayAt): Record<string, unknown> {
  const base = asked(cells, say);
  const { rows, maxRows, meaning, ...others } = jsonIn(cells, 'settings', say);
  const documents = cells.documents !== undefined || cells.documentsFor !== undefined;
  return {
    ...base,
    ...(base['type'] === 'yes-no' && !base['options'] && { options: yesNoOptions('en') }),
    ...(cells.why && { why: cells.why }),
    weight: numberIn(cells, 'weight', say) ?? (base['risk'] ? 1 : 0),
    measures: cells.measures?.trim() ?? (base['risk'] ? 'controls' : 'profile'),
    critical: flagIn(cells, 'critical', say) ?? false,
    indicators: listIn(cells.indicators),
    ...ruleIn(cells, say),
    ...(documents && {
      evidence: { documents: textsIn(cells.documents ?? ''), requiredFor: listIn(cells.documentsFor) },
    }),
    ...actionIn(cells, say),
    ...(base['type'] === 'site-table' && { table: { rows: rows ?? 'added', maxRows: maxRows ?? 50 } }),
    ...(meaning !== undefined && { meaning }),
    ...others,
  };
}

/** What one row means. Faults are said with their column. */
export function readRow(cells: SheetCells, say: SayAt): SheetPart {
  const kind = KINDS.find((one) => one === (cells.row?.trim().toLowerCase() ?? 'question'));
  const settings = kind === 'question' ? {} : jsonIn(cells, 'settings', say);
  const [code, text] = [cells.code?.trim() ?? '', cells.text ?? ''];
  switch (kind) {
    case 'question':
      return { kind, value: question(cells, say) };
    case 'column':
      return { kind, value: asked(cells, say) };
    case 'option': {
      const risk = numberIn(cells, 'risk', say);
      return { kind, value: { value: code, label: text, ...(risk !== undefined && { risk }), ...settings } };
    }
    case 'section': {
      const factor = numberIn(cells, 'weight', say) ?? 1;
      const description = cells.help ?? '';
      return { kind, value: { code, title: text, description, why: cells.why ?? '', factor, ...ruleIn(cells, say), ...settings } }; // prettier-ignore
    }
    case 'template':
      return {
        kind,
        value: {
          code,
          title: text,
          scope: undefined,
          ...(cells.help && { description: cells.help }),
          ...settings,
        },
      };
    case 'list':
      return { kind, value: { code, title: text, countries: listIn(cells.options) } };
    case 'indicator':
      return { kind, value: { code, label: text } };
    case 'source':
      return { kind, value: {} };
    case undefined:
      say('row', 'row-unknown', `Row: "${cells.row?.slice(0, 40)}" is none of ${KINDS.join(', ')}.`);
      return { kind: 'source', value: {} };
  }
}
