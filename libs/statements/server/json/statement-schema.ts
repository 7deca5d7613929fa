import {
  BREAKDOWNS,
  FIGURE_SOURCES,
  FIGURES,
  LEGAL_FORMS,
  SECTION_KINDS,
  STATEMENT_LANGUAGES,
  STATEMENT_RECORD_SCHEMA,
} from '@firebreak/statements/model';

const text = { type: 'string' };
const date = { type: 'string', format: 'date' };
const dateOrNull = { type: ['string', 'null'], format: 'date' };
const figureId = { enum: Object.keys(FIGURES) };
const breakdownId = { enum: Object.keys(BREAKDOWNS) };
const figureOrBreakdown = { enum: [...Object.keys(FIGURES), ...Object.keys(BREAKDOWNS)] };
const sectionKind = { enum: SECTION_KINDS };

/** An object with these members and no others. */
function exactly(properties: Readonly<Record<string, object>>, description?: string) {
  return {
    type: 'object',
    ...(description && { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** The same object with members that files of before do not have. */
function withOptional(schema: ReturnType<typeof exactly>, optional: Readonly<Record<string, object>>) {
  return { ...schema, properties: { ...schema.properties, ...optional } };
}

const approvedAndSigned = {
  approvedBy: text,
  approvedOn: dateOrNull,
  signatoryName: text,
  signatoryPosition: text,
  signedOn: dateOrNull,
};

const words = {
  type: 'array',
  description: 'Words, and figures that are quoted among them, in reading order. Joined they are the text.',
  items: { anyOf: [text, exactly({ figure: figureOrBreakdown, text })] },
};

const block = {
  oneOf: [
    exactly({ type: { enum: ['paragraph', 'heading'] }, text: { $ref: '#/$defs/words' } }),
    exactly({ type: { const: 'list' }, items: { type: 'array', items: { $ref: '#/$defs/words' } } }),
    exactly({ type: { const: 'exhibit' }, breakdown: breakdownId }, 'A table or chart stands here.'),
  ],
};

const sourced = {
  source: { enum: FIGURE_SOURCES, description: 'Kind of records that the query reads.' },
  asOf: { ...date, description: 'The day as of which the records were read.' },
  note: { type: ['string', 'null'], description: 'Such as the version of the method.' },
};

const figure = exactly({
  id: { ...figureId, description: 'Name of the query that gives the value.' },
  edition: {
    type: 'integer',
    minimum: 1,
    description: 'Of the query’s definition; values of different editions are not compared.',
  },
  label: text,
  unit: {
    enum: ['count', 'percent', 'score', 'text', 'date'],
    description: 'A percent is a ratio from 0 to 1, a score runs from 0 to 100, a date is an ISO date.',
  },
  value: { type: ['number', 'string'] },
  text: { ...text, description: 'As the statement prints it, in its language.' },
  ...sourced,
});

const breakdown = exactly({
  id: { ...breakdownId, description: 'Name of the query that gives the rows.' },
  label: text,
  unit: { enum: ['count', 'percent', 'score', 'money'] },
  ...sourced,
  rows: {
    type: 'array',
    items: exactly({
      key: { ...text, description: 'Country, tier, band, ISIC code ...; of money the currency, ISO 4217.' },
      label: text,
      value: { type: 'number' },
      text,
    }),
  },
});

const criterion = exactly({
  framework: { ...text, description: 'Id of one of the frameworks.' },
  id: text,
  reference: { ...text, description: 'Where the requirement stands in the law or guideline.' },
  title: text,
  mandatory: { type: 'boolean' },
  status: {
    enum: ['met', 'partly', 'missing', 'not-applicable', 'by-hand'],
    description: 'As a rule found it; by-hand: no rule can tell.',
  },
  decision: {
    enum: ['met', 'not-met', 'not-applicable', null],
    description: 'What a person decided on the same sentence; it goes before the rule.',
  },
  evidence: {
    anyOf: [
      exactly({ section: { enum: [...SECTION_KINDS, null] }, sentence: text }),
      { type: 'null', description: 'Nothing in the statement shows it.' },
    ],
  },
});

/** JSON Schema of the machine-readable statement. Never changed in a way that refuses files of before: that is a new version. */
export const STATEMENT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: STATEMENT_RECORD_SCHEMA,
  title: 'Statement on modern slavery, version 1',
  description:
    'A frozen version of a statement: its text, every figure that it quotes with the query behind it, and which requirement each sentence answers.',
  ...exactly({
    $schema: { const: STATEMENT_RECORD_SCHEMA },
    title: text,
    language: { enum: STATEMENT_LANGUAGES, description: 'Of all texts.' },
    version: exactly({
      number: { type: 'integer', minimum: 1 },
      createdAt: { type: 'string', format: 'date-time' },
      contentHash: {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
        description: 'SHA-256 of the content; the page and the other files of the version show the same.',
      },
    }),
    period: exactly({ from: date, to: date }, 'Reporting period, both days included.'),
    organisation: exactly({
      name: text,
      legalForm: { enum: LEGAL_FORMS },
      business: text,
      headquarters: text,
      employees: { type: ['integer', 'null'], minimum: 0 },
      entities: {
        type: 'array',
        description:
          'The other entities that the statement covers; those that report have a duty of their own.',
        items: exactly({ name: text, country: text, reports: { type: 'boolean' } }),
      },
    }),
    legalBasis: text,
    frameworks: {
      type: 'array',
      description: 'Laws and guidelines that the statement answers.',
      items: exactly({ id: text, name: text, jurisdiction: text }),
    },
    approval: withOptional(
      exactly({
        state: { enum: ['approved', 'draft'] },
        ...approvedAndSigned,
        attestations: { type: 'array', items: text },
      }),
      {
        entities: {
          type: 'array',
          description:
            'Of a joint statement that each entity approved by itself: the approvals of the others.',
          items: exactly({ name: text, country: text, ...approvedAndSigned }),
        },
      },
    ),
    publication: exactly({ statementUrl: text, homepageUrl: text, contact: text }),
    sections: {
      type: 'array',
      description: 'In reading order.',
      items: exactly({
        kind: sectionKind,
        title: text,
        blocks: { type: 'array', items: { $ref: '#/$defs/block' } },
      }),
    },
    figures: { type: 'array', items: figure },
    breakdowns: { type: 'array', items: breakdown },
    criteria: { type: 'array', items: criterion },
  }),
  $defs: { words, block },
};
