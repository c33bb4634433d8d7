import { type Header, type HeaderList, valuesOf } from '../../fetch-standard/header-list.ts';
import type { StackId } from '../stacks.ts';
import { type Mark, markLayers } from './marks.ts';

/** Which stack seems to answer, and what says so. */
export interface Guess {
  readonly stack: StackId;
  /** `possible`: other stacks leave the same mark. */
  readonly confidence: Mark['confidence'];
  /** The header that says so. Of a cookie only its name is told, never its value. */
  readonly because: Header;
}

/**
 * The stack that gave these answers, as far as their headers tell. Where there is a proxy in front of an
 * application, and both show, it is the application.
 *
 * @param answers the headers of each answer of one server
 * @returns null where nothing tells
 */
export function guessStack(answers: readonly HeaderList[]): Guess | null {
  for (const marks of markLayers) {
    for (const mark of marks) {
      for (const headers of answers) {
        const value = found(mark, headers);
        if (value !== null) {
          const name = mark.in === 'cookie' ? 'set-cookie' : mark.in;
          return { stack: mark.stack, confidence: mark.confidence, because: { name, value } };
        }
      }
    }
  }
  return null;
}

function found(mark: Mark, headers: HeaderList): string | null {
  const values = mark.in === 'cookie' ? cookieNames(headers) : valuesOf(headers, mark.in);
  return values.find((value) => mark.like?.test(value) ?? true) ?? null;
}

/** Some recorders write several cookies into one line, with line breaks between them. */
function cookieNames(headers: HeaderList): string[] {
  return valuesOf(headers, 'Set-Cookie')
    .flatMap((value) => value.split('\n'))
    .map((cookie) => cookie.slice(0, Math.max(cookie.indexOf('='), 0)).trim());
}
