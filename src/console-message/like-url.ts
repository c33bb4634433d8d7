/** In a path, what names one of many things: a number, or a UUID. */
const id = /(?<=\/)(?:\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?=\/|$)/gi;

/** A URL without what differs from one request to the next: its query, and numbers and UUIDs in its path. */
export function likeUrl(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).replace(id, '*');
}
