import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform } from '@firebreak/platform/web';
import {
  approvalPlan,
  NO_FIGURES,
  NOT_APPROVED,
  NOT_PUBLISHED,
  type ApprovalPoint,
  type ApprovalRoundView,
  type CoveredEntity,
  type StatementView,
} from '@firebreak/statements/model';
import { ApproveForm } from './approve-form';
import { SigningDesk } from './signing-desk';

const aStatement = (entities: readonly CoveredEntity[]): StatementView => ({
  id: 's-1',
  frameworkIds: ['ca-s211'],
  frameworks: [{ id: 'ca-s211', name: 'S-211', jurisdiction: 'CA' }],
  language: 'en',
  period: { from: '2025-01-01', to: '2025-12-31' },
  organisation: {
    name: 'Harbour',
    legalForm: 'company',
    business: '',
    headquarters: '',
    employees: null,
    entities,
  },
  approval: { ...NOT_APPROVED, approvedBy: 'board of directors', signatoryName: 'Bo' },
  publication: NOT_PUBLISHED,
  version: 1,
  sections: [],
  figures: NO_FIGURES,
  figuresAt: '2026-01-01T00:00:00.000Z',
  approved: false,
  state: 'submitted',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const HILL: CoveredEntity = { name: 'Hill', country: 'CA', reports: true };

const A_POINT: ApprovalPoint = {
  kind: 'warning',
  subject: 'warning/absolute-claim/risk/None.',
  code: 'absolute-claim',
  section: 'risk',
  sentence: 'None.',
  answer: { how: 'taken-along', reason: 'Audited.', by: 'Ada', at: '2026-01-01T00:00:00.000Z' },
};

const aRound = (
  given: readonly { readonly key: number }[],
  points: readonly ApprovalPoint[] = [],
): ApprovalRoundView => ({
  id: 'r-1',
  state: 'submitted',
  submittedBy: 'Ada',
  submittedAt: '2026-01-01T00:00:00.000Z',
  note: '',
  decidedBy: null,
  decidedAt: null,
  reason: '',
  versionNumber: null,
  points,
  given: given.map(({ key }) => ({
    ...{ key, name: 'Harbour', approvedBy: '', approvedOn: null, signatoryName: '', signatoryPosition: '' },
    ...{ by: 'Bo', at: '2026-01-01T00:00:00.000Z' },
  })),
});

async function open(entities: readonly CoveredEntity[] = [], round?: ApprovalRoundView) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), SigningDesk],
  });
  TestBed.inject(SigningDesk).id.set('s-1');
  const statement = aStatement(entities);
  const law = { id: 'ca-s211', name: 'S-211', approvalRequirements: ['', '', '', ''] };
  const plan = approvalPlan([law], statement.organisation);
  const fixture = TestBed.createComponent(ApproveForm, {
    bindings: [
      inputBinding('statement', signal(statement)),
      inputBinding('plan', signal(plan)),
      inputBinding('round', signal(round)),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  // The desk's own requests stay open here, so that the fixture never becomes stable.
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const type = (control: HTMLInputElement, value: string) => {
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  const texts = () => [...element.querySelectorAll<HTMLInputElement>('input.fb-control:not([type=date])')];
  const approve = async () => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    return http.match('/api/statements/s-1/approval/approved');
  };
  return { element, type, texts, approve };
}

describe('ApproveForm', () => {
  it('begins with what the writers prepared, and sends nothing before name, position and signature are there', async () => {
    const { texts, type, approve } = await open();
    expect(texts().map(({ value }) => value)).toEqual(['board of directors', 'Bo', '', '']);
    expect(await approve()).toEqual([]);
    type(texts()[2]!, 'Director');
    expect(await approve()).toEqual([]);
    type(texts()[3]!, 'Bo Okafor');
    const [request] = await approve();
    expect(request?.request.body).toEqual({
      approvedBy: 'board of directors',
      approvedOn: null,
      signatoryName: 'Bo',
      signatoryPosition: 'Director',
      attestation: expect.stringMatching(/^In accordance with the requirements of the Act/),
      mark: { kind: 'typed', name: 'Bo Okafor' },
    });
  });

  it('asks where each entity approves which one it is, and offers only those that are awaited', async () => {
    const { element, texts, type, approve } = await open([HILL], aRound([{ key: 0 }]));
    const choices = [...element.querySelectorAll<HTMLInputElement>('input[name=entity]')];
    expect(choices.map(({ value }) => value)).toEqual(['1']);
    // What was prepared was for the one who has signed.
    type(texts()[1]!, 'Cy Hill');
    type(texts()[2]!, 'Director');
    type(texts()[3]!, 'Cy Hill');
    expect(await approve()).toEqual([]);
    choices[0]!.dispatchEvent(new Event('change'));
    const [request] = await approve();
    expect(request?.request.body).toMatchObject({ entity: 1, joint: { route: 'each-entity' } });
  });

  it('sends nothing before what is open was read', async () => {
    const { element, texts, type, approve } = await open([], aRound([], [A_POINT]));
    type(texts()[2]!, 'Director');
    type(texts()[3]!, 'Bo Okafor');
    expect(await approve()).toEqual([]);
    const read = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].at(-1)!;
    read.checked = true;
    read.dispatchEvent(new Event('change'));
    const [request] = await approve();
    expect(request?.request.body).toMatchObject({ pointsRead: true });
  });

  it('asks a joint statement by which of the ways its law accepts it was approved', async () => {
    const { element, texts, type, approve } = await open([HILL]);
    const routes = [...element.querySelectorAll<HTMLInputElement>('input[name=route]')];
    expect(routes.map(({ value }) => value)).toEqual(['each-entity', 'controlling-entity']);
    expect(await approve()).toEqual([]);
    routes[1]!.dispatchEvent(new Event('change'));
    type(texts()[2]!, 'Director');
    type(texts()[3]!, 'Bo Okafor');
    const [request] = await approve();
    expect(request?.request.body).toMatchObject({ joint: { route: 'controlling-entity', explanation: '' } });
  });
});
