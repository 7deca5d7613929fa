import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InvitationLinkView } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import { identityTexts } from '../identity-texts';
import { AcceptInvitationPage } from './accept-invitation';

const URL = '/api/invitation-links/abc';
const anInvitation: InvitationLinkView = {
  companyName: 'Kestrel',
  email: 'bo@example.org',
  role: 'auditor',
  invitedBy: 'Ada',
  expiresAt: '2026-12-07T10:00:00.000Z',
  accountExists: false,
  yours: false,
};

describe('AcceptInvitationPage', () => {
  const open = async (answer: (http: HttpTestingController) => void) => {
    const providers = [providePlatform(), provideHttpClientTesting(), provideRouter([])];
    TestBed.configureTestingModule({ providers });
    await TestBed.inject(Texts).add('identity', identityTexts);
    const fixture = TestBed.createComponent(AcceptInvitationPage);
    fixture.componentRef.setInput('token', 'abc');
    fixture.detectChanges();
    const http = TestBed.inject(HttpTestingController);
    answer(http);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const asked = () =>
      [...element.querySelectorAll('input:not([readonly])')].map((input) =>
        input.getAttribute('autocomplete'),
      );
    const send = async () => {
      element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    return { element, http, asked, send };
  };

  const shows = (changes: Partial<InvitationLinkView>) => (http: HttpTestingController) =>
    http.expectOne(URL).flush({ ...anInvitation, ...changes });

  it('asks a new person for a name and a password', async () => {
    const { element, asked } = await open(shows({}));
    expect(element.querySelector('h1')?.textContent).toContain('Join Kestrel');
    expect(element.textContent).toContain('Auditor');
    expect(asked()).toEqual(['name', 'new-password']);
  });

  it('asks somebody with an account for its password alone', async () => {
    const { asked } = await open(shows({ accountExists: true }));
    expect(asked()).toEqual(['current-password']);
  });

  it('asks nothing of somebody who is signed in with it', async () => {
    const { asked, send, http } = await open(shows({ accountExists: true, yours: true }));
    expect(asked()).toEqual([]);
    await send();
    expect(http.expectOne(`${URL}/acceptances`).request.body).toEqual({});
  });

  it('sends nothing while something is missing, and says what', async () => {
    const { element, send, http } = await open(shows({}));
    await send();
    http.expectNone(`${URL}/acceptances`);
    expect(element.querySelector('fb-error-summary')?.textContent).toContain('Use at least 12 characters');
  });

  it('leads on from a link that was used, without a button that could not help', async () => {
    const { element } = await open((http) =>
      http.expectOne(URL).flush({ code: 'link-used', title: 'used' }, { status: 410, statusText: 'Gone' }),
    );
    expect(element.querySelector('fb-problem')?.textContent).toContain('used already');
    expect(element.querySelector('fb-problem button')).toBeNull();
    expect(element.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });
});
