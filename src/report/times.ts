/**
 * A time for people of all time zones: `2026-11-27 10:00:00 UTC`; null where it is none.
 *
 * @param at milliseconds since 1970; 0 where the recording does not say
 */
export function utc(at: number): string | null {
  // Beyond this a date has no year of four digits.
  if (!(at > 0 && at < 253_402_300_800_000)) return null;
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
