import { addDays } from '@firebreak/audits/model';
import { CompanyDb, newId, type Actor } from '@firebreak/platform/server';
import type { PartyInput, Visibility } from '@firebreak/supply-chain/model';
import {
  DisclosureAccess,
  DisclosurePortalService,
  DisclosuresService,
} from '@firebreak/supply-chain/server';
import type { DemoApp } from './demo-app';
import { idOf, type LoadedIds } from './load-supply-chain';
import { tokenMailedTo } from './mailed-token';

interface ListedAs {
  readonly party: Partial<PartyInput> & Pick<PartyInput, 'name' | 'country'>;
  readonly as: Visibility;
}

const MESSAGE =
  'We want to know where our cloth and parts are made, down to the raw material. You decide what we see.';

/** One supplier that is on record already, by name, and two that are new: one by name, one as a number. */
const BY_NAME: readonly ListedAs[] = [
  {
    party: {
      name: 'Vaigaithurai Weaving Mills',
      country: 'IN',
      good: 'Cotton fabric',
      hs: '5208',
      share: 0.6,
    },
    as: 'name',
  },
  {
    party: {
      name: 'Kuyilveli Spinning Mills',
      country: 'IN',
      region: 'Tamil Nadu',
      good: 'Cotton yarn',
      hs: '5205',
      share: 0.3,
    },
    as: 'name',
  },
  { party: { name: 'Sangampatti Buttons', country: 'IN', good: 'Buttons', share: 0.1 }, as: 'count' },
];

const BY_PLACE: readonly ListedAs[] = [
  {
    party: { name: 'Gelan Washing House', country: 'ET', kind: 'subcontractor', good: 'Washing' },
    as: 'place',
  },
  { party: { name: 'Awramba Ginning', country: 'ET', good: 'Cotton lint', hs: '5201' }, as: 'place' },
];

/**
 * Five suppliers that were asked whom they buy from: one did not look yet, one opened the link, one answered by
 * name, one by place, one declined. The lists belong to workspaces of those suppliers, which go with the demo.
 * @param actorOf who does what in the demo company
 */
export async function loadCascade(
  app: DemoApp,
  ids: LoadedIds,
  companyId: string,
  actorOf: (role: string) => Actor,
  asOf: string,
): Promise<void> {
  const db = app.get(CompanyDb);
  const portal = app.get(DisclosurePortalService);
  /** @returns what the supplier's browser would be let in as */
  const ask = async (key: string, daysAgo: number) => {
    const email = `compliance@${key}.example`;
    const recipients = [{ supplierId: idOf(ids.suppliers, key), email, language: 'en' }];
    const request = { recipients, dueOn: addDays(asOf, 21 - daysAgo), message: MESSAGE };
    const at = new Date(`${addDays(asOf, -daysAgo)}T09:00:00Z`);
    const token = await db.runAs(
      companyId,
      () =>
        db.inCompany(async (tx) => {
          await app.get(DisclosuresService).ask(request, at);
          return tokenMailedTo(tx, email, 'disclose');
        }),
      actorOf('procurement'),
    );
    return () => app.get(DisclosureAccess).enter(token, null);
  };

  await ask('tirupanam', 5);
  await portal.start(await (await ask('angsrey', 9))(), 'en');

  const kaverani = await ask('kaverani', 14);
  await disclose(portal, kaverani, BY_NAME, 'Export manager');
  const zenaye = await ask('zenaye', 14);
  await disclose(portal, zenaye, BY_PLACE, 'Compliance desk');

  const nopal = await ask('nopal', 12);
  await portal.start(await nopal(), 'es');
  await portal.decline(
    await nopal(),
    'Our contracts with parts makers forbid it until they are renewed in spring.',
  );
}

/** The supplier's way through its pages, from the first row to "send". */
async function disclose(
  portal: DisclosurePortalService,
  enter: () => ReturnType<DisclosureAccess['enter']>,
  rows: readonly ListedAs[],
  name: string,
): Promise<void> {
  await portal.start(await enter(), 'en');
  const parties = rows.map(({ party }) => ({ ...EMPTY, ...party, id: newId() }));
  await portal.addParties(await enter(), { parties });
  const discloser = await enter();
  const claims = { 'uses-subcontractors': true, 'uses-labour-providers': false, 'uses-homeworkers': null };
  await portal.saveClaims(discloser, { claims, none: false, mayPassOn: false });
  const choices = rows.map(({ as }, at) => [parties[at]?.id ?? '', as] as const);
  await portal.choose(discloser, Object.fromEntries(choices));
  const { fingerprint } = await portal.preview(discloser);
  await portal.confirm(discloser, { fingerprint, name });
}

const EMPTY: PartyInput = {
  name: '',
  country: '',
  region: null,
  address: null,
  kind: 'supplier',
  good: null,
  hs: null,
  isic: null,
  share: null,
  since: null,
  email: null,
};
