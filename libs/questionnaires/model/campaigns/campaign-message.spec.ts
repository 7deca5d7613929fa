import { aCampaign } from './a-candidate.fixture';
import { builtInTemplates } from '../built-in-templates';
import { campaignFaults } from './campaign-faults';
import { fillMessage, messageIn, unknownPlaceholders } from './campaign-message';

const facts = { supplier: 'Teal Mills', contact: '', buyer: 'Kestrel', due: '30 June', minutes: '10' };

describe('a note', () => {
  it('names the supplier, and takes the text after the bar where there is nothing to name', () => {
    expect(fillMessage('{{ contact|Dear colleague }}, {{supplier}} has until {{due}}.', facts)).toBe(
      'Dear colleague, Teal Mills has until 30 June.',
    );
    expect(fillMessage('Hello {{contact|all}}', { ...facts, contact: 'Rina' })).toBe('Hello Rina');
  });

  it('leaves what suppliers are called alone, whatever it looks like', () => {
    expect(fillMessage('{{supplier}}', { ...facts, supplier: '$& {{due}}' })).toBe('$& {{due}}');
  });

  it.each([
    ['{{supplier}} and { braces }', []],
    ['{{price}}', ['{{price}}']],
    ['{{supplier}', ['{{supplier']],
    ['a }} b', ['a }}']],
    ['{{}}', ['{{}}']],
  ])('%j has unknown ones: %j', (text, unknown) => {
    expect(unknownPlaceholders(text)).toEqual(unknown);
  });

  it('falls back to the language of the campaign', () => {
    const messages = { en: 'Hello', es: ' ' };
    expect(messageIn({ messages, messageLanguage: 'en' }, 'es')).toEqual({ language: 'en', text: 'Hello' });
    expect(messageIn({ messages: { es: 'Hola' }, messageLanguage: 'en' }, 'es')?.text).toBe('Hola');
    expect(messageIn({ messages: {}, messageLanguage: 'en' }, 'es')).toBeNull();
  });
});

describe('faults of a campaign', () => {
  const fieldsOf = (change: Parameters<typeof aCampaign>[0]) =>
    campaignFaults(aCampaign(change), builtInTemplates(), '2026-06-01').map(({ field }) => field);

  it('are none where it is complete', () => {
    expect(
      fieldsOf({ messages: { es: 'Hola {{supplier}}' }, reminders: [-7, 3], escalateAfterDays: 10 }),
    ).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ rules: [] }, 'rules'],
    [{ rules: [{ when: {}, template: 'nothing' }] }, 'rules.0.template'],
    [{ additions: [{ when: {}, module: 'firebreak-baseline' }] }, 'additions.0.module'],
    [{ dueOn: '2026-05-31' }, 'dueOn'],
    [{ dueOn: '2027-06-30' }, 'dueOn'],
    [{ dueOn: '2026-02-30' }, 'dueOn'],
    [{ messages: { xx: 'Hi' } }, 'messages.xx'],
    [{ messages: { en: '{{price}}' } }, 'messages.en'],
    [{ messages: { en: 'x'.repeat(2001) } }, 'messages.en'],
    [{ messageLanguage: 'xx' }, 'messageLanguage'],
    [{ reminders: [14] }, 'reminders'],
    [{ reminders: [1, 1] }, 'reminders'],
    [{ reminders: [0.5] }, 'reminders'],
    [{ escalateAfterDays: 0 }, 'escalateAfterDays'],
    [
      {
        audience: {
          filter: {},
          spend: { from: 2, to: 1, currency: 'EUR' },
          asked: 'any' as const,
          answeredBefore: null,
        },
      },
      'audience.spend.to',
    ],
    [
      { audience: { filter: {}, spend: null, asked: 'not-since' as const, answeredBefore: null } },
      'audience.answeredBefore',
    ],
  ])('%j: %s', (change, field) => {
    expect(fieldsOf(change)).toEqual([field]);
  });

  it('leave the due date of a draft alone', () => {
    expect(campaignFaults(aCampaign({ dueOn: '2020-01-01' }), builtInTemplates(), null)).toEqual([]);
  });
});
