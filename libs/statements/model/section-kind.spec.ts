import { aCriterion } from './a-statement.fixture';
import { outlineOf, sectionOfTopic } from './section-kind';

describe('outlineOf', () => {
  it('has the sections that are asked for, in reading order, and who answers for it', () => {
    const criteria = [aCriterion('a', 'training'), aCriterion('b', 'remedy'), aCriterion('c', 'identity')];
    expect(outlineOf([{ criteria }])).toEqual(['structure', 'due-diligence', 'training', 'approval']);
  });

  it('knows topics that no text answers', () => {
    expect(sectionOfTopic('publication')).toBeNull();
    expect(outlineOf([{ criteria: [aCriterion('a', 'shipment_evidence')] }])).toEqual(['approval']);
  });
});
