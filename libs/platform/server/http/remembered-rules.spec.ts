import { getMetadataStorage, IsEmail, IsInt, IsOptional, Min, validateSync } from 'class-validator';
import { rememberRules } from './remembered-rules';

class Parent {
  @IsInt()
  @Min(1)
  readonly count!: number;
}

class Child extends Parent {
  @IsOptional()
  @IsEmail()
  readonly email?: string;

  @IsInt({ groups: ['strict'] })
  readonly size!: number;
}

const faultsOf = (values: object, options = {}) =>
  validateSync(Object.assign(new Child(), values), options).map(({ property }) => property);

describe('remembered rules', () => {
  it('are those that are looked up: of the class, of its parents and of groups', () => {
    const cases = [
      [{ count: 1, email: 'a@example.org', size: 1 }, {}],
      [{ count: 0, email: 'nobody', size: 'large' }, {}],
      [{ count: 0, size: 'large' }, { groups: ['strict'] }],
      [{ count: 0, size: 'large' }, { strictGroups: true }],
    ] as const;
    const lookedUp = cases.map(([values, options]) => faultsOf(values, options));
    rememberRules();
    rememberRules();
    for (let time = 0; time < 2; time++)
      expect(cases.map(([values, options]) => faultsOf(values, options))).toEqual(lookedUp);
    expect(lookedUp[1]?.toSorted()).toEqual(['count', 'email', 'size']);
  });

  it('are looked up once for a class', () => {
    rememberRules();
    const find = () => getMetadataStorage().getTargetValidationMetadatas(Parent, '', false, false);
    expect(find()).toBe(find());
    expect(find()).toHaveLength(2);
  });
});
