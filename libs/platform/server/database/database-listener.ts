import { Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { AppConfig } from '../config/app-config';

type Hear = (message: string) => void;

/** PostgreSQL's notices, heard on one connection of this process; comes back by itself after a loss. */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly log = new Logger('database');
  private readonly listeners = new Map<string, Set<Hear>>();
  private client: Promise<Client> | null = null;
  private closed = false;

  constructor(private readonly config: AppConfig) {}

  /** Hears a channel from now on. @returns a function that stops it */
  async listen(channel: string, hear: Hear): Promise<() => void> {
    const known = this.listeners.get(channel) ?? new Set<Hear>();
    this.listeners.set(channel, known.add(hear));
    const client = await this.connected();
    if (known.size === 1) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    return () => known.delete(hear);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    const client = await this.client?.catch(() => null);
    await client?.end();
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'firebreak-listener',
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) =>
      this.listeners.get(channel)?.forEach((hear) => hear(payload ?? '')),
    );
    client.on('error', () => this.lost());
    client.on('end', () => this.lost());
    await client.connect();
    for (const channel of this.listeners.keys())
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    return client;
  }

  private lost(): void {
    if (this.closed || !this.client) return;
    this.client = null;
    this.log.warn('the notice connection was lost, trying again');
    const again = () => this.connected().catch(() => ((this.client = null), setTimeout(again, 1000).unref()));
    setTimeout(again, 200).unref();
  }
}
