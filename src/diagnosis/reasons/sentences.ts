import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, say, type Words } from '../words.ts';

/** Which origin the server has to name. Why it is `null` is a cause, and is told there. */
export function namePage(step: Step): Words {
  if (step.origin !== opaqueOrigin) return say`Your page is ${code(step.origin)}.`;
  return step.pageOrigin === opaqueOrigin
    ? say`The browser sends ${code('Origin: null')} for this page.`
    : say`The browser sends ${code('Origin: null')}, and not ${code(step.pageOrigin)}.`;
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

/** Who has to act; or that no server may. */
export function changeServer(step: Step): Words {
  return step.origin === opaqueOrigin
    ? say`Never allow ${code('null')}: every sandboxed page on the web has that origin.`
    : say`Whoever runs ${code(serverOf(step.url))} has to change this answer.`;
}

/** Who has to act on the answer to a preflight. */
export function changePreflight({ url }: Step): Words {
  return say`Whoever runs ${code(serverOf(url))} has to change the answer to the preflight.`;
}
