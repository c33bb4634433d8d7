import { code, say } from '../../words.ts';

/** Who must change what, where it is another answer than the one that failed. */
export const demands = {
  callItself: (url: string) => say`Your page has to call ${code(url)} itself.`,
  nameThePageThere: (server: string, origin: string) =>
    say`Whoever runs ${code(server)} has to let the answer there name your page, ${code(origin)}.`,
};
