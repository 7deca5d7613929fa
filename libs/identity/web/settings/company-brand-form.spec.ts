import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { permissionsOf, type CompanyBrandView, type Role, type SessionView } from '@firebreak/identity/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import { identityTexts } from '../identity-texts';
import { CompanyBrandForm } from './company-brand-form';

const aSession = (role: Role): SessionView => ({
  account: { id: 'p-1', name: 'Ada', email: 'ada@example.org', language: 'en' },
  company: { id: 'c-1', name: 'Kestrel', demo: false },
  companies: [{ id: 'c-1', name: 'Kestrel' }],
  role,
  permissions: permissionsOf(role),
});
const LOGO = { name: 'kestrel.png', href: '/api/company/brand/logo?v=1' };

async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('CompanyBrandForm', () => {
  const open = async (role: Role, brand: CompanyBrandView) => {
    TestBed.configureTestingModule({ providers: [providePlatform(), provideHttpClientTesting()] });
    await TestBed.inject(Texts).add('identity', identityTexts);
    const fixture = TestBed.createComponent(CompanyBrandForm);
    fixture.componentRef.setInput('companyName', 'Kestrel');
    const http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    http.expectOne('/api/session').flush(aSession(role));
    http.expectOne('/api/company/brand').flush(brand);
    await answered();
    const element: HTMLElement = fixture.nativeElement;
    const type = (text: string) => {
      const field = element.querySelector<HTMLInputElement>('fb-field input');
      if (!field) throw new Error('no field');
      field.value = text;
      field.dispatchEvent(new Event('input'));
      TestBed.tick();
    };
    const picker = () => element.querySelector<HTMLInputElement>('input[type=color]')?.value;
    const shade = () => element.querySelector<HTMLElement>('.page')?.style.getPropertyValue('--shade');
    return { http, element, type, picker, shade };
  };

  it('shows the looks, and lets nobody but an admin change them', async () => {
    const { element } = await open('esg-officer', { colour: '#7A1FA2', logo: LOGO });
    expect(element.querySelector('img')?.getAttribute('alt')).toBe('Kestrel');
    expect(element.querySelectorAll('button, input:not([disabled])')).toHaveLength(0);
  });

  it('picks what is typed, prints it darker where it is too light, and says so', async () => {
    const { element, type, picker, shade } = await open('admin', { colour: null, logo: null });
    expect([picker(), shade()]).toEqual(['#0b6b6b', '#0B6B6B']);
    type('7a1fa2');
    expect([picker(), shade()]).toEqual(['#7a1fa2', '#7A1FA2']);
    expect(element.textContent).not.toContain('hard to read');
    type('#FD0');
    expect(picker()).toBe('#ffdd00');
    expect(shade()).not.toBe('#FFDD00');
    expect(element.querySelector('.note')?.textContent).toContain(shade());
  });

  it('sends a colour that is one', async () => {
    const { element, http, type } = await open('admin', { colour: null, logo: LOGO });
    const submit = () => element.querySelector('form')?.dispatchEvent(new Event('submit'));
    type('teal');
    submit();
    http.expectNone('/api/company/brand');
    expect(element.textContent).toContain('This is not a colour');
    type('#7a1fa2');
    submit();
    const request = http.expectOne('/api/company/brand');
    expect(request.request.body).toEqual({ colour: '#7A1FA2' });
    request.flush({ colour: '#7A1FA2', logo: LOGO });
    await answered();
    expect(element.querySelector<HTMLInputElement>('fb-field input')?.value).toBe('#7A1FA2');
  });
});
