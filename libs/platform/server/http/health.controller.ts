import { Controller, Get } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb } from '../database/company-db';
import { Public } from './requires';

/** For load balancers and container engines. */
@Controller('health')
export class HealthController {
  constructor(private readonly db: CompanyDb) {}

  /** The process runs. */
  @Get('live')
  @Public()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. @throws Problem not-ready */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.db.global((tx) => tx.query('SELECT 1'));
    } catch {
      throw platformProblem('not-ready');
    }
    return { status: 'ready' };
  }
}
