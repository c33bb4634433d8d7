import { splitList } from '../../fetch-standard/header-list-values.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, say, type Words } from '../words.ts';

/** Which origin the server has to name, and why it is that one. */
export function namePage(step: Step): Words {
  if (step.origin !== opaqueOrigin) return say`Your page is ${code(step.origin)}.`;
  if (step.pageOrigin !== opaqueOrigin) {
    return say`A redirect led away from a server that is not of your page's origin. From there on the browser sends ${code('Origin: null')}, and not ${code(step.pageOrigin)}.`;
  }
  return say`The browser sends ${code('Origin: null')} for this page. Such a page is a local file, a sandboxed frame or a ${code('data:')} URL; or the redirect that led here was not recorded.`;
}

/**
 * The headline where no server could name the origin that was sent; null where one could. What the
 * answer holds is then not the news.
 */
export function unnameableOrigin(step: Step): Words | null {
  if (step.origin !== opaqueOrigin) return null;
  return step.pageOrigin === opaqueOrigin
    ? say`Your page has no origin that a server could name`
    : say`After the redirect the browser no longer names your page`;
}

/** Who has to act. */
export function changeServer(step: Step): Words {
  if (step.origin !== opaqueOrigin) {
    return say`Whoever runs ${code(serverOf(step.url))} has to change this answer.`;
  }
  return step.pageOrigin === opaqueOrigin
    ? say`Serve the page over http or https, without a sandbox. Never allow ${code('null')}: every sandboxed page on the web has that origin.`
    : say`Call the last URL directly, without the redirect. Never allow ${code('null')}: every sandboxed page on the web has that origin.`;
}

/** Who has to act on the answer to a preflight. */
export function changePreflight({ url }: Step): Words {
  return say`Whoever runs ${code(serverOf(url))} has to change the answer to the preflight.`;
}

/**
 * What `*` in a list means with credentials; nothing where there is none in it.
 *
 * @param what the elements of the list in a word, such as "method"
 */
export function literalWildcard(list: string | null, what: 'method' | 'header'): readonly Words[] {
  if (list === null || !splitList(list).includes('*')) return [];
  return what === 'method'
    ? [say`With credentials, ${code('*')} stands for no method at all.`]
    : [say`With credentials, ${code('*')} stands for no header at all.`];
}
