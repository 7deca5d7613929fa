import { TestBed } from '@angular/core/testing';
import { inputBinding } from '@angular/core';
import { providePlatform, Texts } from '@firebreak/platform/web';
import { compareTexts, NO_FIGURES, type FigureSet } from '@firebreak/statements/model';
import { foldUnchanged, TextDiff } from './text-diff';
import { wordingTexts } from './wording-texts';

const asOf = '2026-03-31';
const FIGURES: FigureSet = {
  ...NO_FIGURES,
  figures: [
    { id: 'supply-chain.suppliers', value: 24, asOf },
    { id: 'supply-chain.countries', value: 24, asOf },
  ],
};

async function show(before: string, after: string): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [providePlatform()] });
  await TestBed.inject(Texts).add('wording', wordingTexts);
  const fixture = TestBed.createComponent(TextDiff, {
    bindings: [
      inputBinding('before', () => before),
      inputBinding('after', () => after),
      inputBinding('figures', () => FIGURES),
      inputBinding('language', () => 'en' as const),
    ],
  });
  fixture.detectChanges();
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('TextDiff', () => {
  it('says in words what colours and lines show, without a space too many', async () => {
    const element = await show('We trained 14 buyers.', 'We trained 20 buyers.');
    const [line] = element.querySelectorAll('p');
    expect(line?.textContent?.trim()).toBe('We trained removed: 14 (end) added: 20 (end)  buyers.');
    expect(element.querySelectorAll('del, ins')).toHaveLength(2);
  });

  it('tells figures of the same value apart by their names', async () => {
    const element = await show('In {{supply-chain.suppliers}}.', 'In {{supply-chain.countries}}.');
    expect(element.querySelector('del')?.textContent).toMatch(/24 \(.*[Ss]uppliers.*\)/);
    expect(element.querySelector('ins')?.textContent).toMatch(/24 \(.*[Cc]ountries.*\)/);
  });

  it('says that nothing changed', async () => {
    expect((await show('Same.', 'Same.\n')).textContent).toContain('The two texts are the same.');
  });

  it('folds what did not change, until somebody wants to see it', async () => {
    const paragraphs = Array.from({ length: 8 }, (_, index) => `Paragraph ${index}.`);
    const before = paragraphs.join('\n\n');
    const folded = foldUnchanged(compareTexts(before, before.replace('raph 0', 'raph zero'), 'en'));
    expect(folded).toMatchObject([{ lines: [{}, {}] }, { unchanged: 6 }]);
    const between = foldUnchanged(compareTexts(before, before.replace(/raph [04]/g, 'raph none'), 'en'));
    // 1 and 3 stand beside a change; 2 alone between them is shown rather than counted.
    expect(between).toMatchObject([{ lines: [{}, {}, {}, {}, {}, {}] }, { unchanged: 2 }]);
    const element = await show(before, before.replace('raph 0', 'raph zero'));
    element.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    expect(element.querySelectorAll('fb-compared-lines p')).toHaveLength(8);
  });
});
