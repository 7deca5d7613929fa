import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform } from '@firebreak/platform/web';
import {
  approvalPlan,
  NO_FIGURES,
  NOT_APPROVED,
  NOT_PUBLISHED,
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

async function open(entities: readonly CoveredEntity[] = []) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), SigningDesk],
  });
  TestBed.inject(SigningDesk).id.set('s-1');
  const statement = aStatement(entities);
  const law = { id: 'ca-s211', name: 'S-211', approvalRequirements: ['', '', '', ''] };
  const plan = approvalPlan([law], statement.organisation);
  const fixture = TestBed.createComponent(ApproveForm, {
    bindings: [inputBinding('statement', signal(statement)), inputBinding('plan', signal(plan))],
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
      mark: { kind: 'typed', name: 'Bo Okafor' },
    });
  });

  it('asks a joint statement by which of the ways its law accepts it was approved', async () => {
    const { element, texts, type, approve } = await open([{ name: 'Hill', country: 'CA', reports: true }]);
    const routes = [...element.querySelectorAll<HTMLInputElement>('input[name=route]')];
    expect(routes.map(({ value }) => value)).toEqual(['each-entity', 'controlling-entity']);
    routes[1]!.dispatchEvent(new Event('change'));
    type(texts()[2]!, 'Director');
    type(texts()[3]!, 'Bo Okafor');
    const [request] = await approve();
    expect(request?.request.body).toMatchObject({ joint: { route: 'controlling-entity', explanation: '' } });
  });
});
