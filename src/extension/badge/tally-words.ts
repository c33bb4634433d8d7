/** `3 requests blocked by CORS`. */
export function blockedWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'request' : 'requests'} blocked by CORS`;
}
