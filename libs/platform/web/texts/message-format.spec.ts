import { formatMessage } from './message-format';

describe('formatMessage', () => {
  it.each([
    ['Saved {{ time }}', { time: '10:42' }, 'en', 'Saved 10:42'],
    ['{count, plural, one {# supplier} other {# suppliers}}', { count: 1 }, 'en', '1 supplier'],
    ['{count, plural, one {# supplier} other {# suppliers}}', { count: 1200 }, 'en', '1,200 suppliers'],
    [
      '{count, plural, =0 {nothing} other {#}} in {{place}}',
      { count: 0, place: 'Dhaka' },
      'en',
      'nothing in Dhaka',
    ],
    ['{count, plural, two {اثنان} few {# قليلة} other {#}}', { count: 2 }, 'ar', 'اثنان'],
    ['{count, plural, two {اثنان} few {# قليلة} other {#}}', { count: 5 }, 'ar', '5 قليلة'],
    ['{kind, select, a {first {name}} other {else}}', { kind: 'a', name: 'x' }, 'en', 'first x'],
    ['{kind, select, a {first} other {else}}', { kind: 'b' }, 'en', 'else'],
    ['تسأل {name} عن {what}', { name: 'Lime & Co.', what: '' }, 'ar', 'تسأل \u2068Lime & Co.\u2069 عن '],
    ['No end {count', { count: 1 }, 'en', 'No end {count'],
    ['Missing {{ value }}.', {}, 'es', 'Missing .'],
  ] as const)('%s', (message, params, language, text) => {
    expect(formatMessage(message, params, language)).toBe(text);
  });
});
