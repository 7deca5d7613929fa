import { inputBinding, signal, twoWayBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform, Texts } from '@firebreak/platform/web';
import type { Colleague } from '@firebreak/statements/model';
import { talkTexts } from '../talk-texts';
import { MentionBox } from './mention-box';

const person = (id: string, name: string): Colleague => ({
  id,
  name,
  email: `${id}@harbour.example`,
  mayOwn: true,
  you: false,
});
const PEOPLE = [person('bo', 'Bo Ruiz'), person('tomas', 'Tomás Arrieta'), person('tom', 'Tom Bell')];

async function open() {
  TestBed.configureTestingModule({ providers: [providePlatform()] });
  await TestBed.inject(Texts).add('talk', talkTexts);
  const text = signal('');
  const fixture = TestBed.createComponent(MentionBox, {
    bindings: [
      inputBinding('label', () => 'Comment'),
      inputBinding('colleagues', () => PEOPLE),
      twoWayBinding('text', text),
    ],
  });
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const box = root.querySelector('textarea')!;
  const type = async (words: string) => {
    box.value = words;
    box.setSelectionRange(words.length, words.length);
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    box.dispatchEvent(event);
    await fixture.whenStable();
    return event.defaultPrevented;
  };
  const options = () =>
    [...root.querySelectorAll('[role="option"] bdi:first-child')].map((option) => option.textContent?.trim());
  return { fixture, root, box, text, type, press, options };
}

describe('the box for a comment', () => {
  it('offers colleagues after an @, whatever accents and capitals are typed', async () => {
    const { box, type, options } = await open();
    await type('Ask @to');
    expect(options()).toEqual(['Tomás Arrieta', 'Tom Bell']);
    expect(document.getElementById(box.getAttribute('aria-activedescendant')!)?.textContent).toContain(
      'Tomás',
    );
    await type('Ask @RUI');
    expect(options()).toEqual(['Bo Ruiz']);
    await type('Ask @tomas');
    expect(options()).toHaveLength(1);
    await type('a@bo');
    expect(options()).toEqual([]);
  });

  it('takes a colleague by keys, and calls whom the text names', async () => {
    const { fixture, text, type, press, options } = await open();
    await type('Ask @to');
    expect(await press('ArrowDown')).toBe(true);
    expect(await press('Enter')).toBe(true);
    expect(text()).toBe('Ask @Tom Bell ');
    expect(options()).toEqual([]);
    expect(fixture.componentInstance.mentions()).toEqual(['tom']);
    // Enter makes a new line again.
    expect(await press('Enter')).toBe(false);
    await type('Ask nobody');
    expect(fixture.componentInstance.mentions()).toEqual([]);
    // Typed to the end without choosing: the name counts all the same.
    await type('Ask @Bo Ruiz.');
    expect(fixture.componentInstance.mentions()).toEqual(['bo']);
  });

  it('takes a colleague by the pointer, which leaves the focus in the box', async () => {
    const { fixture, root, text, type } = await open();
    await type('@b');
    const name = root.querySelector('[role="option"] bdi')!;
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    name.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    name.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await fixture.whenStable();
    // Tom Bell stands after Bo Ruiz: the second word of a name counts, too.
    expect(text()).toBe('@Bo Ruiz ');
  });

  it('closes the list by Escape, and says that a name is nobody’s', async () => {
    const { root, type, press, options } = await open();
    await type('@b');
    await press('Escape');
    expect(options()).toEqual([]);
    await type('@zoe');
    expect(root.querySelector('[role="status"]')?.textContent).toContain('Nobody of that name');
  });
});
