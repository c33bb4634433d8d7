import { setTimeout as pause } from 'node:timers/promises';

/** What a probe answers while its condition does not hold yet. */
type NotYet = null | undefined | false;

const pollMs = 50;

/**
 * Asks `probe` again and again until it answers something other than null,
 * undefined or false, and returns that answer.
 *
 * For conditions that nothing announces; where there is an event, listen to it.
 *
 * @param what the condition in words, for the message: "the panel's tab".
 * @param probe is asked at once, then every 50 ms. What it throws ends the wait.
 * @param limitMs how long to wait, in milliseconds. A probe that never answers counts too.
 * @throws Error saying what was waited for, and for how long.
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | NotYet> | T | NotYet,
  limitMs = 15_000,
): Promise<T> {
  const tooLate = new Error(`Waited ${limitMs / 1000} s in vain for ${what}.`);
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(tooLate);
    }, limitMs);
  });
  const poll = async (): Promise<T> => {
    while (!late) {
      const answer = await probe();
      if (answer !== null && answer !== undefined && answer !== false) return answer as T;
      await pause(pollMs);
    }
    throw tooLate;
  };
  try {
    return await Promise.race([poll(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
