import type { SectionProgress } from '../progress';
import type { Template } from '../template';
import type { SlotCount } from './slots';

/** Progress of each section, kept by adding and taking away places. */
export class SectionCounts {
  private readonly bySection = new Map<string, SectionProgress>();

  constructor(template: Template) {
    for (const { code } of template.sections) {
      this.bySection.set(code, { section: code, asked: 0, answered: 0, open: 0, minutesLeft: 0 });
    }
  }

  /** A place counts otherwise than before; null: it did not, or does not, count. */
  replace(section: string, before: SlotCount | null, after: SlotCount | null): void {
    const now = this.bySection.get(section);
    if (!now) return;
    this.bySection.set(section, {
      section,
      asked: now.asked + Number(after !== null) - Number(before !== null),
      answered: now.answered + Number(after?.answered ?? 0) - Number(before?.answered ?? 0),
      open: now.open + Number(after?.open ?? 0) - Number(before?.open ?? 0),
      minutesLeft: now.minutesLeft + (after?.minutes ?? 0) - (before?.minutes ?? 0),
    });
  }

  /** Sections with at least one asked place, in order. */
  sections(): readonly SectionProgress[] {
    return [...this.bySection.values()].filter(({ asked }) => asked > 0);
  }
}
