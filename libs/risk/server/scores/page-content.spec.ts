import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { contentOf, inputHash, PageContent, readContent } from './page-content';
import type { StoredContent } from './page-content';

const BASIS = { asOf: '2026-11-27', contextHash: 'of a context' };
const BELOW = '019d0000-0000-7000-8000-00000000000a';

/** A page of three scores, the second of which depends on another supplier. */
async function aPage(): Promise<StoredContent> {
  const page = new PageContent();
  const nobody = { count: 0, write: (_: Buffer, at: number) => at };
  page.add('[["first Gärten"]]', [40, -(2 ** -20)], [], nobody);
  page.add('[["second"]]', [30], [10.5], {
    count: 1,
    write: (into, at) => {
      into.set(Buffer.from(BELOW.replaceAll('-', ''), 'hex'), at);
      into.writeDoubleLE(0.25, at + 16);
      return into.writeDoubleLE(42.5, at + 24);
    },
  });
  page.add('[["third"]]', [], [], nobody);
  return { ...(await page.done(BASIS)), ...BASIS };
}

const factsAt = async (page: StoredContent, places: readonly number[]) =>
  places.map((await readContent(page)) as (place: number) => { facts: string }).map(({ facts }) => facts);

describe('what explains the scores of a page', () => {
  it('is read as it was written', async () => {
    const read = await readContent(await aPage());
    const facts = `["2026-11-27",[["second"]],["${BELOW}",0.25,${42.5 * 2 ** 20}]]`;
    expect(read(1)).toEqual({
      facts,
      points: [30 * 2 ** 20, 10.5 * 2 ** 20],
      inputHash: inputHash(facts, BASIS.contextHash),
    });
    expect(read(0)).toMatchObject({
      facts: '["2026-11-27",[["first Gärten"]],[]]',
      points: [40 * 2 ** 20, -1],
    });
    expect(() => read(3)).toThrow('no score at 3');
  });

  it.each([
    ['a fact', true, {}],
    ['the day', false, { asOf: '2026-11-28' }],
    ['the context', false, { contextHash: 'of another context' }],
  ])('fits its hash no more when somebody altered %s', async (_, alter, basis) => {
    const page = { ...(await aPage()), ...basis };
    const text = zstdDecompressSync(page.content.subarray(1)).toString('latin1');
    const other = Buffer.from(alter ? text.replace('third', 'thirD') : text, 'latin1');
    const content = Buffer.concat([Buffer.of(1), zstdCompressSync(other)]);
    const { facts, inputHash: hash } = (await readContent({ ...page, content }))(0);
    expect(hash).not.toBe(inputHash(facts, page.contextHash));
  });

  it('can do without some of them, and nothing of these is left', async () => {
    const page = await aPage();
    const left = { ...page, ...(await contentOf(page, [0, 2])) };
    expect(await factsAt(left, [0, 1])).toEqual(await factsAt(page, [0, 2]));
    expect(zstdDecompressSync(left.content.subarray(1)).toString('latin1')).not.toContain('second');
    const [stays, stayed] = [await readContent(left), await readContent(page)];
    expect(stays(1)).toEqual(stayed(2));
  });

  it('stays altered when some are taken out', async () => {
    const page = await aPage();
    const altered = { ...page, contentHash: 'of something else' };
    const left = { ...altered, ...(await contentOf(altered, [0])) };
    const { facts, inputHash: hash } = (await readContent(left))(0);
    expect(hash).not.toBe(inputHash(facts, BASIS.contextHash));
  });

  it('has an older form, in which each score has a hash of its own', async () => {
    const rows = [
      ['{"a":1}', [7], 'hash of a'],
      ['{"b":2}', [], 'hash of b'],
    ];
    const content = Buffer.concat([Buffer.of(0), Buffer.from(JSON.stringify(rows))]);
    const page = { content, contentHash: null, asOf: '2026-11-20', contextHash: null };
    expect((await readContent(page))(0)).toEqual({ facts: '{"a":1}', points: [7], inputHash: 'hash of a' });
    const left = { ...page, ...(await contentOf(page, [1])) };
    expect((await readContent(left))(0)).toEqual({ facts: '{"b":2}', points: [], inputHash: 'hash of b' });
  });
});
