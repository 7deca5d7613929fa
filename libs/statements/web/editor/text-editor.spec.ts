import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePlatform } from '@firebreak/platform/web';
import type { FigureSet, StatementLanguage } from '@firebreak/statements/model';
import { TextEditor } from './text-editor';

const FIGURES: FigureSet = {
  figures: [{ id: 'supply-chain.suppliers', value: 46, asOf: '2026-03-31' }],
  breakdowns: [],
};

async function open(language: StatementLanguage) {
  TestBed.configureTestingModule({ providers: [providePlatform()] });
  const edited: string[] = [];
  const fixture = TestBed.createComponent(TextEditor, {
    bindings: [
      inputBinding('text', () => '我们有'),
      inputBinding('figures', () => FIGURES),
      inputBinding('language', () => language),
      inputBinding('label', () => 'Training'),
      outputBinding<string>('edited', (text) => edited.push(text)),
    ],
  });
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const host: HTMLElement = fixture.nativeElement;
  const surface = host.querySelector<HTMLElement>('[role="textbox"]')!;
  const type = (text: string, isComposing: boolean) => {
    surface.querySelector('p')!.textContent = text;
    surface.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  };
  return { edited, host, surface, type };
}

it('keeps no letters on their way to a Chinese word, only the word', async () => {
  const { edited, surface, type } = await open('zh');
  type('我们有peixun', true);
  expect(edited).toEqual([]);
  type('我们有培训', true);
  surface.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  expect(edited).toEqual(['我们有培训']);
  type('我们有培训。', false);
  expect(edited).toEqual(['我们有培训', '我们有培训。']);
});

it.each([
  ['zh', '我们有{{supply-chain.suppliers}}'],
  ['en', '我们有{{supply-chain.suppliers}} '],
] as const)('puts a figure in %s with the space that the language has', async (language, expected) => {
  const { edited, host, surface } = await open(language);
  document.getSelection()!.selectAllChildren(surface.querySelector('p')!);
  document.getSelection()!.collapseToEnd();
  surface.dispatchEvent(new KeyboardEvent('keyup'));
  const select = host.querySelector('select')!;
  select.value = 'supply-chain.suppliers';
  select.dispatchEvent(new Event('change'));
  expect(edited.map((text) => text.trim())).toEqual([expected.trim()]);
  expect(surface.querySelector('p')!.lastChild?.textContent).toBe(language === 'zh' ? '' : ' ');
});
