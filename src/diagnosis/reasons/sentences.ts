import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { serverOf } from '../server.ts';
import type { Step } from '../step.ts';
import { code, say, type Words } from '../words.ts';

/** Which origin the server has to name, and why it is that one. */
export function namePage(step: Step): Words {
  if (step.origin !== opaqueOrigin) return say`Your page is ${code(step.origin)}.`;
  if (step.pageOrigin !== opaqueOrigin) {
    return say`A redirect led from one foreign origin to another. From there on the browser sends ${code('Origin: null')} in place of ${code(step.pageOrigin)}.`;
  }
  return say`The page has no origin that a server could name: it is a local file or a sandboxed frame. The browser sends ${code('Origin: null')}.`;
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
  if (step.origin === opaqueOrigin) {
    return step.pageOrigin === opaqueOrigin
      ? say`Serve the page over http or https, without a sandbox. Never allow ${code('null')}: every sandboxed page on the web has that origin.`
      : say`Call the last URL directly, without the redirect. Never allow ${code('null')}: every sandboxed page on the web has that origin.`;
  }
  return say`Whoever runs ${code(serverOf(step.url))} has to change this answer.`;
}
