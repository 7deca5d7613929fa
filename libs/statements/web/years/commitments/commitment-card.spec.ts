import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { inputBinding, outputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type { CommitmentView } from '@firebreak/statements/model';
import { yearsTexts } from '../years-texts';
import { CommitmentCard } from './commitment-card';

const aCommitment = (changes: Partial<CommitmentView> = {}): CommitmentView => ({
  ...{ id: 'c', text: 'We will train every buyer.', origin: null, dueOn: '2026-12-31', owner: 'People' },
  ...{ state: 'open', explanation: '', evidenceUrl: '', judgedBy: null, judgedAt: null },
  ...{ version: 1, overdue: false },
  ...changes,
});

async function judge(typed: string) {
  TestBed.configureTestingModule({
    providers: [providePlatform(), provideHttpClientTesting(), provideRouter([])],
  });
  await TestBed.inject(Texts).add('years', yearsTexts);
  const http = TestBed.inject(HttpTestingController);
  const commitment = signal(aCommitment());
  const changed: CommitmentView[] = [];
  const fixture = TestBed.createComponent(CommitmentCard, {
    bindings: [
      inputBinding('commitment', commitment),
      outputBinding<CommitmentView>('changed', (view) => changed.push(view)),
    ],
  });
  const element: HTMLElement = fixture.nativeElement;
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const press = async (label: string) => {
    [...element.querySelectorAll('button')].find((each) => each.textContent.includes(label))?.click();
    await settle();
  };
  fixture.detectChanges();
  http
    .match('/api/session')
    .forEach((request) => request.flush({ permissions: ['statement:write'], company: null, account: null }));
  await settle();
  await press('Say what became of it');
  const box = () => element.querySelector('textarea');
  const area = box();
  if (area) area.value = typed;
  area?.dispatchEvent(new Event('input', { bubbles: true }));
  await press('Save');
  const theirs = aCommitment({ version: 5, state: 'kept', explanation: 'All of them were, in May.' });
  const sent = () => http.expectOne('/api/commitments/c/outcome');
  sent().flush(
    { code: 'commitment-changed', status: 409, title: 'Changed', current: theirs },
    { status: 409, statusText: 'Conflict' },
  );
  await settle();
  return { element, commitment, changed, press, box, sent, settle, theirs };
}

describe('CommitmentCard', () => {
  it('shows what somebody else saved first, keeps what was typed, and saves it over theirs when asked again', async () => {
    const { element, press, box, sent, settle, changed, commitment } = await judge('Only half of them.');
    expect(element.querySelector('fb-changed-meanwhile')?.textContent).toContain('All of them were, in May.');
    // The list may be read anew meanwhile, too.
    commitment.set(aCommitment({ version: 5, explanation: 'All of them were, in May.' }));
    await settle();
    expect(box()?.value).toBe('Only half of them.');
    await press('Save');
    const { request } = sent();
    expect(request.body).toMatchObject({ version: 5, explanation: 'Only half of them.' });
    expect(changed).toEqual([]);
  });

  it('gives way to theirs', async () => {
    const { element, press, changed, theirs } = await judge('Only half of them.');
    await press('Take theirs');
    expect(changed).toEqual([theirs]);
    expect(element.querySelector('form')).toBeNull();
  });
});
