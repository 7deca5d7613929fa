import type { AnswerValue } from '../response';
import { completenessOf } from './vault-completeness';
import { isStale, portableAnswers, validUntil, type VaultEntry, type VaultFile } from './vault-entry';
import { askedBy, askedGroups, groupOf, ownCodes } from './vault-group';
import { vaultProposals } from './vault-proposals';
import { draftSnapshot, readSnapshot, SNAPSHOT_FORMAT, snapshotText } from './vault-snapshot';
import { builtInTemplate } from '../built-in-templates';
import { NOTHING_KNOWN } from '../circumstances';

const BASELINE = 'firebreak-baseline';
const today = '2026-06-15';

function anEntry(question: string, value: AnswerValue, facts: Partial<VaultEntry> = {}): VaultEntry {
  return {
    template: BASELINE,
    templateVersion: '1.0.0',
    question,
    value,
    answeredOn: '2026-03-01',
    validUntil: '2027-03-01',
    ...facts,
  };
}

function aFile(id: string, question: string, facts: Partial<VaultFile> = {}): VaultFile {
  return {
    id,
    template: BASELINE,
    question,
    name: `${id}.pdf`,
    mediaType: 'application/pdf',
    sizeInBytes: 100,
    sha256: 'ab'.repeat(32),
    validUntil: null,
    ...facts,
  };
}

const sent = { templateCode: BASELINE, templateVersion: '1.0.0', asked: null };

describe('groups', () => {
  it('are the sections that a questionnaire asks, with those of its modules', () => {
    const asked = { sections: ['A', 'F'], modules: [{ code: 'firebreak-homework', version: '1.0.0' }] };
    expect(askedGroups({ ...sent, asked }).slice(0, 3)).toEqual([
      `${BASELINE}/A`,
      `${BASELINE}/F`,
      'firebreak-homework/WA',
    ]);
    expect(askedGroups(sent)).toHaveLength(10);
    expect(askedGroups({ ...sent, templateCode: 'of-a-company' })).toEqual([]);
  });

  it('say which template asks a question that several have', () => {
    // A02 is in the quick check and in the baseline.
    const both = ['firebreak-quick-check/QA', `${BASELINE}/A`];
    expect(groupOf('firebreak-quick-check', 'A02')).toBe('firebreak-quick-check/QA');
    expect(askedBy(both, 'A02')).toBe('firebreak-quick-check');
    expect(askedBy([...both].reverse(), 'A02')).toBe(BASELINE);
    expect(askedBy([`${BASELINE}/F`], 'A02')).toBeNull();
  });
});

describe('keeping answers', () => {
  it('leaves with the customer what speaks of its list of sites, or of its own questions', () => {
    const answers = { A04: 12, 'A04@site-1': 5, OWN1: 'yes', A02: ['BD'] };
    const { entries, left } = portableAnswers(answers, askedGroups(sent), new Set(), '2026-02-28');
    expect(entries.map(({ question, validUntil: end }) => [question, end])).toEqual([
      ['A04', '2027-02-28'],
      ['A02', '2027-02-28'],
    ]);
    expect(left).toBe(2);
  });

  it('leaves a customer’s own questions with it, though a built-in template uses their codes', () => {
    const homework = builtInTemplate('firebreak-homework');
    const [first, second] = homework.questions.map(({ code }) => code);
    if (!first || !second) throw new Error('the module asks too little');
    const own = { ...homework, code: 'of-a-company', questions: homework.questions.slice(0, 1) };
    const find = (code: string) => (code === own.code ? own : homework);
    const modules = [{ code: homework.code, version: homework.version }];
    const joined = { templateCode: own.code, templateVersion: '1', asked: { modules } };
    expect([...ownCodes(joined, find)]).toEqual([first]);
    // Asked by the built-in template first, the code is that template's.
    const main = { templateCode: homework.code, templateVersion: homework.version };
    const turned = { ...main, asked: { modules: [{ code: own.code, version: '1' }] } };
    expect([...ownCodes(turned, find)]).toEqual([]);

    const answers = { [first]: 'yes', [second]: 'yes' };
    const kept = portableAnswers(answers, askedGroups(joined), ownCodes(joined, find), '2026-02-28');
    expect(kept).toMatchObject({ entries: [{ template: homework.code, question: second }], left: 1 });
  });

  it.each([
    { answeredOn: '2025-06-15', stale: false }, // counts on its last day
    { answeredOn: '2025-06-14', stale: true },
    { answeredOn: '2024-02-29', stale: true },
  ])('of $answeredOn is stale on 15 June 2026: $stale', ({ answeredOn, stale }) => {
    expect(isStale({ validUntil: validUntil(answeredOn) }, today)).toBe(stale);
  });

  it('counts questions with an answer, file questions by their documents, stale ones apart', () => {
    const entries = [anEntry('A01', 'site'), anEntry('A04', 12, { validUntil: '2026-01-01' })];
    const files = [aFile('old', 'J02', { validUntil: '2026-01-01' }), aFile('new', 'J02')];
    const baseline = completenessOf(entries, files, today).find(({ template }) => template === BASELINE);
    expect(baseline).toMatchObject({ questions: 61, answered: 3, stale: 1 });
    expect(baseline?.groups[0]).toEqual({
      group: `${BASELINE}/A`,
      section: 'A',
      questions: 5,
      answered: 2,
      stale: 1,
    });
    expect(baseline?.groups.at(-1)).toMatchObject({ section: 'J', answered: 1, stale: 0 });
  });
});

describe('draftSnapshot', () => {
  const asked = askedGroups(sent);
  const consents = [
    { id: 'c2', group: 'documents' },
    { id: 'c1', group: `${BASELINE}/A` },
    { id: 'c3', group: `${BASELINE}/G` },
  ];
  const entries = [
    anEntry('A04', 12),
    anEntry('A01', 'site'),
    anEntry('A02', ['BD'], { validUntil: '2026-06-14' }), // ran out yesterday
    anEntry('A03', 'not a list'), // no longer fits
    anEntry('F05', 48), // no consent for its group
    anEntry('HW02', 'yes', { template: 'firebreak-homework' }), // not asked
  ];
  const files = [aFile('f2', 'A05'), aFile('f1', 'A05'), aFile('f3', 'C01')];

  it('takes what is asked, consented to, current and fits, in an order that says nothing', () => {
    const { content, fileIds, withheld } = draftSnapshot({ asked, consents, entries, files, today });
    expect(content.answers.map(({ question }) => question)).toEqual(['A01', 'A04']);
    expect(fileIds).toEqual(['f1', 'f2']);
    expect(withheld).toEqual({ 'no-consent': 2, stale: 1, 'does-not-fit': 1 });
    // Only consents that something goes under.
    expect(content.consents.map(({ id }) => id)).toEqual(['c2', 'c1']);
    const shuffled = {
      asked,
      consents: [...consents].reverse(),
      entries: [...entries].reverse(),
      files,
      today,
    };
    expect(snapshotText(draftSnapshot(shuffled).content)).toBe(snapshotText(content));
  });

  it('takes what was said to the same question of another template', () => {
    const quick = askedGroups({ ...sent, templateCode: 'firebreak-quick-check' });
    const group = 'firebreak-quick-check/QA';
    const { content } = draftSnapshot({
      ...{
        asked: quick,
        consents: [{ id: 'c', group }],
        entries: [anEntry('A02', ['BD'])],
        files: [],
        today,
      },
    });
    expect(content.answers).toMatchObject([
      { template: 'firebreak-quick-check', question: 'A02', value: ['BD'] },
    ]);
    const own = anEntry('A02', ['IN'], { template: 'firebreak-quick-check' });
    const both = draftSnapshot({
      ...{ asked: quick, consents: [{ id: 'c', group }], files: [], today },
      entries: [anEntry('A02', ['BD']), own],
    });
    expect(both.content.answers).toMatchObject([{ value: ['IN'] }]);
    const [check] = completenessOf([anEntry('A02', ['BD'])], [], today);
    expect(check).toMatchObject({ template: 'firebreak-quick-check', answered: 1 });
  });

  it('lets no document go with the consent for answers alone', () => {
    const some = consents.filter(({ group }) => group !== 'documents');
    expect(draftSnapshot({ asked, consents: some, entries, files, today }).content.documents).toEqual([]);
    const none = draftSnapshot({ asked, consents: [], entries, files, today });
    expect([none.content.answers, none.content.documents]).toEqual([[], []]);
  });

  it('is read back from its text, and from nothing else', () => {
    const { content } = draftSnapshot({ asked, consents, entries, files, today });
    const snapshot = {
      ...content,
      format: SNAPSHOT_FORMAT,
      id: 'h1',
      from: { company: 'Alder' },
      to: { company: 'Kestrel', questionnaire: 'q1' },
      signedAt: '2026-06-15T08:00:00.000Z',
    } as const;
    expect(readSnapshot(snapshotText(snapshot))).toEqual(snapshot);
    expect(['', 'null', '{}', '{"format":"other"}'].map(readSnapshot)).toEqual([null, null, null, null]);
  });
});

describe('vaultProposals', () => {
  it('offers current answers that fit, in the order of the questions, with where they are from', () => {
    const template = builtInTemplate(BASELINE);
    const entries = [
      { ...anEntry('F05', 48), customer: null },
      { ...anEntry('A04', 12), customer: 'Kestrel' },
      { ...anEntry('A01', 'site', { validUntil: '2026-06-14' }), customer: null },
      { ...anEntry('A02', 'no list'), customer: null },
    ];
    const offered = vaultProposals(
      template,
      askedGroups(sent),
      new Set(),
      NOTHING_KNOWN,
      entries,
      'Alder',
      today,
    );
    expect(offered.map(({ question, source }) => [question, source])).toEqual([
      ['A04', { kind: 'vault', name: 'Kestrel', date: '2026-03-01' }],
      ['F05', { kind: 'vault', name: 'Alder', date: '2026-03-01' }],
    ]);
  });
});
