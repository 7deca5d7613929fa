import { AuditsService, EvidenceService, FindingsService } from '@firebreak/audits/server';
import { CompanyDb, type Actor } from '@firebreak/platform/server';
import { noonOf, type DemoApp } from './demo-app';
import type { DemoAudit, DemoMove } from './demo-audits';
import type { DemoCompany } from './demo-company';
import { demoDocument } from './demo-document';
import { idOf, type LoadedIds } from './load-supply-chain';

/** Who does what, as an actor of the company. */
export type ActorOf = (role: DemoMove['by']) => Actor;

/** Audits with what became of their findings; the auditor verifies what the ESG officer claims. */
export async function loadAudits(
  app: DemoApp,
  demo: DemoCompany,
  ids: LoadedIds,
  companyId: string,
  actorOf: ActorOf,
): Promise<void> {
  const db = app.get(CompanyDb);
  const as = <T>(role: DemoMove['by'], fn: () => Promise<T>) => db.runAs(companyId, fn, actorOf(role));
  for (const audit of demo.audits) {
    const { findings } = await as('auditor', () =>
      app.get(AuditsService).record(inputOf(audit, ids), noonOf(audit.auditedOn)),
    );
    for (const { code, moves } of audit.findings) {
      const found = findings.find((finding) => finding.code === code);
      if (!found) throw new Error(`${audit.supplier} has no finding ${code}`);
      for (const move of moves) await as(move.by, () => makeMove(app, found.id, found.title, move));
    }
  }
}

function inputOf({ supplier, site, findings, ...facts }: DemoAudit, ids: LoadedIds) {
  return {
    ...facts,
    supplierId: idOf(ids.suppliers, supplier),
    siteId: site === null ? null : idOf(ids.sites, site),
    findings: findings.map(({ moves: _moves, ...finding }) => finding),
  };
}

async function makeMove(
  app: DemoApp,
  findingId: string,
  title: string,
  { move, on, note, withEvidence }: DemoMove,
): Promise<void> {
  const evidence = withEvidence
    ? await app.get(EvidenceService).add(findingId, 'remedy.pdf', await demoDocument(`Remedy: ${title}`))
    : null;
  const input = { ...(note ? { note } : {}), ...(evidence ? { evidenceFileId: evidence.id } : {}) };
  await app.get(FindingsService).move(findingId, move, input, noonOf(on));
}
