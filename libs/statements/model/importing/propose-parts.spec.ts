import { MOST_PARTS } from './cut-into-parts';
import { proposeParts } from './propose-parts';
import { vocabularyOf } from './propose-section';
import { SourceBlock } from './source-block';

const heading = (text: string, level = 1): SourceBlock => ({ kind: 'heading', level, text });
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const bullet = (text: string): SourceBlock => ({ kind: 'bullet', text });

const criterion = (topic: string, requirement: string) => ({
  topic,
  title: topic,
  requirement,
  guidance: '',
});
const vocabulary = vocabularyOf([
  criterion('structure', 'Describe the organisation, its brands, countries of operation and factories.'),
  criterion('risk', 'Describe the geographic and sector exposure, the assessment and its prioritisation.'),
  criterion('training', 'Describe the course, the buyers who attended and what they learnt.'),
  criterion('publication', 'Brands brands brands must be on the homepage.'),
]);

const proposed = (...blocks: SourceBlock[]) =>
  proposeParts(blocks, vocabulary).map(({ heading: title, section, reason }) => [title, section, reason]);

describe('proposeParts', () => {
  it.each([
    ['Training and awareness', 'training'],
    ['Assessing the effectiveness of our actions', 'effectiveness'],
    ['Supply chain due diligence', 'due-diligence'],
    ['Operations and supply chains', 'structure'],
    ['Risks of modern slavery', 'risk'],
    ['Our policies', 'policies'],
    ['Approval', 'approval'],
    ['Diligencia debida', 'due-diligence'],
    ['Nuestras cadenas de suministro', 'structure'],
    ['Cartographie des risques', 'risk'],
    ['Formation des acheteurs', 'training'],
    ['تقييم المخاطر', 'risk'],
    ['سلاسل التوريد', 'structure'],
    ['Letter from the chair', null],
    ['Table of contents', null],
  ])('by its heading %p goes to %p', (title, section) => {
    expect(proposed(heading(title), paragraph('Words.'))).toEqual([[title, section, 'heading']]);
  });

  it('follows the heading above where its own says nothing', () => {
    expect(proposed(heading('Due diligence'), heading('In practice', 2), paragraph('We did.'))).toEqual([
      ['In practice', 'due-diligence', 'above'],
    ]);
    expect(proposed(heading('Annex'), heading('Tables', 2), paragraph('Ninety buyers attended.'))).toEqual([
      ['Tables', null, 'above'],
    ]);
  });

  it('leaves the file’s own numbers out of headings, and no others', () => {
    expect(
      proposed(heading('2.1 Our policies'), paragraph('A.'), heading('40 lorem'), paragraph('B.')),
    ).toEqual([
      ['Our policies', 'policies', 'heading'],
      ['40 lorem', null, 'none'],
    ]);
  });

  it('goes by the words of the criteria where no heading tells, and says which', () => {
    const [part] = proposeParts(
      [heading('Chapter four'), paragraph('Ninety buyers attended the course; they learnt to ask.')],
      vocabulary,
    );
    expect(part).toMatchObject({ section: 'training', reason: 'words', wordCount: 9 });
    expect([...(part?.words ?? [])].sort()).toEqual(['attended', 'buyers', 'course']);
  });

  it('does not guess where nothing tells', () => {
    expect(proposed(heading('Chapter five'), paragraph('Lorem ipsum dolor sit amet.'))).toEqual([
      ['Chapter five', null, 'none'],
    ]);
  });

  it('cuts a text without headings at its paragraphs and joins neighbours of one section', () => {
    const parts = proposeParts(
      [
        paragraph('The organisation has four brands.'),
        bullet('Factories in nine countries'),
        paragraph('Our brands operate in factories of their own.'),
        paragraph('Buyers attended a course.'),
      ],
      vocabulary,
    );
    expect(parts.map(({ section, text }) => [section, text])).toEqual([
      [
        'structure',
        'The organisation has four brands.\n\n- Factories in nine countries\n\nOur brands operate in factories of their own.',
      ],
      ['training', 'Buyers attended a course.'],
    ]);
  });

  it('keeps low headings inside of the parts when there would be too many', () => {
    const blocks = [heading('Risk'), paragraph('A.')].concat(
      Array.from({ length: MOST_PARTS }, (_, at) => [heading(`Topic ${at}`, 2), paragraph('B.')]).flat(),
    );
    const parts = proposeParts(blocks, vocabulary);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text.startsWith('A.\n\n## Topic 0\n\nB.')).toBe(true);
  });

  it('makes no figure, table or note of what was typed', () => {
    const [part] = proposeParts(
      [paragraph('> {{supply-chain.suppliers}} suppliers [[risk.by-band]]'), paragraph('[[risk.by-band]]')],
      vocabulary,
    );
    expect(part?.text).toBe('{ {supply-chain.suppliers}} suppliers [ [risk.by-band]]\n\n[ [risk.by-band]]');
  });

  it('joins a hundred thousand paragraphs in a moment', () => {
    const parts = proposeParts(
      Array.from({ length: 100_000 }, () => paragraph('A.')),
      vocabulary,
    );
    expect(parts.map(({ wordCount }) => wordCount)).toEqual([100_000]);
  });
});
