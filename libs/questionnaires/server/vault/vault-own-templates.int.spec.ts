import {
  builtInTemplate,
  type KeptQuestionnaireView,
  type PortalVaultView,
  type Template,
  type VaultGroupView,
} from '@firebreak/questionnaires/model';
import { AskingCompany, inDays, pdf, who, type Sending } from '../asking-company.fixture';
import { VaultOwner } from './a-vault.fixture';

const BASELINE = 'firebreak-baseline';
const OWN_WORDS = 'Which of our buyers visited you last?';

/** Two questions of the baseline as it words them, one of them asked of every site; and one of the customer's own. */
function aCopy(): Partial<Template> {
  const { sections, questions } = builtInTemplate(BASELINE);
  const asked = questions.filter(({ code }) => code === 'A04' || code === 'F05');
  const own = { code: 'OWN1', section: 'A', text: OWN_WORDS, type: 'text', required: true } as const;
  const read = { weight: 0, measures: 'profile', critical: false, indicators: [] } as const;
  const proof = {
    ...own,
    ...read,
    code: 'OWN2',
    text: 'Our form, signed',
    type: 'file',
    required: false,
  } as const;
  return {
    indicators: builtInTemplate(BASELINE).indicators,
    sections: sections
      .filter(({ code }) => code === 'A' || code === 'F')
      .map((one) => (one.code === 'F' ? { ...one, repeat: 'site' as const } : one)),
    questions: [...asked, { ...own, ...read }, proof],
  };
}

describe('a vault and customers’ own templates', () => {
  let buyer: AskingCompany;
  let owner: VaultOwner;
  let mine: Sending;
  let template: string;

  /** A questionnaire by the copy to a supplier with these sites. */
  async function sendCopy(name: string, sites: readonly string[]): Promise<Sending & { sites: string[] }> {
    const supplierId = await buyer.aSupplier(name);
    const ids: string[] = [];
    for (const site of sites) {
      const added = await buyer.buyer.post<{ id: string }>(`/api/suppliers/${supplierId}/sites`, {
        name: site,
        country: 'BD',
      });
      ids.push(added.body.id);
    }
    const recipients = [{ supplierId }];
    const sent = await buyer.buyer.post<{ ids: string[] }>('/api/questionnaires', {
      ...{ recipients, template, dueOn: inDays(20) },
    });
    if (sent.status !== 201) throw new Error(sent.text);
    const email = `${name.toLowerCase()}@example.org`;
    return { id: sent.body.ids[0] ?? '', supplierId, portal: await buyer.portalOf(email), email, sites: ids };
  }

  beforeAll(async () => {
    buyer = await AskingCompany.start();
    template = (await buyer.anOwnTemplate('Our own check', aCopy())).code;
    owner = await VaultOwner.of(buyer, 'Alder');
    const sent = await sendCopy('Birch', ['North mill', 'South mill']);
    mine = sent;
    const answers = {
      A04: 300,
      OWN1: 'Ms. Okafor, in May',
      [`F05@${sent.sites[0]}`]: 54,
      [`F05@${sent.sites[1]}`]: 62,
    };
    for (const [key, value] of Object.entries(answers)) {
      const saved = await buyer.respondent.put(`${mine.portal}/answers/${key}`, { value, version: 0 });
      if (saved.status !== 200) throw new Error(saved.text);
    }
    await buyer.respondent.upload(`${mine.portal}/evidence`, pdf, { question: 'OWN2' });
    const submitted = await buyer.respondent.post(`${mine.portal}/submit`, who);
    if (submitted.status !== 200) throw new Error(submitted.text);
    await buyer.enter(mine.portal, mine.email, owner.person);
    await owner.person.post(`${mine.portal}/vault/link`, {});
    await buyer.app.drainJobs();
  });
  afterAll(() => buyer.close());

  const kept = async () =>
    (await owner.person.get<{ items: KeptQuestionnaireView[] }>('/api/vault/kept')).body.items;
  const group = async (section: string) =>
    (await owner.person.get<VaultGroupView>(`/api/vault/groups/${BASELINE}/${section}`)).body.answers;

  it('take along what a copy asks as everybody does, also of every site', async () => {
    const [a04] = (await group('A')).filter(({ question }) => question === 'A04');
    expect(a04).toMatchObject({ value: 300, site: null });
    const hours = (await group('F')).filter(({ question }) => question === 'F05');
    expect(hours.map(({ site, value }) => [site, value])).toEqual([
      [null, 48],
      ['North mill (BD)', 54],
      ['South mill (BD)', 62],
    ]);
  });

  it('keep the customer’s own questions as a record, in its words of then', async () => {
    const [record] = await kept();
    expect(record).toMatchObject({ id: mine.id, title: 'Our own check', customer: 'Kestrel Apparel' });
    expect(record?.answers).toEqual([
      {
        key: 'OWN1',
        section: 'About these answers',
        wording: { code: 'OWN1', text: OWN_WORDS, type: 'text' },
        site: null,
        value: 'Ms. Okafor, in May',
      },
    ]);
    expect(record?.documents).toMatchObject([{ question: 'OWN2', name: 'policy.pdf' }]);
    const { questionnaires } = await owner.customer();
    expect(questionnaires.find(({ id }) => id === mine.id)).toMatchObject({
      answersKept: 1,
      documentsCopied: 1,
    });
    expect((await owner.overview()).kept).toBe(1);
  });

  it('show that record to nobody else: it is neither proposed nor handed over', async () => {
    expect((await buyer.buyer.get<{ items: unknown[] }>('/api/vault/kept')).body.items).toEqual([]);
    const next = await sendCopy('Cedar', ['  north MILL', 'Unheard-of mill']);
    await buyer.enter(next.portal, next.email, owner.person);
    const { proposals } = (await owner.person.get<PortalVaultView>(`${next.portal}/vault`)).body;
    // The site that both lists name is the same; of the other one nothing is known, and of South mill nobody hears.
    expect(proposals.map(({ question, value }) => [question, value])).toEqual([
      ['A04', 300],
      [`F05@${next.sites[0]}`, 54],
    ]);
    await owner.person.post(`${next.portal}/vault/link`, {});
    await owner.consent(`${BASELINE}/A`, `${BASELINE}/F`, 'documents');
    const { content, fill } = await owner.preview(next.id);
    expect(content.answers.map(({ question, site, value }) => [question, site, value])).toEqual([
      ['A04', null, 300],
      ['F05', 'North mill (BD)', 54],
    ]);
    expect(content.documents).toEqual([]);
    expect(JSON.stringify(content)).not.toContain('Okafor');
    const keys = fill.places.map(({ key }) => key);
    expect((await owner.handOverFor(next.id, { fill: keys })).status).toBe(202);
    const [receipt] = await owner.receipts(next.id);
    expect(receipt?.filled.map(({ key, unchanged }) => [key, unchanged])).toEqual([
      ['A04', true],
      [`F05@${next.sites[0]}`, true],
    ]);
  });

  it('are changed site by site, where the vault knows the site', async () => {
    const url = `/api/vault/answers/${BASELINE}/F05`;
    const saved = await owner.person.put(url, { value: 50, version: 1, site: 'north mill (BD)' });
    expect(saved).toMatchObject({ status: 200, body: { answer: { site: 'North mill (BD)', version: 2 } } });
    const unknown = await owner.person.put(url, { value: 50, version: 0, site: 'Moon base' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'vault-question-unknown' } });
    const history = await owner.person.get<{ items: unknown[] }>(`${url}/history?site=North%20mill%20(BD)`);
    expect(history.body.items).toHaveLength(2);
    const hours = (await group('F')).filter(({ question }) => question === 'F05');
    expect(hours.map(({ value }) => value)).toEqual([48, 50, 62]);
  });
});
