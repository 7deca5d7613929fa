import { inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import type { Amount, FactKey, LawFacts, LawQuestion, PeopleCount } from '@firebreak/statements/model';

/** The name of the field in which a fact is typed, so that a link leads to it. */
export function fieldIdOf(key: FactKey): string {
  const kind = key.split(':')[0];
  return kind === 'place' ? 'fact-places' : `fact-${key.replaceAll(':', '-')}`;
}

/** Facts in words: what one is, and what it says. */
export function injectFactWords() {
  const formats = inject(Formats);
  const { t } = inject(Texts);

  const amountName = ({ measure, where, currency }: Pick<Amount, 'measure' | 'where' | 'currency'>) =>
    t(`laws.amount.${measure}${where === 'EU' ? 'Eu' : ''}`, { currency });
  const peopleName = ({ measure, where }: Pick<PeopleCount, 'measure' | 'where'>) =>
    where === 'world'
      ? t(`laws.people.${measure}`)
      : t('laws.people.employeesIn', { country: formats.country(where) });
  const inYear = (name: string, year: string | undefined) =>
    year === 'before' ? t('laws.fact.yearBefore', { fact: name }) : name;

  /** What the fact is. */
  function name(key: FactKey): string {
    const [kind = '', first = '', second = '', third = '', fourth] = key.split(':');
    switch (kind) {
      case 'amount':
        // Keys are made from the catalogue of measures.
        return inYear(
          amountName({
            measure: first as Amount['measure'],
            where: second as Amount['where'],
            currency: third,
          }),
          fourth,
        );
      case 'people':
        return inYear(peopleName({ measure: first as PeopleCount['measure'], where: second }), third);
      case 'place':
        return t('laws.fact.place', { country: formats.country(first) });
      case 'answer':
        return t(`laws.question.${first}`);
      default:
        return t(`laws.fact.${kind}`);
    }
  }

  /** What the fact says; empty where it is not there. */
  function value(key: FactKey, facts: LawFacts): string {
    const [kind = '', first = '', second = '', third = '', fourth] = key.split(':');
    switch (kind) {
      case 'amount': {
        const found = facts.amounts.find(
          (each) =>
            each.measure === first &&
            each.where === second &&
            each.currency === third &&
            each.year === fourth,
        );
        return found ? formats.money(found.amount, found.currency) : '';
      }
      case 'people': {
        const found = facts.people.find(
          (each) => each.measure === first && each.where === second && each.year === third,
        );
        return found ? formats.number(found.count) : '';
      }
      case 'place': {
        const found = facts.places.find(({ country }) => country === first);
        return found ? found.ties.map((tie) => t(`laws.tie.${tie}`)).join(', ') : '';
      }
      case 'places':
        return facts.places.map(({ country }) => formats.country(country)).join(', ');
      case 'sectors':
        return facts.sectors.join(', ');
      case 'answer': {
        const answer = facts.answers[first as LawQuestion];
        return answer === undefined ? '' : t(answer ? 'laws.yes' : 'laws.no');
      }
      case 'form':
        return facts.form === null ? '' : t(`laws.form.${facts.form}`);
      case 'group':
        return facts.group === null ? '' : t(`laws.group.${facts.group}`);
      case 'countsSubsidiaries':
        return facts.countsSubsidiaries === null ? '' : t(facts.countsSubsidiaries ? 'laws.yes' : 'laws.no');
      default:
        return facts.yearEnd === null ? '' : formats.date(facts.yearEnd);
    }
  }

  return { name, value, amountName, peopleName };
}
