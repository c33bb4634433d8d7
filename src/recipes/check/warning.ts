import type { Words } from '../../diagnosis/words.ts';
import { texts } from '../texts/texts.ts';

/**
 * What is to be known before a request is sent once more: the server does what it asks for. Empty for a method that
 * only reads. The first sentence also goes into a shell, so that there is nothing in it that a shell acts on.
 *
 * https://httpwg.org/specs/rfc9110.html#safe.methods
 */
export function warningOf(method: string): readonly Words[] {
  const { really } = texts.check;
  switch (method) {
    case 'GET':
    case 'HEAD':
    case 'OPTIONS':
      return [];
    case 'DELETE':
      return [really.deletes];
    case 'PUT':
      return [really.overwrites, texts.check.withoutBody];
    default:
      return [really.changes, texts.check.withoutBody];
  }
}
