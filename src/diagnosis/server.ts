import { serializedOrigin } from '../fetch-standard/origin.ts';

/** The origin of the server behind a URL; the URL itself where it has none. */
export function serverOf(url: string): string {
  return serializedOrigin(url) ?? url;
}
