import { figuresIn, parseText, promptsIn } from '../section-text';
import { placeParts } from './place-parts';

const file = { fileName: 'statement-2025.docx', language: 'en' } as const;

describe('placeParts', () => {
  it('puts text first where there was no sentence, and after the text elsewhere, with a note', () => {
    const placed = placeParts(
      [
        { kind: 'policies', text: '## Policies\n\n> Name them.' },
        { kind: 'risk', text: 'We looked.' },
        { kind: 'training', text: 'Nobody was trained.' },
      ],
      [
        { section: 'risk', heading: 'Our risks', text: 'Cotton.' },
        { section: 'policies', heading: '', text: 'A policy.' },
        { section: 'risk', heading: '', text: '- Gloves\n- Shrimp' },
      ],
      file,
    );
    expect(placed.map(({ kind }) => kind)).toEqual(['policies', 'risk']);
    expect(placed[0]?.text).toMatch(/^> From an earlier.*\n\nA policy\.\n\n## Policies\n\n> Name them\.$/);
    expect(placed[1]?.text).toMatch(
      /^We looked\.\n\n> From.*\n\n## Our risks\n\nCotton\.\n\n- Gloves\n- Shrimp$/,
    );
  });

  it('takes figures and notes out of what a browser sends, and of the name of the file', () => {
    const [placed] = placeParts(
      [{ kind: 'risk', text: '' }],
      [
        {
          section: 'risk',
          heading: '{{risk.high}}',
          text: '> note\n{{risk.high}}\n[[risk.by-band]]\n## {{risk.low}}',
        },
      ],
      { fileName: '{{risk.mean}}\n\nx.docx', language: 'en' },
    );
    expect(figuresIn(placed?.text ?? '')).toEqual([]);
    expect(promptsIn(placed?.text ?? '')).toHaveLength(1);
    expect(parseText(placed?.text ?? '').map(({ kind }) => kind)).toEqual([
      'prompt', 'heading', 'paragraph', 'paragraph', 'paragraph', 'heading',
    ]); // prettier-ignore
  });

  it('does not repeat the name of the section', () => {
    const [placed] = placeParts(
      [{ kind: 'training', text: '' }],
      [{ section: 'training', heading: 'TRAINING', text: 'Old.' }],
      file,
    );
    expect(placed?.text).toMatch(/^> [^\n]*\n\nOld\.$/);
  });

  it('keeps a table where it is: a section with one is not empty', () => {
    const [placed] = placeParts(
      [{ kind: 'risk', text: '[[risk.by-band]]' }],
      [{ section: 'risk', heading: '', text: 'Old.' }],
      file,
    );
    expect(placed?.text).toMatch(/^\[\[risk\.by-band\]\]\n\n> .*\n\nOld\.$/);
  });
});
