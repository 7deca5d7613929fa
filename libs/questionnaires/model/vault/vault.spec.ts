import type { AnswerValue } from '../response';
import { completenessOf } from './vault-completeness';
import { keptAnswers } from './kept-answer';
import { askedSites, groupsOf, placesOfGroups, sharedPlaces } from './shared-place';
import { rowsFor, valueFor } from './site-answers';
import { isSameSite, siteLabel } from './site-label';
import { isStale, portableAnswers, type VaultEntry, type VaultFile } from './vault-entry';
import { askedBy, groupOf } from './vault-group';
import { vaultProposals } from './vault-proposals';
import { draftSnapshot, readSnapshot, SNAPSHOT_FORMAT, snapshotText } from './vault-snapshot';
import { aKnownSite } from '../a-known-site.fixture';
import { validUntil } from '../answer-proposals';
import type { SentParts } from '../asked-template';
import { builtInTemplate } from '../built-in-templates';
import { NOTHING_KNOWN, type Circumstances } from '../circumstances';
import type { Template } from '../template';

const BASELINE = 'firebreak-baseline';
const today = '2026-06-15';

function anEntry(question: string, value: AnswerValue, facts: Partial<VaultEntry> = {}): VaultEntry {
  return {
    template: BASELINE,
    templateVersion: '1.0.0',
    question,
    site: null,
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

const sent: SentParts = { templateCode: BASELINE, templateVersion: '1.0.0', asked: null };

/** Built-in templates by code, and these of a company. */
const finding =
  (...own: readonly Template[]) =>
  (code: string) =>
    own.find((one) => one.code === code) ?? builtInTemplate(code);

const placesOf = (
  parts: SentParts,
  own: readonly Template[] = [],
  circumstances: Circumstances = NOTHING_KNOWN,
) => sharedPlaces(parts, finding(...own), circumstances);

const twoSites: Circumstances = {
  ...NOTHING_KNOWN,
  sites: [
    aKnownSite({ id: 's1', name: ' Dhaka  unit 2', country: 'BD' }),
    aKnownSite({ id: 's2', name: 'Yard', country: null }),
  ],
};

/** A company's copy of the baseline: one question reworded, one of its own, one section asked of every site. */
function aCopy(): Template {
  const original = builtInTemplate(BASELINE);
  const own = { code: 'OWN1', section: 'A', text: 'Who is our man on site?', help: 'Name him.' } as const;
  const asked = { type: 'text', required: false, weight: 0, measures: 'profile', critical: false } as const;
  return {
    ...original,
    code: 'of-a-company',
    sections: original.sections.map((one) => (one.code === 'F' ? { ...one, repeat: 'site' as const } : one)),
    questions: [
      ...original.questions.map((one) =>
        one.code === 'A01' ? { ...one, text: 'What do you answer for, in our sense?' } : one,
      ),
      { ...own, ...asked, indicators: [] },
    ],
  };
}

describe('groups', () => {
  it('are the sections that a questionnaire asks, with those of its modules', () => {
    const asked = { sections: ['A', 'F'], modules: [{ code: 'firebreak-homework', version: '1.0.0' }] };
    expect(groupsOf(placesOf({ ...sent, asked })).slice(0, 3)).toEqual([
      `${BASELINE}/A`,
      `${BASELINE}/F`,
      'firebreak-homework/WA',
    ]);
    expect(groupsOf(placesOf(sent))).toHaveLength(10);
  });

  it('say which template asks a question that several have', () => {
    // A02 is in the quick check and in the baseline.
    const both = ['firebreak-quick-check/QA', `${BASELINE}/A`];
    expect(groupOf('firebreak-quick-check', 'A02')).toBe('firebreak-quick-check/QA');
    expect(askedBy(both, 'A02')).toBe('firebreak-quick-check');
    expect(askedBy([...both].reverse(), 'A02')).toBe(BASELINE);
    expect(askedBy([`${BASELINE}/F`], 'A02')).toBeNull();
  });

  it('alone say what was asked, once, where nothing else is known of a questionnaire', () => {
    expect(placesOfGroups(groupsOf(placesOf(sent)))).toEqual(placesOf(sent));
  });
});

describe('shared questions', () => {
  const copy = aCopy();
  const copied = { templateCode: copy.code, templateVersion: '1', asked: null };

  it('are those of a company’s copy that it left alone, and none that it reworded or wrote', () => {
    const places = placesOf(copied, [copy]);
    const codes = places.map(({ question }) => question);
    expect(codes).toHaveLength(60);
    expect(codes).not.toContain('A01');
    expect(codes).not.toContain('OWN1');
    expect(places.find(({ question }) => question === 'A04')).toEqual({
      ...{ key: 'A04', template: BASELINE, question: 'A04', group: `${BASELINE}/A`, site: null },
    });
  });

  it('are asked by the first part that has their code', () => {
    const homework = builtInTemplate('firebreak-homework');
    const [first, second] = homework.questions;
    if (!first || !second) throw new Error('the module asks too little');
    const own = { ...homework, code: 'of-a-company', questions: [{ ...first, text: 'Something of ours' }] };
    const modules = [{ code: homework.code, version: homework.version }];
    const joined = { templateCode: own.code, templateVersion: '1', asked: { modules } };
    expect(placesOf(joined, [own])[0]?.question).toBe(second.code);
    const turned = {
      ...{ templateCode: homework.code, templateVersion: homework.version },
      asked: { modules: [{ code: own.code, version: '1' }] },
    };
    expect(placesOf(turned, [own])[0]?.question).toBe(first.code);
  });

  it('are asked of every site where the customer repeats them', () => {
    const places = placesOf(copied, [copy], twoSites).filter(({ question }) => question === 'F05');
    expect(places.map(({ key, site }) => [key, site])).toEqual([
      ['F05@s1', 'Dhaka unit 2 (BD)'],
      ['F05@s2', 'Yard'],
    ]);
  });
});

describe('sites', () => {
  it('are the same by name and country, however they are written', () => {
    const label = siteLabel({ name: 'DHAKA unit  2', country: 'BD' });
    expect(isSameSite(label, 'Dhaka unit 2 (BD)')).toBe(true);
    expect(isSameSite(label, siteLabel({ name: 'Dhaka unit 2', country: 'IN' }))).toBe(false);
    expect([isSameSite(null, null), isSameSite(null, label), isSameSite(label, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of a table are named by the supplier’s names, and only those that the next customer knows too', () => {
    const row = (site: string | null, workers: number) => ({ site, cells: { workers } });
    const kept = { rows: [row('Dhaka unit 2 (BD)', 5), row('Secret mill (IN)', 9), row(null, 1)] };
    const sites = askedSites(twoSites);
    expect(valueFor(kept, sites)).toEqual({ rows: [row('s1', 5), row(null, 1)] });
    expect(rowsFor(kept, sites)).toEqual({ rows: [row('Dhaka unit 2 (BD)', 5), row(null, 1)] });
  });
});

describe('keeping answers', () => {
  const copy = aCopy();
  const copied = { templateCode: copy.code, templateVersion: '1', asked: null };
  const answers = { A01: 'site', A04: 12, 'F05@s1': 48, 'F05@s2': 60, OWN1: 'Mr. Rahman', 'A02@s9': ['BD'] };
  const places = placesOf(copied, [copy], twoSites);

  it('takes along answers to shared questions, those about a site with its name', () => {
    const entries = portableAnswers(answers, places, askedSites(twoSites), '2026-02-28');
    expect(entries.map(({ question, site, value, validUntil: end }) => [question, site, value, end])).toEqual(
      [
        ['A04', null, 12, '2027-02-28'],
        ['F05', 'Dhaka unit 2 (BD)', 48, '2027-02-28'],
        ['F05', 'Yard', 60, '2027-02-28'],
      ],
    );
  });

  it('keeps answers to the customer’s own questions apart, in its words of then and without its scoring', () => {
    const kept = keptAnswers(answers, copy, places, twoSites);
    expect(kept.map(({ key, value }) => [key, value])).toEqual([
      ['A01', 'site'],
      ['OWN1', 'Mr. Rahman'],
    ]);
    expect(kept[1]).toEqual({
      key: 'OWN1',
      section: copy.sections[0]?.title,
      wording: { code: 'OWN1', text: 'Who is our man on site?', help: 'Name him.', type: 'text' },
      site: null,
      value: 'Mr. Rahman',
    });
    expect(JSON.stringify(kept)).not.toMatch(/risk|weight|"action"/);
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
  const places = placesOf(sent);
  const sites = askedSites(NOTHING_KNOWN);
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
    const { content, fileIds, withheld } = draftSnapshot({ places, sites, consents, entries, files, today });
    expect(content.answers.map(({ question }) => question)).toEqual(['A01', 'A04']);
    expect(fileIds).toEqual(['f1', 'f2']);
    expect(withheld).toEqual({ 'no-consent': 2, stale: 1, 'does-not-fit': 1 });
    // Only consents that something goes under.
    expect(content.consents.map(({ id }) => id)).toEqual(['c2', 'c1']);
    const shuffled = {
      places,
      sites,
      consents: [...consents].reverse(),
      entries: [...entries].reverse(),
      files,
      today,
    };
    expect(snapshotText(draftSnapshot(shuffled).content)).toBe(snapshotText(content));
  });

  it('takes what was said to the same question of another template', () => {
    const quick = placesOf({ ...sent, templateCode: 'firebreak-quick-check' });
    const group = 'firebreak-quick-check/QA';
    const { content } = draftSnapshot({
      ...{
        places: quick,
        sites,
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
      ...{ places: quick, sites, consents: [{ id: 'c', group }], files: [], today },
      entries: [anEntry('A02', ['BD']), own],
    });
    expect(both.content.answers).toMatchObject([{ value: ['IN'] }]);
    const [check] = completenessOf([anEntry('A02', ['BD'])], [], today);
    expect(check).toMatchObject({ template: 'firebreak-quick-check', answered: 1 });
  });

  it('names the places that the answers belong to, and gives answers about a site only to who asks of it', () => {
    const copy = aCopy();
    const one = { ...NOTHING_KNOWN, sites: twoSites.sites.slice(0, 1) };
    const asked = placesOf({ templateCode: copy.code, templateVersion: '1', asked: null }, [copy], one);
    const { content, keys } = draftSnapshot({
      places: asked,
      sites: askedSites(one),
      consents: [{ id: 'c', group: `${BASELINE}/F` }],
      entries: [
        anEntry('F05', 48, { site: 'dhaka unit 2 (BD)' }),
        anEntry('F05', 60, { site: 'Yard' }),
        anEntry('F05', 50),
      ],
      files: [],
      today,
    });
    expect(keys).toEqual(['F05@s1']);
    expect(content.answers.map(({ site, value }) => [site, value])).toEqual([['dhaka unit 2 (BD)', 48]]);
  });

  it('lets no document go with the consent for answers alone', () => {
    const some = consents.filter(({ group }) => group !== 'documents');
    expect(draftSnapshot({ places, sites, consents: some, entries, files, today }).content.documents).toEqual(
      [],
    );
    const none = draftSnapshot({ places, sites, consents: [], entries, files, today });
    expect([none.content.answers, none.content.documents]).toEqual([[], []]);
  });

  it('is read back from its text, and from nothing else', () => {
    const { content } = draftSnapshot({ places, sites, consents, entries, files, today });
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
  const template = builtInTemplate(BASELINE);
  const entries = [
    { ...anEntry('F05', 48), customer: null },
    { ...anEntry('A04', 12), customer: 'Kestrel' },
    { ...anEntry('A01', 'site', { validUntil: '2026-06-14' }), customer: null },
    { ...anEntry('A02', 'no list'), customer: null },
  ];

  it('offers answers that fit, in the order of the questions, with where they are from and whether they ran out', () => {
    const offered = vaultProposals(template, placesOf(sent), NOTHING_KNOWN, entries, today);
    expect(offered.map(({ question, expired, source }) => [question, expired, source.name])).toEqual([
      ['A01', true, null],
      ['A04', false, 'Kestrel'],
      ['F05', false, null],
    ]);
    expect(offered[1]?.source).toEqual({
      ...{ kind: 'vault', name: 'Kestrel', answeredOn: '2026-03-01', validUntil: '2027-03-01' },
    });
  });

  it('offers nothing to a customer’s own questions', () => {
    const copy = aCopy();
    const places = placesOf({ templateCode: copy.code, templateVersion: '1', asked: null }, [copy]);
    const offered = vaultProposals(copy, places, NOTHING_KNOWN, entries, today);
    expect(offered.map(({ question }) => question)).toEqual(['A04', 'F05']);
  });
});
