import { getMetadataStorage } from 'class-validator';

type Rules = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

const remembering = new WeakSet<object>();

/**
 * Lets class-validator find the rules of a class once. It looks for those of its parents among the rules of all classes
 * that there are, with every object that it checks; but they are complete when the class is, before the first object.
 * Groups of rules, which none of our bodies use, are looked up as ever. Calling it again does nothing.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Rules>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return find(target, schema, always, strictGroups, groups);
    const found = known.get(target) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, found);
    return found;
  };
}
