import { Injectable, inject } from '@angular/core';
import { Formats, Session, Texts } from '@firebreak/platform/web';
import { BAND_STARTS, bandOf, shownScore } from '@firebreak/risk/model';
import type { ActionKind, FocusReason, StepFacts } from '@firebreak/risk/model';
import { StepWords, type Names } from '../words/step-words';

/** The parts of an action that words are made from. */
export interface ToldAction {
  readonly kind: ActionKind;
  readonly subject: string | null;
  readonly facts: StepFacts;
}

/** What words about actions need beside the actions. */
export interface ActionContext {
  readonly names: Names;
  /** Titles of questionnaire sections, by code. */
  readonly sections: Readonly<Record<string, string>>;
}

/** Where an action is done; `queryParams` for wizards that begin with the supplier. */
export interface ActionLink {
  readonly to: readonly string[];
  readonly queryParams?: Readonly<Record<string, string>>;
}

/** How many sections are named as those to look at first, and how many reasons for each. */
const MOST_SECTIONS = 2;
const MOST_REASONS = 3;

/** Next best actions in the reader's words, and where they are done. */
@Injectable({ providedIn: 'root' })
export class ActionWords {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly steps = inject(StepWords);
  private readonly t = this.texts.t;

  /** `Remedy: Documents kept`, `Audit Unit 1`. */
  title({ kind, subject, facts }: ToldAction, { names, sections }: ActionContext): string {
    switch (kind) {
      case 'remedy':
      case 'clear-signal':
        return this.t(`riskActions.action.${kind}`, { title: this.eventTitle(facts) });
      case 'ask-evidence':
      case 'raise-in-contract':
        return this.t(`riskActions.action.${kind}`, { section: this.section(subject, sections) });
      case 'audit': {
        const site = subject === null ? undefined : names[subject];
        return site === undefined
          ? this.t('riskActions.action.auditSupplier')
          : this.t('riskActions.action.audit', { site });
      }
      case 'improve-data':
        return this.t(`riskActions.action.improve-data.${subject}`);
      case 'work-below':
        return this.t('riskActions.action.work-below', { supplier: this.supplier(facts, names) });
      case 'send-questionnaire':
        return this.t('riskActions.action.send-questionnaire');
    }
  }

  /** What the effect assumes, in a sentence. */
  assumption({ kind, facts }: ToldAction): string {
    const key = `riskActions.assumes.${kind}`;
    switch (kind) {
      case 'remedy':
        return this.t(facts['state'] === 'action-under-way' ? 'riskActions.assumes.remedyUnderWay' : key);
      case 'send-questionnaire':
      case 'audit':
        return this.expectation(key, facts);
      case 'ask-evidence':
      case 'raise-in-contract':
        return this.t(key, { count: facts['answers'] });
      case 'work-below':
        return this.t(key, {
          from: shownScore(Number(facts['exposure'])),
          to: BAND_STARTS[bandOf(Number(facts['exposure']))],
          share: this.formats.percent(Number(facts['share'])),
        });
      default:
        return this.t(key);
    }
  }

  /** Why the action is one for this supplier: what speaks for its sections, a sentence each. */
  reasons(reasons: readonly FocusReason[], { sections }: ActionContext): string[] {
    const bySection = Map.groupBy(reasons, ({ section }) => section);
    return [...bySection].slice(0, MOST_SECTIONS).map(([section, own]) =>
      this.t('riskActions.because.look', {
        section: this.section(section, sections),
        why: this.formats.list(own.slice(0, MOST_REASONS).map((reason) => this.cause(reason))),
      }),
    );
  }

  /** Where it is done; null for whoever may not do it. */
  link({ kind, subject, facts }: ToldAction, supplierId: string): ActionLink | null {
    const tab = (name: string): ActionLink => ({ to: ['/suppliers', supplierId, name] });
    switch (kind) {
      case 'remedy':
        return facts['kind'] === 'finding' && subject !== null
          ? { to: ['/audits', 'findings', subject] }
          : tab('audits');
      case 'clear-signal':
        return tab('signals');
      case 'ask-evidence':
      case 'raise-in-contract':
        return tab('questionnaires');
      case 'send-questionnaire':
        return this.session.can('questionnaire:send')
          ? { to: ['/questionnaires', 'send'], queryParams: { suppliers: supplierId } }
          : null;
      case 'audit':
        return this.session.can('audit:write')
          ? { to: ['/audits', 'new'], queryParams: { supplier: supplierId } }
          : null;
      case 'work-below':
        return { to: ['/suppliers', String(subject), 'risk'] };
      case 'improve-data': {
        if (!this.session.can('supplier:write')) return null;
        if (subject === 'sector-division') return tab('edit');
        const siteId = String(facts['siteId']);
        return { to: ['/suppliers', supplierId, 'sites', siteId === supplierId ? 'new' : siteId] };
      }
    }
  }

  /** A finding's title, or a signal's in the reader's language. */
  eventTitle(facts: StepFacts): string {
    return this.steps.label({ kind: 'harm', key: '', points: 0, facts }, {});
  }

  supplier(facts: StepFacts, names: Names): string {
    return this.steps.label({ kind: 'below', key: '', points: 0, facts }, names);
  }

  section(code: string | null, sections: ActionContext['sections']): string {
    return sections[String(code)] ?? String(code);
  }

  private expectation(key: string, facts: StepFacts): string {
    const { expected, expectedFrom, answeredOn, answers, remedies } = facts;
    if (typeof expectedFrom === 'number' && typeof expected === 'number') {
      return this.t(`${key}.others`, { count: expectedFrom, expected: this.formats.number(expected, 0) });
    }
    if (typeof answeredOn === 'string')
      return this.t(`${key}.own`, { date: this.formats.date(answeredOn), count: answers, remedies });
    if (typeof answers === 'number' && answers + Number(remedies) > 0)
      return this.t(`${key}.own`, { count: answers, remedies });
    return this.t(`${key}.nothing`);
  }

  private cause({ because, of }: FocusReason): string {
    const names = { 'trafficking-report': 'country', 'weak-voice': 'country', 'typical-of-sector': 'sector' };
    const kind = (names as Partial<Record<string, string>>)[because];
    const shown =
      of === null
        ? ''
        : kind === 'country'
          ? this.formats.country(of)
          : kind === 'sector'
            ? this.steps.sector(of)
            : of;
    return this.t(`riskActions.because.${because}`, { of: shown });
  }
}
