import type { CompanyLink } from '@firebreak/platform/server';
import type { Template } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { templateOf, type AskedBy } from './open-form';
import { RespondentAccess } from './respondent-access';

/** What never changes of a questionnaire once it is sent, as far as one link goes. */
export interface PortalForm {
  readonly questionnaireId: string;
  /** What the device's cookie is for. */
  readonly opens: string;
  readonly asked: AskedBy;
  /** Everything that it asks, in its own language. */
  readonly template: Template;
  /** Of a colleague's part; null for all of them. */
  readonly sections: readonly string[] | null;
}

/** About 1 kB each, more with the names of sites; those of one template share it. */
const KEPT = 5000;

/**
 * Which questions a link asks, remembered: an answer is checked against them without asking the database. Whether the
 * link still opens anything is not remembered, that is checked with every answer.
 */
@Injectable()
export class PortalForms {
  private readonly known = new Map<string, PortalForm>();

  constructor(private readonly access: RespondentAccess) {}

  /** @throws Problem as for reading, where it is not known yet */
  async of(token: string, { secretHash }: CompanyLink): Promise<PortalForm> {
    const key = secretHash.toString('base64');
    const known = this.known.get(key) ?? (await this.learn(token));
    this.known.delete(key); // the newest last
    this.known.set(key, known);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return known;
  }

  private learn(token: string): Promise<PortalForm> {
    return this.access.readAsHolder(token, async (tx, open, { opens, part }) => {
      const { id: questionnaireId, templateCode, templateVersion, asked, circumstances } = open;
      return {
        questionnaireId,
        opens,
        asked: { templateCode, templateVersion, asked, circumstances },
        template: await templateOf(tx, open),
        sections: part?.sections ?? null,
      };
    });
  }
}
