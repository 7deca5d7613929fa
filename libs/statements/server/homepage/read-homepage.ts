import type { Unreachable } from '@firebreak/statements/model';
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './reachable-address';

const LONGEST_IN_BYTES = 2_000_000;
const LONGEST_IN_MS = 10_000;
const MOST_REDIRECTS = 5;

/** The page that was found at last, or why there was none. */
export type ReadPage =
  { readonly html: string; readonly address: string } | { readonly unreachable: Unreachable };

/** How the network is reached. */
export interface Reach {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isPublic: (address: string) => boolean;
  /** 443 but for an own server. */
  readonly port: number;
  /** Of an authority that is trusted beside the known ones. */
  readonly ca?: string;
}

const INTERNET: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
  port: 443,
};

class Refused extends Error {
  constructor(readonly reason: Unreachable) {
    super(reason);
  }
}

/**
 * Reads a page that somebody named, without becoming their way into our own network: HTTPS on its own port only, every
 * address of the name must be public, and the connection goes to the address that was looked at, at each redirect
 * anew. No cookies, no credentials; a limit of time for all and of size.
 * @param homepage a full address
 */
export async function readHomepage(homepage: string, reach: Reach = INTERNET): Promise<ReadPage> {
  const signal = AbortSignal.timeout(LONGEST_IN_MS);
  try {
    let address = homepage;
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const found = await readOne(address, reach, signal);
      if ('html' in found) return { html: found.html, address };
      address = found.next;
    }
    return { unreachable: 'too-many-redirects' };
  } catch (error) {
    if (error instanceof Refused) return { unreachable: error.reason };
    return { unreachable: signal.aborted ? 'too-slow' : 'no-answer' };
  }
}

async function readOne(
  address: string,
  reach: Reach,
  signal: AbortSignal,
): Promise<{ html: string } | { next: string }> {
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port !== '' || url.username || url.password)
    throw new Refused('not-https');
  const pinned = await publicAddressOf(url.hostname, reach, signal);
  const answer = await ask(url, pinned, reach, signal);
  const { statusCode = 0, headers } = answer;
  try {
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      if (!URL.canParse(headers.location, url.href)) throw new Refused('refused');
      return { next: new URL(headers.location, url).href };
    }
    if (statusCode < 200 || statusCode >= 300) throw new Refused('refused');
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? ''))
      throw new Refused('not-html');
    return { html: await textOf(answer) };
  } finally {
    answer.destroy();
  }
}

/** @throws Refused where one of the addresses is not public: which one is taken is not ours to choose */
async function publicAddressOf(hostname: string, reach: Reach, signal: AbortSignal): Promise<string> {
  // The host of an address of IPv6 stands in brackets.
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await beforeAbort(reach.resolve(host), signal);
  const [first] = addresses;
  if (first === undefined) throw new Refused('no-answer');
  if (!addresses.every((each) => reach.isPublic(each))) throw new Refused('not-public');
  return first;
}

function ask(url: URL, pinned: string, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIP(pinned);
  // Not asked a second time: the answer could be another one.
  const toPinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address: pinned, family }]) : done(null, pinned, family);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: reach.port,
        path: url.pathname + url.search,
        headers: {
          accept: 'text/html',
          'accept-encoding': 'identity',
          'user-agent': 'Firebreak (link check)',
        },
        agent: false,
        lookup: toPinned,
        signal,
        ...(reach.ca !== undefined && { ca: reach.ca }),
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LONGEST_IN_BYTES) throw new Refused('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A name server that never answers ends with the time that is left. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Refused('too-slow')), { once: true });
    }),
  ]);
}
