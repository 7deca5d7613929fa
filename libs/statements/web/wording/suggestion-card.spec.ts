import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform, Texts } from '@firebreak/platform/web';
import { NO_FIGURES, type StatementSectionView, type SuggestionView } from '@firebreak/statements/model';
import { SuggestionCard } from './suggestion-card';
import { WordingDesk } from './wording-desk';
import { wordingTexts } from './wording-texts';

const URL = '/api/statements/s-1/suggestions';

const aSuggestion = (changes: Partial<SuggestionView> = {}): SuggestionView => ({
  ...{ id: 'g-1', section: 'training', scope: 'paragraph', position: 0, state: 'open', onVersion: 2 },
  ...{ original: 'We train 3.', proposed: 'We train 5.', reason: '' },
  ...{ proposedBy: 'Vi', proposedAt: '2026-11-23T10:00:00.000Z', isOwn: false },
  fit: { fit: 'fits', now: 'We train 3.', position: 0 },
  ...{ decidedBy: null, decidedAt: null, answer: '', becameVersion: null },
  ...changes,
});

const aSection = (text: string, version: number): StatementSectionView => ({
  ...{ kind: 'training', text, version, updatedBy: 'Bo', edited: true },
  updatedAt: '2026-11-23T10:00:00.000Z',
});

async function open(changes: Partial<SuggestionView> = {}, isSettled = true) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), WordingDesk],
  });
  await TestBed.inject(Texts).add('wording', wordingTexts);
  const http = TestBed.inject(HttpTestingController);
  TestBed.inject(WordingDesk).statementId.set('s-1');
  TestBed.tick();
  http.expectOne(URL).flush({ open: [], decided: [] });
  const suggestion = signal(aSuggestion(changes));
  const received: StatementSectionView[] = [];
  const fixture = TestBed.createComponent(SuggestionCard, {
    bindings: [
      inputBinding('suggestion', suggestion),
      inputBinding('figures', () => NO_FIGURES),
      inputBinding('language', () => 'en'),
      inputBinding('canWrite', () => true),
      inputBinding('isOpen', () => true),
      inputBinding('settle', () => () => Promise.resolve(isSettled)),
      outputBinding<StatementSectionView>('changed', (section) => received.push(section)),
    ],
  });
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const press = async (label: string) => {
    const buttons = [...element.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim() === label)?.click();
    await settle();
  };
  return { element, http, press, received, settle, suggestion };
}

describe('SuggestionCard', () => {
  it('takes the suggestion over for what its reader sees', async () => {
    const { http, press, received, settle } = await open();
    await press('Take over');
    const request = http.expectOne(`${URL}/g-1/taken`);
    expect(request.request.body).toEqual({ onto: 'We train 3.' });
    const section = aSection('We train 5.', 3);
    request.flush({ section, suggestions: { open: [], decided: [] } });
    await settle();
    expect(received).toEqual([section]);
  });

  it('takes nothing over while one’s own words are not saved', async () => {
    const { http, press } = await open({}, false);
    await press('Take over');
    http.expectNone(`${URL}/g-1/taken`);
  });

  it('shows both changes when somebody was faster, and replaces only what is seen then', async () => {
    const { element, http, press, received, settle, suggestion } = await open();
    await press('Take over');
    const section = aSection('We train 4.', 3);
    http
      .expectOne(`${URL}/g-1/taken`)
      .flush(
        { code: 'suggestion-outdated', title: 'Changed', section, now: 'We train 4.' },
        { status: 409, statusText: 'Conflict' },
      );
    await settle();
    expect(received).toEqual([section]);
    suggestion.update((each) => ({ ...each, fit: { fit: 'changed', now: 'We train 4.', position: 0 } }));
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('nothing was taken over');
    const changes = [...element.querySelectorAll('del, ins')].map(({ textContent }) => textContent);
    expect(changes).toEqual(['removed: 3 (end) ', 'added: 4 (end) ', 'removed: 4 (end) ', 'added: 5 (end) ']);
    await press('Replace the text as it is now');
    expect(http.expectOne(`${URL}/g-1/taken`).request.body).toEqual({ onto: 'We train 4.' });
  });

  it('cannot be taken over when its paragraph is gone, and is refused with a reason only', async () => {
    const { element, http, press } = await open({ fit: { fit: 'gone' } });
    expect(element.textContent).toContain('Paragraph gone');
    expect(element.textContent).not.toContain('Take over');
    await press('Refuse');
    await press('Refuse');
    http.expectNone(`${URL}/g-1/refused`);
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Say why');
    const words = element.querySelector('textarea');
    if (words) words.value = 'No.';
    words?.dispatchEvent(new Event('input'));
    await press('Refuse');
    expect(http.expectOne(`${URL}/g-1/refused`).request.body).toEqual({ reason: 'No.' });
  });
});
