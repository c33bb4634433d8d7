import { codeList, type ListEnd, type Words } from '../../words.ts';

const end: ListEnd = { and: ' and ', more: (count) => ` and ${count} more` };

/** `a, b and c`, each as code. */
export function list(values: readonly string[]): Words {
  return codeList(values, end);
}
