import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LANGUAGES, SUPPLIER_LANGUAGES, type SupplierLanguage } from '../texts/languages';
import { Texts } from '../texts/texts';
import { PortalFrame } from './portal-frame';

@Component({
  selector: 'fb-test-page',
  imports: [PortalFrame],
  template: `
    <fb-portal-frame
      [languages]="languages()"
      [saved]="saved()"
      [waiting]="waiting()"
      (spoken)="spoken.push($event)"
    >
      <h1>Who supplies you?</h1>
    </fb-portal-frame>
  `,
})
class TestPage {
  readonly languages = signal<readonly SupplierLanguage[]>(LANGUAGES);
  readonly saved = signal<string | null>(null);
  readonly waiting = signal(false);
  readonly spoken: string[] = [];
  readonly frame = viewChild.required(PortalFrame);
}

describe('PortalFrame', () => {
  async function shown() {
    await TestBed.inject(Texts).use('en');
    const fixture = TestBed.createComponent(TestPage);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    return { fixture, page: fixture.componentInstance, element: fixture.nativeElement as HTMLElement };
  }

  it('shows the language that is spoken and tells which one was chosen', async () => {
    const { element, page } = await shown();
    const buttons = [...element.querySelectorAll('button')];
    expect(buttons.map(({ lang }) => lang)).toEqual(['en', 'es', 'ar']);
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false']);
    buttons[2]?.click();
    expect(page.spoken).toEqual(['ar']);
  });

  it('offers more languages than fit side by side as a list', async () => {
    const { fixture, element, page } = await shown();
    page.languages.set(SUPPLIER_LANGUAGES);
    await fixture.whenStable();
    const list = element.querySelector('select');
    if (!list) throw new Error('no list');
    expect([list.value, list.options.length]).toEqual(['en', 12]);
    list.value = 'th';
    list.dispatchEvent(new Event('change'));
    expect(page.spoken).toEqual(['th']);
  });

  it('has room for a word about saving only where something is saved on the way', async () => {
    const { fixture, element, page } = await shown();
    expect(element.querySelector('[role="status"]')).toBeNull();
    page.saved.set('');
    await fixture.whenStable();
    // Empty, but there: a screen reader reads what is put into it later.
    expect(element.querySelector('[role="status"]')?.textContent).toBe('');
    page.saved.set('Will be sent when you are online');
    page.waiting.set(true);
    await fixture.whenStable();
    expect(element.querySelector('.saved.waiting')?.textContent).toContain('when you are online');
  });

  it('begins a new screen at its top', async () => {
    const { element, page } = await shown();
    const tops: unknown[] = [];
    const before = window.scrollTo;
    window.scrollTo = ((to: ScrollToOptions) => tops.push(to.top)) as typeof window.scrollTo;
    page.frame().beginScreen();
    window.scrollTo = before;
    expect(document.activeElement).toBe(element.querySelector('main'));
    expect(tops).toEqual([0]);
  });
});
