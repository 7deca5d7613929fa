import { hasLocalMailbox, isLoopbackHost } from './mailbox-access';

const laptop = { embedded: true, smtpUrl: undefined, host: '127.0.0.1', publicUrl: 'http://127.0.0.1:8080' };

describe('hasLocalMailbox', () => {
  it.each([
    ['a laptop', {}, true],
    ['a laptop by name', { host: 'localhost', publicUrl: 'http://localhost:9000' }, true],
    ['a mail server is there', { smtpUrl: 'smtp://localhost' }, false],
    ['a database of its own', { embedded: false }, false],
    ['the whole network is served', { host: '0.0.0.0' }, false],
    ['a proxy serves the world', { publicUrl: 'https://firebreak.example' }, false],
  ])('%s', (_case, change, has) => expect(hasLocalMailbox({ ...laptop, ...change })).toBe(has));
});

describe('isLoopbackHost', () => {
  it.each([
    ['localhost:8080', true],
    ['127.0.0.1', true],
    ['[::1]:8080', true],
    ['evil.example:8080', false],
    ['localhost.evil.example', false],
    [undefined, false],
  ])('%s: %s', (host, is) => expect(isLoopbackHost(host)).toBe(is));
});
