import type { ImportedPart, ImportProposal, SectionKind, StatementView } from '@firebreak/statements/model';
import { placeRequest, proposedPlacement, takenBySection } from './placement';

const part = (text: string, section: SectionKind | null): ImportedPart => ({
  heading: text.toUpperCase(),
  under: [],
  text,
  wordCount: 2,
  section,
  reason: 'heading',
  words: [],
});
const proposal: ImportProposal = {
  fileName: 'a.pdf',
  format: 'pdf',
  pageCount: 2,
  droppedLines: 0,
  parts: [part('risk one', 'risk'), part('who', null), part('taught', 'training'), part('risk two', 'risk')],
};
const section = (kind: SectionKind, version: number) => ({ kind, version, text: '' });
// Only what is read of it.
const statement = { sections: [section('steps', 4), section('risk', 7)] } as unknown as StatementView;

describe('placing the parts of a file', () => {
  it('begins with what is proposed, and nowhere where the statement has no such section', () => {
    expect(proposedPlacement(proposal, statement)).toEqual(['risk', null, null, 'risk']);
  });

  it('tells what each section takes, in the order of the statement', () => {
    expect(takenBySection(proposal, ['risk', 'steps', null, 'risk'], statement)).toEqual([
      { kind: 'steps', parts: 1, words: 2 },
      { kind: 'risk', parts: 2, words: 4 },
    ]);
  });

  it('sends the parts in the order of the file with the versions that were seen, no others', () => {
    expect(placeRequest(proposal, ['risk', null, null, 'risk'], statement)).toEqual({
      fileName: 'a.pdf',
      parts: [
        { section: 'risk', heading: 'RISK ONE', text: 'risk one' },
        { section: 'risk', heading: 'RISK TWO', text: 'risk two' },
      ],
      seen: [{ section: 'risk', version: 7 }],
    });
  });
});
