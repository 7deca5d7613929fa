import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose end is nobody's crash. Between two statements of whoever has it out of its pool nobody listens for
 * errors, and an error that nobody listens for ends the whole process: a database that was killed would take the API
 * with it. The next statement on it fails, which is where the error belongs.
 */
export class SturdyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
