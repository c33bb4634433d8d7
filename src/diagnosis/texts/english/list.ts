import { codeList, type ListEnd, type Words } from '../../words.ts';

const end: ListEnd = { and: ' and ', more: (count) => ` and ${count} more` };

/** What stands before a value, where several stand there. */
export function beforeSeveral(text: string): string {
  return text.replace(/\bthe method $/, 'the methods ');
}

/** `a, b and c`, each as code. */
export function list(values: readonly string[]): Words {
  return codeList(values, end);
}
