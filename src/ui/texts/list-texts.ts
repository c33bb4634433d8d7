import { englishList } from './english-list.ts';

/** The texts that the list needs, in the language that is spoken: those of the details are loaded later. */
export const listTexts = englishList;
