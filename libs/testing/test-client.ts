import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { randomBytes } from 'node:crypto';

/** An answer of the API. */
export interface TestResponse<T = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** As they came: of a download. */
  readonly bytes: Buffer;
  /** The bytes as text, as they came. */
  readonly text: string;
  /** The JSON, or undefined where the answer is none. */
  readonly body: T;
}

/** Who signs up, and as what. */
export interface SignUpOptions {
  readonly company?: string;
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

interface SessionView {
  readonly account: { readonly id: string; readonly email: string };
  readonly company: { readonly id: string };
}

/** A browser in a test: keeps its cookies and speaks HTTP with the API, through all its guards. */
export class TestClient {
  private readonly cookies = new Map<string, string>();
  companyId = '';
  accountId = '';
  email = '';
  password = '';

  constructor(private readonly nest: NestFastifyApplication) {}

  get<T = unknown>(url: string): Promise<TestResponse<T>> {
    return this.send<T>('GET', url);
  }

  post<T = unknown>(url: string, body?: unknown): Promise<TestResponse<T>> {
    return this.send<T>('POST', url, body);
  }

  put<T = unknown>(url: string, body?: unknown): Promise<TestResponse<T>> {
    return this.send<T>('PUT', url, body);
  }

  patch<T = unknown>(url: string, body?: unknown): Promise<TestResponse<T>> {
    return this.send<T>('PATCH', url, body);
  }

  /** Sends a piece of a file. */
  patchBytes<T = unknown>(url: string, bytes: Buffer): Promise<TestResponse<T>> {
    return this.send<T>('PATCH', url, bytes, { 'content-type': 'application/offset+octet-stream' });
  }

  delete<T = unknown>(url: string): Promise<TestResponse<T>> {
    return this.send<T>('DELETE', url);
  }

  /** Sends one file as a browser's form does, with other fields before it. */
  upload<T = unknown>(
    url: string,
    file: { name: string; mediaType: string; content: Buffer },
    fields: Readonly<Record<string, string>> = {},
  ): Promise<TestResponse<T>> {
    const boundary = `----firebreak${randomBytes(8).toString('hex')}`;
    const parts = Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    );
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.mediaType}\r\n\r\n`;
    const payload = Buffer.concat([
      ...parts,
      Buffer.from(head),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.send<T>('POST', url, payload, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
  }

  /** Makes a company with this person as its administrator, and signs in. */
  async signUp(options: SignUpOptions = {}): Promise<this> {
    const mark = randomBytes(4).toString('hex');
    this.email = options.email ?? `person-${mark}@example.org`;
    this.password = options.password ?? `correct horse ${mark}`;
    const answer = await this.post('/api/sign-up', {
      companyName: options.company ?? `Company ${mark}`,
      name: options.name ?? 'Ada Buyer',
      email: this.email,
      password: this.password,
    });
    if (answer.status >= 300) throw new Error(`sign-up answered ${answer.status}: ${answer.text}`);
    return this.readSession();
  }

  /** Signs in with an account that exists. */
  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/api/sign-in', { email, password });
    if (answer.status >= 300) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
    Object.assign(this, { email, password });
    return this.readSession();
  }

  /** What a browser would send, for requests that do not go through this client. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async readSession(): Promise<this> {
    const session = await this.get<SessionView>('/api/session');
    this.companyId = session.body.company.id;
    this.accountId = session.body.account.id;
    return this;
  }

  private async send<T>(
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestResponse<T>> {
    const cookie = this.cookieHeader;
    const response = await this.nest.inject({
      method: method as InjectOptions['method'],
      url,
      headers: { host: 'localhost:8080', 'x-firebreak-csrf': '1', ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value, expires, maxAge } of response.cookies) {
      const gone = maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now());
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return {
      status: response.statusCode,
      headers: response.headers,
      bytes: response.rawPayload,
      text: response.body,
      body: parsed<T>(response.body),
    };
  }
}

/** What a caller says the JSON is; tests then look at it. */
function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined as T;
  }
}
