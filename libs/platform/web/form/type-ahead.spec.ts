import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form } from '@angular/forms/signals';
import { Field } from './field';
import { FieldControl } from './field-control';
import { TypeAhead } from './type-ahead';
import { TypeAheadBox } from './type-ahead-box';

interface Good {
  readonly hs: string;
  readonly name: string;
}

@Component({
  selector: 'fb-test-page',
  imports: [Field, FieldControl, FormField, TypeAhead, TypeAheadBox],
  template: `
    <fb-field label="Good" [for]="form.good">
      <fb-type-ahead
        url="/goods"
        [toOption]="toOption"
        none="Try a plainer word."
        (picked)="picked.set($event)"
      >
        <input fbControl fbTypeAheadBox [formField]="form.good" />
      </fb-type-ahead>
    </fb-field>
  `,
})
class TestPage {
  readonly picked = signal<Good | null>(null);
  readonly form = form(signal({ good: '' }));
  readonly toOption = ({ hs, name }: Good) => ({ label: name, code: hs });
}

const SHIRTS: Good[] = [
  { hs: '6205', name: 'shirts' },
  { hs: '6105', name: 'knitted shirts' },
];

const LONGER_THAN_THE_PAUSE = 230;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function shown() {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(TestPage);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const input = element.querySelector('input')!;
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await pause(0);
    fixture.detectChanges();
  };
  return {
    page: fixture.componentInstance,
    element,
    input,
    http,
    settle,
    asked: (q: string) => http.expectOne((request) => request.params.get('q') === q),
    async type(text: string) {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await pause(LONGER_THAN_THE_PAUSE);
      await settle();
    },
    async press(key: string) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      input.dispatchEvent(event);
      await settle();
      return event;
    },
    options: () => [...element.querySelectorAll('[role=option]')].map((each) => each.textContent?.trim()),
    spoken: () => element.querySelector('[role=status]')?.textContent?.trim(),
  };
}

// The test's browser lays nothing out and has no such method.
beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
});
afterEach(() => document.body.replaceChildren());

describe('TypeAhead', () => {
  it('suggests what the server finds, and is a combobox to a screen reader', async () => {
    const { type, asked, settle, input, options, element, press, spoken } = await shown();
    expect(input.getAttribute('role')).toBe('combobox');
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    await type('shirt');
    asked('shirt').flush(SHIRTS);
    await settle();
    expect(options()).toEqual([expect.stringContaining('shirts'), expect.stringContaining('knitted shirts')]);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(input.getAttribute('aria-controls')).toBe(element.querySelector('[role=listbox]')?.id);
    expect(spoken()).toContain('platform.typeAhead.found');
    expect(input.getAttribute('aria-activedescendant')).toBeNull();
    await press('ArrowDown');
    const [first] = element.querySelectorAll('[role=option]');
    expect(input.getAttribute('aria-activedescendant')).toBe(first?.id);
    expect(first?.getAttribute('aria-selected')).toBe('true');
  });

  it('chooses by keyboard, after the last comes the first', async () => {
    const { type, asked, settle, press, page, options } = await shown();
    await type('shirt');
    asked('shirt').flush(SHIRTS);
    await settle();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await press(key);
    const enter = await press('Enter');
    expect(enter.defaultPrevented).toBe(true);
    expect(page.picked()).toEqual(SHIRTS[1]);
    expect(options()).toEqual([]);
  });

  it('keeps the choice where the next answer has it, too, and closes on Escape', async () => {
    const { type, asked, settle, press, input, element, options } = await shown();
    await type('shirt');
    asked('shirt').flush(SHIRTS);
    await settle();
    await press('ArrowDown');
    await type('shirts');
    asked('shirts').flush([...SHIRTS].reverse());
    await settle();
    const [, second] = element.querySelectorAll('[role=option]');
    expect(input.getAttribute('aria-activedescendant')).toBe(second?.id);
    await press('Escape');
    expect(options()).toEqual([]);
  });

  it('chooses by mouse', async () => {
    const { type, asked, settle, element, page } = await shown();
    await type('shirt');
    asked('shirt').flush(SHIRTS);
    await settle();
    element.querySelector<HTMLElement>('[role=option]')?.click();
    expect(page.picked()).toEqual(SHIRTS[0]);
  });

  it('keeps free text: Enter closes the list, and belongs to the form after that', async () => {
    const { type, asked, settle, press, page, options } = await shown();
    await type('our own shirts');
    asked('our own shirts').flush(SHIRTS);
    await settle();
    expect((await press('Enter')).defaultPrevented).toBe(true);
    expect(options()).toEqual([]);
    expect((await press('Enter')).defaultPrevented).toBe(false);
    expect(page.form.good().value()).toBe('our own shirts');
    expect(page.picked()).toBeNull();
  });

  it('asks once typing pauses and drops an answer that was overtaken', async () => {
    const { type, asked, settle, http, input, options } = await shown();
    input.value = 'sh';
    input.dispatchEvent(new Event('input'));
    await pause(50);
    http.expectNone(() => true);
    await type('shi');
    const early = asked('shi');
    await type('socks');
    expect(early.cancelled).toBe(true);
    asked('socks').flush([{ hs: '6115', name: 'socks' }]);
    await settle();
    expect(options()).toEqual([expect.stringContaining('socks')]);
  });

  it('says what to do where nothing matches, and that one can go on where the server fails', async () => {
    const { type, asked, settle, spoken, options } = await shown();
    await type('qqx');
    asked('qqx').flush([]);
    await settle();
    expect(spoken()).toBe('Try a plainer word.');
    await type('tea');
    asked('tea').flush('down', { status: 503, statusText: 'Unavailable' });
    await settle();
    expect(spoken()).toBe('platform.typeAhead.failed');
    expect(options()).toEqual([]);
  });

  it('does not ask for a single letter, but for a single Chinese character', async () => {
    const { type, http, asked } = await shown();
    await type('s');
    http.expectNone(() => true);
    await type('茶');
    asked('茶').flush([]);
  });
});
