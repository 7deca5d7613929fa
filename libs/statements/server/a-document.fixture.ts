import type { StatementContent, StatementLanguage } from '@firebreak/statements/model';
import { createHash } from 'node:crypto';
import { aContent, aRendering } from './a-rendering.fixture';
import { HOSTILE_STRINGS } from './pdf/hostile-strings.fixture';
import type { StatementDocument } from './statement-document';

export function aDocument(
  language: StatementLanguage = 'en',
  changes: Partial<StatementContent> = {},
): StatementDocument {
  const rendering = aRendering(language, changes);
  return {
    ...rendering,
    number: 2,
    contentHash: createHash('sha256').update(JSON.stringify(rendering.content)).digest('hex'),
    frameworks: [{ id: 'uk-msa-s54', name: 'UK Modern Slavery Act 2015, section 54', jurisdiction: 'GB' }],
    outcomes: [{ criterionId: 'x-6', verdict: 'not-met' }],
  };
}

/** A picture of twelve by eight pixels. */
export const A_LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAJklEQVR4AeyQMQ0AAAyDSP1Lq6fOQI/tHwknDzKkCU5THPlgM2wA' +
    'AAD///OPpugAAAAGSURBVAMA5uoVlVbToSMAAAAASUVORK5CYII=',
  'base64',
);

/** Two persons have approved and signed it. */
export const APPROVAL: StatementContent['approval'] = {
  approvedBy: 'board of directors',
  approvedOn: '2026-05-12',
  signatoryName: 'Ada Okafor',
  signatoryPosition: 'Managing director',
  signedOn: '2026-05-14',
  mayBind: true,
  signature: {
    kind: 'typed',
    name: 'Ada Okafor',
    at: '2026-05-14T09:00:00.000Z',
    accountId: 'account-of-ada',
    account: 'ada@harbour.example',
  },
};

/** What a spreadsheet would like to work out. */
const FORMULAS = ['=HYPERLINK("http://x.example")', '+cmd|calc!A0', '@SUM(A1)', '-2+3'];

/** 200 texts that must stay texts, in every field that a person writes. */
export function aHostileDocument(): StatementDocument {
  const content = aContent();
  const [one = '', two = '', three = ''] = [25, 45, 125].map((at) => HOSTILE_STRINGS[at]);
  const hostile = {
    ...aDocument('en', {
      organisation: { ...content.organisation, name: HOSTILE_STRINGS.slice(0, 60).join(' '), business: one },
      approval: {
        ...APPROVAL,
        approvedBy: two,
        signatoryName: three,
        joint: { route: 'one-entity', explanation: one },
      },
      publication: { ...content.publication, statementUrl: 'javascript:alert(1)', contact: two },
      sections: [
        { kind: 'steps', text: HOSTILE_STRINGS.map((text) => `- ${text}`).join('\n') },
        ...content.sections.slice(1),
      ],
      figures: {
        ...content.figures,
        breakdowns: content.figures.breakdowns.map((breakdown, nth) => ({
          ...breakdown,
          note: HOSTILE_STRINGS[nth] ?? '',
          rows: breakdown.rows.map((row, index) => ({
            ...row,
            label: `${FORMULAS[index % 4]} ${HOSTILE_STRINGS[20 * index] ?? ''}`,
          })),
        })),
      },
    }),
    legalBasis: HOSTILE_STRINGS.slice(100, 120).join(' '),
  };
  return {
    ...hostile,
    criteria: hostile.criteria.map((criterion, index) => ({
      ...criterion,
      title: HOSTILE_STRINGS[index * 7] ?? '',
      ref: HOSTILE_STRINGS[index * 3] ?? '',
    })),
    frameworks: [{ id: 'uk-msa-s54', name: three, jurisdiction: one }],
  };
}

/** Everything that comes out of a stream. */
export async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
