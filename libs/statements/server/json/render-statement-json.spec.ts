import { STATEMENT_LANGUAGES, type StatementRecord } from '@firebreak/statements/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { aDocument, aHostileDocument, APPROVAL, bytesOf } from '../a-document.fixture';
import type { StatementDocument } from '../statement-document';
import { renderStatementJson } from './render-statement-json';
import { STATEMENT_SCHEMA } from './statement-schema';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(STATEMENT_SCHEMA);

const textOf = async (document: StatementDocument) =>
  (await bytesOf(renderStatementJson(document))).toString();
const recordOf = async (document: StatementDocument) => JSON.parse(await textOf(document)) as StatementRecord;

describe('renderStatementJson', () => {
  it.each(STATEMENT_LANGUAGES)('in %s: is what its schema says', async (language) => {
    const record = await recordOf(aDocument(language));
    validate(record);
    expect(validate.errors).toBeNull();
    expect(record.language).toBe(language);
  });

  it('is refused by its schema with a member too many, one too few, or an unknown figure', async () => {
    const record = await recordOf(aDocument());
    expect(validate({ ...record, more: 1 })).toBe(false);
    expect(validate({ ...record, figures: undefined })).toBe(false);
    const figures = record.figures.map((figure) => ({ ...figure, id: 'supply-chain.rumours' }));
    expect(validate({ ...record, figures })).toBe(false);
  });

  it('tells of each quoted figure the query, the value and the day', async () => {
    const { figures, sections } = await recordOf(aDocument());
    expect(figures).toContainEqual({
      id: 'supply-chain.suppliers',
      edition: 1,
      label: 'Suppliers recorded',
      unit: 'count',
      value: 1246,
      text: '1,246',
      source: 'supply-chain',
      asOf: '2026-03-31',
      note: null,
    });
    const words = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'exhibit' ? [] : block.type === 'list' ? block.items.flat() : block.text,
      ),
    );
    expect(words).toContainEqual({ figure: 'supply-chain.suppliers', text: '1,246' });
  });

  it('tells which sentence answers a requirement, and what a person decided', async () => {
    const { criteria } = await recordOf(aDocument());
    expect(criteria.find(({ id }) => id === 'x-6')).toEqual({
      framework: 'uk-msa-s54',
      id: 'x-6',
      reference: 's.54(6)',
      title: 'About training',
      mandatory: false,
      status: 'partly',
      decision: 'not-met',
      evidence: {
        section: 'training',
        sentence: 'We have not yet recorded any training on slavery and human trafficking for this year.',
      },
    });
  });

  it('holds what the public may see only: no notes, no unquoted figures, no account', async () => {
    const text = await textOf(aDocument('en', { approval: APPROVAL, sections: [{ kind: 'steps', text: 'We mapped {{supply-chain.sites}} sites.\n\n> Ask Bo about Dhaka.' }] })); // prettier-ignore
    const record = JSON.parse(text) as StatementRecord;
    expect(record.figures.map(({ id }) => id)).toEqual(['supply-chain.sites']);
    expect(record.breakdowns).toEqual([]);
    expect(record.approval).toMatchObject({ state: 'approved', signatoryName: 'Ada Okafor' });
    expect(record.approval.attestations).toEqual([
      'I have the authority to bind Harbour & Hill Clothing Limited.',
    ]);
    for (const secret of ['Ask Bo', 'account-of-ada', 'ada@harbour.example', '1246'])
      expect(text).not.toContain(secret);
  });

  it('keeps 200 hostile texts texts, and opens no element where it is put into a page', async () => {
    const text = await textOf(aHostileDocument());
    expect(text).not.toContain('<');
    const record = JSON.parse(text) as StatementRecord;
    validate(record);
    expect(validate.errors).toBeNull();
    expect(JSON.stringify(record)).toContain('<script>alert(1)</script>');
  });
});
