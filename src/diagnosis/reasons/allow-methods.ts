import { getHeader } from '../../fetch-standard/header-list.ts';
import { splitList } from '../../fetch-standard/header-list-values.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { allowMethodsHeader } from '../preflight-lists.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/texts.ts';
import { corsPreflightSpec } from './cors-preflight-spec.ts';
import { changePreflight } from './sentences.ts';

interface Unreadable extends Evidence {
  readonly got: string;
}

/** `Access-Control-Allow-Methods: GET; PUT` */
export const allowMethodsInvalid = defineReason<Unreadable>({
  id: 'allow-methods-invalid',
  spec: corsPreflightSpec,
  detect(step) {
    if (step.allowMethods !== 'failure') return null;
    const got = getHeader(step.headers, allowMethodsHeader) ?? '';
    return { header: allowMethodsHeader, got, expected: step.method };
  },
  explain: ({ got }, step) => ({
    headline: texts.reasons['allow-methods-invalid'].headline,
    sentences: [texts.reasons['allow-methods-invalid'].cannotBeRead(got)],
    demand: changePreflight(step),
  }),
  codes: ({ got }) => ({
    chromium: 'InvalidAllowMethodsPreflightResponse',
    parameter: '',
    firefox: 'CORSInvalidAllowMethod',
    webkit: `Header ${allowMethodsHeader} has an invalid value: ${got}`,
  }),
});

/** `Access-Control-Allow-Methods: GET, POST`, and the page sends PUT. */
export const methodNotAllowed = defineReason({
  id: 'method-not-allowed',
  spec: corsPreflightSpec,
  detect(step) {
    const { allowMethods: allowed } = step;
    if (allowed === 'failure' || isCorsSafelistedMethod(step.method)) return null;
    if (allowed?.includes(step.method)) return null;
    if (!step.credentials && allowed?.includes('*')) return null;
    const got = getHeader(step.headers, allowMethodsHeader);
    return { header: allowMethodsHeader, got, expected: step.method };
  },
  explain: ({ got }, step) => ({
    headline: texts.reasons['method-not-allowed'].headline(step.method),
    sentences: [
      got === null
        ? texts.reasons['method-not-allowed'].hasNoList
        : texts.reasons['method-not-allowed'].listsOthers(step.method, got),
    ],
    ...(isOnlyCase(got, step)
      ? {}
      : {
          demand: texts.reasons['method-not-allowed'].mustListIt(serverOf(step.url), step.method),
        }),
  }),
  codes: (_, step) => ({
    chromium: 'MethodDisallowedByPreflightResponse',
    parameter: step.method,
    firefox: 'CORSMethodNotFound',
    webkit: `Method ${step.method} is not allowed by ${allowMethodsHeader}.`,
  }),
});

/**
 * Whether the server allows the method in capitals, as it should have been sent.
 *
 * @param list the value of `Access-Control-Allow-Methods`
 */
export function isOnlyCase(list: string | null, { method }: Pick<Step, 'method'>): boolean {
  const upper = method.toUpperCase();
  return upper !== method && splitList(list ?? '').includes(upper);
}
