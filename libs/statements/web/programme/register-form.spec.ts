import { HttpErrorResponse, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AnyRow, RegisterId } from '@firebreak/statements/model';
import { RegisterForm } from './register-form';

async function shown(register: RegisterId, initial: AnyRow = {}) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(RegisterForm);
  const kept: AnyRow[] = [];
  let answer: () => void = () => undefined;
  fixture.componentRef.setInput('register', register);
  fixture.componentRef.setInput('initial', initial);
  fixture.componentRef.setInput('save', (row: AnyRow) => {
    kept.push(row);
    answer();
    return Promise.resolve();
  });
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const control = (label: string) => {
    const found = [...element.querySelectorAll('label')].find((each) =>
      each.textContent?.trim().startsWith(label),
    );
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
  };
  const type = (label: string, text: string) => {
    const box = control(label);
    box.value = text;
    box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input'));
    if (box instanceof HTMLSelectElement) box.dispatchEvent(new Event('input'));
  };
  const save = async () => {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const faults = () => [...element.querySelectorAll('.error')].map((each) => each.textContent?.trim());
  return { fixture, element, kept, type, save, faults, refuse: (error: unknown) => (answer = () => { throw error; }) }; // prettier-ignore
}

afterEach(() => (document.body.innerHTML = ''));

describe('the form of a row', () => {
  it('hands over the row with its types', async () => {
    const { type, save, kept } = await shown('clauses');
    type('Clause', 'no-forced-labour');
    type('Counted on', '2026-01-31');
    type('Supplier contracts with the clause', '18');
    type('Supplier contracts in force', '20');
    await save();
    expect(kept).toEqual([{ clause: 'no-forced-labour', asOf: '2026-01-31', contracts: 18, inForce: 20 }]);
  });

  it('asks for what is needed and for what agrees, before it sends anything', async () => {
    const { type, save, kept, faults } = await shown('clauses', { clause: 'remedy', asOf: '2026-01-31' });
    type('Supplier contracts with the clause', '21');
    await save();
    expect(faults()).toHaveLength(1);
    type('Supplier contracts in force', '20');
    await save();
    expect([kept, faults()]).toEqual([[], [expect.stringContaining('programme.fault.above-other')]]);
    type('Supplier contracts with the clause', '20');
    await save();
    expect(kept).toHaveLength(1);
  });

  it('keeps what was typed where the server refuses, and tells the list of a change by others', async () => {
    const { fixture, element, type, save, refuse } = await shown('clauses', { clause: 'remedy', asOf: '2026-01-31', contracts: 1, inForce: 2 }); // prettier-ignore
    const closed: boolean[] = [];
    fixture.componentInstance.closed.subscribe((outdated) => closed.push(outdated));
    refuse(
      new HttpErrorResponse({ status: 409, error: { code: 'programme-row-changed', title: 'Changed' } }),
    );
    type('Supplier contracts in force', '30');
    await save();
    expect(element.querySelector('fb-error-summary')?.textContent).toContain('Changed');
    expect([...element.querySelectorAll('input')].some(({ value }) => value === '30')).toBe(true);
    [...element.querySelectorAll('button')].at(-1)?.click();
    expect(closed).toEqual([true]);
  });

  it('ticks several choices and lists languages', async () => {
    const { element, fixture, save, kept, type } = await shown('channels', { name: 'Line', kind: 'hotline', users: ['anyone'], languages: ['bn'], anonymous: true, runBy: '', openSince: '2024-01-01', closedOn: null }); // prettier-ignore
    element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    type('Languages', 'tr');
    await fixture.whenStable();
    await save();
    expect(kept[0]).toMatchObject({
      users: ['own-staff', 'anyone'],
      languages: ['bn', 'tr'],
      closedOn: null,
    });
    TestBed.inject(HttpTestingController).verify();
  });
});
