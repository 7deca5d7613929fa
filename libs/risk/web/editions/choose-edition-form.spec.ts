import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EditionView } from '@firebreak/reference-data/model';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type { ChooseEdition, EditionChoiceView } from '@firebreak/risk/model';
import en from './i18n/en.json' with { type: 'json' };
import { ChooseEditionForm } from './choose-edition-form';

const anEdition = (year: number, current: boolean): EditionView => ({
  id: `cpi:${year}`, dataset: 'cpi', title: 'CPI', publisher: 'TI', edition: `CPI ${year}`, year, licence: 'CC BY-ND 4.0',
  credit: null, citation: `CPI ${year}.`, address: '', publishedOn: null, retrievedOn: null, rowCount: 182, sha256: '',
  source: 'shipped', current, loadedAt: `${year}-03-01T00:00:00Z`, correction: null,
}); // prettier-ignore
const [newest, older] = [anEdition(2026, true), anEdition(2025, false)];
const aChoice = (changes: Partial<EditionChoiceView> = {}): EditionChoiceView => ({
  dataset: 'cpi',
  used: newest,
  newest,
  pinned: false,
  decision: null,
  editions: [newest, older],
  ...changes,
});

describe('ChooseEditionForm', () => {
  const open = async (choice: EditionChoiceView) => {
    TestBed.configureTestingModule({ providers: [providePlatform(), provideRouter([])] });
    const texts = () => Promise.resolve({ default: en });
    await TestBed.inject(Texts).add('riskEditions', { en: texts, es: texts, ar: texts });
    const fixture = TestBed.createComponent(ChooseEditionForm);
    fixture.componentRef.setInput('choice', choice);
    const chosen: ChooseEdition[] = [];
    fixture.componentInstance.chosen.subscribe((one) => chosen.push(one));
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    const fill = (selector: string, value: string, event: string) => {
      const control = element.querySelector<HTMLSelectElement | HTMLTextAreaElement>(selector);
      if (!control) throw new Error(`there is no ${selector}`);
      control.value = value;
      control.dispatchEvent(new Event(event));
      fixture.detectChanges();
    };
    const send = () => {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      fixture.detectChanges();
    };
    return { element, chosen, fill, send };
  };

  it('asks why before it pins', async () => {
    const { element, chosen, fill, send } = await open(aChoice());
    fill('select', older.id, 'change');
    send();
    expect(chosen).toEqual([]);
    expect(element.textContent).toContain('Say why in some words.');
    fill('textarea', 'The audited year.', 'input');
    send();
    expect(chosen).toEqual([{ editionId: 'cpi:2025', reason: 'The audited year.' }]);
  });

  it('leads to what another edition would do, not to what is in use', async () => {
    const { element, fill } = await open(aChoice());
    expect(element.querySelector('a')).toBeNull();
    fill('select', older.id, 'change');
    expect(element.querySelector('a')?.getAttribute('href')).toContain('from=cpi:2026&to=cpi:2025');
  });

  it('starts from what is in force, and can follow the newest again', async () => {
    const { chosen, element, fill, send } = await open(aChoice({ used: older, pinned: true }));
    expect(element.querySelector('select')?.value).toBe(older.id);
    fill('select', '', 'change');
    fill('textarea', 'The year is over.', 'input');
    send();
    expect(chosen).toEqual([{ editionId: null, reason: 'The year is over.' }]);
  });
});
