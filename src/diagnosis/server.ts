import { opaqueOrigin, serializedOrigin } from '../fetch-standard/origin.ts';

/** The origin of the server behind a URL; the URL itself where it has none, as `myapp://callback`. */
export function serverOf(url: string): string {
  const origin = serializedOrigin(url);
  return origin === null || origin === opaqueOrigin ? url : origin;
}
