import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { permissionsOf, type PersonView, type Role, type SessionView } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import { identityTexts } from '../identity-texts';
import { PeopleSettings } from './people-settings';

const aPerson = (changes: Partial<PersonView> = {}): PersonView => ({
  id: 'p-1',
  name: 'Ada',
  email: 'ada@example.org',
  role: 'admin',
  joinedAt: '2026-11-23T10:00:00.000Z',
  you: true,
  ...changes,
});

const aSession = (role: Role): SessionView => ({
  account: { id: 'p-1', name: 'Ada', email: 'ada@example.org', language: 'en' },
  company: { id: 'c-1', name: 'Kestrel', demo: false },
  companies: [{ id: 'c-1', name: 'Kestrel' }],
  role,
  permissions: permissionsOf(role),
});

/** An answer has reached the page, though it may have asked for more (whenStable would wait for that, too). */
async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('PeopleSettings', () => {
  const open = async (role: Role, people: PersonView[]) => {
    TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
    await TestBed.inject(Texts).add('identity', identityTexts);
    const fixture = TestBed.createComponent(PeopleSettings);
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    http.expectOne('/api/session').flush(aSession(role));
    http.expectOne('/api/people').flush({ items: people });
    await answered();
    if (role === 'admin') http.expectOne('/api/invitations').flush({ items: [] });
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    return { http, element };
  };

  const bo = aPerson({ id: 'p-2', name: 'Bo', email: 'bo@example.org', role: 'auditor', you: false });

  it('shows everybody and lets a viewer change nothing', async () => {
    const { element } = await open('viewer', [aPerson(), bo]);
    expect(element.textContent).toContain('bo@example.org');
    expect(element.querySelectorAll('select, button, form')).toHaveLength(0);
  });

  it('lets an admin change roles and remove others, but not themselves', async () => {
    const { element } = await open('admin', [aPerson(), bo]);
    const labels = [...element.querySelectorAll('td button')].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['Remove Bo']);
    expect(element.querySelector<HTMLSelectElement>('select[aria-label="Role of Bo"]')?.value).toBe(
      'auditor',
    );
  });

  it('puts the role back when the server refuses', async () => {
    const { element, http } = await open('admin', [aPerson()]);
    const select = element.querySelector<HTMLSelectElement>('select[aria-label="Role of Ada"]');
    if (!select) throw new Error('no role to choose');
    select.value = 'viewer';
    select.dispatchEvent(new Event('change'));
    const request = http.expectOne('/api/people/p-1/role');
    expect(request.request.body).toEqual({ role: 'viewer' });
    request.flush(
      { code: 'last-admin', title: 'A company needs an admin' },
      { status: 409, statusText: 'Conflict' },
    );
    await answered();
    expect(select.value).toBe('admin');
  });
});
