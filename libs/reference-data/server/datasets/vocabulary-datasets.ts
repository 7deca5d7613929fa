import { type DatasetReader, type TableRows, textOf } from './table-rows';

type Json = Readonly<Record<string, unknown>>;

/** Vocabularies, findings and laws: lists of JSON objects with an id. */
export const vocabularyDatasets: Readonly<Record<string, DatasetReader>> = {
  taxonomy: (files) => {
    const taxonomy = objectIn(textOf(files, 'taxonomy.json'));
    const lists = Object.entries(taxonomy).filter(([name]) => name !== 'sources');
    return [
      terms(
        lists.flatMap(([name, list]) => (Array.isArray(list) && isTerm(list[0]) ? numbered(name, list) : [])),
      ),
    ];
  },
  'financial-red-flags': (files) => {
    const { red_flags: flags } = objectIn(textOf(files, 'financial-red-flags.json'));
    return [terms(numbered('financial-red-flags', objectsIn(flags)))];
  },
  'statement-quality': (files) => [
    terms(
      numbered('statement-quality', objectsIn(JSON.parse(textOf(files, 'statement-quality-metrics.json')))),
    ),
  ],
  'audit-findings': (files) => {
    const { findings } = objectIn(textOf(files, 'audit-findings.json'));
    return [terms(numbered('audit-findings', objectsIn(findings)))];
  },
  'statement-thresholds': (files) => {
    const { thresholds } = objectIn(textOf(files, 'statement-thresholds.json'));
    return [terms(numbered('statement-thresholds', objectsIn(thresholds)))];
  },
  'statement-criteria-map': (files) => {
    const { groups } = objectIn(textOf(files, 'statement-criteria-map.json'));
    return [terms(numbered('statement-criteria-map', objectsIn(groups)))];
  },
  'statement-frameworks': (files) => [
    {
      table: 'statement_framework',
      rows: objectsIn(JSON.parse(textOf(files, 'statement-frameworks.json'))).map(
        ({ criteria, ...body }) => ({
          code: body['id'],
          name: body['name'],
          jurisdiction: body['jurisdiction'],
          criteria,
          body,
        }),
      ),
    },
  ],
};

/** The files are our own and their shape is checked by tests of the shipped data. */
function objectIn(text: string): Json {
  return JSON.parse(text) as Json;
}

function objectsIn(value: unknown): Json[] {
  if (!Array.isArray(value)) throw new RangeError('the edition has no list where one is expected');
  return value as Json[];
}

function isTerm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'label' in value;
}

/** A term's code is its id or code, else its number; its label is its label, name, title or question. */
function numbered(vocabulary: string, list: readonly Json[]): Json[] {
  return list.map((body, at) => ({
    vocabulary,
    code: String(body['id'] ?? body['code'] ?? body['number'] ?? at + 1),
    position: at + 1,
    label: body['label'] ?? body['name'] ?? body['title'] ?? body['question'],
    description: body['description'] ?? '',
    body,
  }));
}

function terms(rows: readonly Json[]): TableRows {
  return { table: 'vocabulary_term', rows };
}
